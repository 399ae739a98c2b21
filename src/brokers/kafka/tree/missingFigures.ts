import type { BrokerError } from '../../api/error';

/** Says under a list why figures of it are missing; nothing where none is. */
export function missingFigures(failures: readonly BrokerError[]): string | undefined {
  const [first] = failures;
  return first && `Some of this is missing. ${first.message}`;
}
