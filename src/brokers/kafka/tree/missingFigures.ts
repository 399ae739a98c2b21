import { BrokerError } from '../../api/error';

/** Says under a list why figures of it are missing; nothing where none is. */
export function missingFigures(failures: readonly BrokerError[]): string | undefined {
  const [first] = failures;
  return first && `Some of this is missing. ${first.message}`;
}

/**
 * Says why a list or its figures are not whole: something that failed first, then rights. A version too old for a figure
 * takes it away without a word under the list.
 */
export function listNotice(failures: readonly BrokerError[], rightsNotice: string | undefined): string | undefined {
  const failed = failures.filter((error) => !BrokerError.is(error, 'denied') && !BrokerError.is(error, 'unsupported'));
  const denied = failures.find((error) => BrokerError.is(error, 'denied'));
  return missingFigures(failed) ?? rightsNotice ?? denied?.message;
}
