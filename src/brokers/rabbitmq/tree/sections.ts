import { BrokerError } from '../../api/error';
import type { DetailsSection } from '../../api/details';
import type { Property } from '../../api/property';

/** One part of the details; nothing where there is nothing to say in it. */
export function part(title: string, properties: readonly Property[]): readonly DetailsSection[] {
  return properties.length > 0 ? [{ title, properties }] : [];
}

/** A part that rights or version may hide: then it says so, and the rest is shown all the same. */
export async function partOrNotice(
  title: string,
  read: () => Promise<readonly DetailsSection[]>,
): Promise<readonly DetailsSection[]> {
  try {
    return await read();
  } catch (error) {
    if (BrokerError.is(error, 'denied') || BrokerError.is(error, 'unsupported')) {
      return [{ title, notice: error.message }];
    }
    throw error;
  }
}
