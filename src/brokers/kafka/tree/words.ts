import type { BrokerError } from '../../api/error';

/** `1 partition`, `1,204 messages`. */
export function count(value: number, noun: string): string {
  return `${value.toLocaleString('en')} ${noun}${value === 1 ? '' : 's'}`;
}

/** The facts that are there, as the dimmed text after a label. */
export function dimmed(...facts: readonly (string | undefined)[]): string {
  return facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
}

/** Says under a list why figures of it are missing; nothing where none is. */
export function missingFigures(failures: readonly BrokerError[]): string | undefined {
  const [first] = failures;
  return first && `Some of this is missing. ${first.message}`;
}
