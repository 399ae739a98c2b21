import type { WrittenOption } from '../model/declaration';
import type { DeclarationKind } from '../model/kinds';

/** What a page about an option is asked for. */
export interface OptionQuestion {
  /** Id of the dialect. */
  readonly dialect: string;
  readonly kind: DeclarationKind;
  readonly key: string;
  /** As a text has it, where one has. */
  readonly option?: WrittenOption;
}
