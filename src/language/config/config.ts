import type { Severity } from '../model/finding';
import type { Span } from '../model/text';
import type { Versions } from '../model/versions';

/** A `.brokerscope.json` as read. */
export interface Config {
  readonly versions: Versions;
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
}

/** Something in the configuration that is not understood; the rest of the file still counts. */
export interface ConfigProblem {
  readonly message: string;
  readonly span: Span;
}
