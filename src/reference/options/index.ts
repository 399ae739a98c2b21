import { liveFact } from './liveFacts';
import { optionProse } from './prose';
import { liveProse } from './prose/live';

/** Everything the reference knows of an option. */
export interface OptionReference {
  readonly type?: string;
  readonly default?: string;
  readonly range?: string;
  readonly scope?: string;
  readonly meaning?: string;
  readonly pitfall?: string;
}

/**
 * What the reference knows of an option of something live, by kind and canonical key; `undefined` where it knows
 * nothing. The facts are those of the broker, or of the client that its own project publishes.
 */
export function optionReference(kind: string, key: string): OptionReference | undefined {
  const fact = liveFact(kind, key);
  const prose = liveProse(kind, key) ?? optionProse(kind, key);
  return fact || prose ? { ...fact, ...prose } : undefined;
}
