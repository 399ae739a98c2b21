import type { BrokerKind } from '../../base/brokerKind';
import type { DeclarationKind } from './kinds';
import type { Span, TextEdit } from './text';

export type { DeclarationKind } from './kinds';

/** A value the text spells out. Lists and tables nest. */
export type OptionValue =
  string | number | boolean | null | readonly OptionValue[] | { readonly [key: string]: OptionValue };

/** An option the text mentions, under its canonical key. */
export type WrittenOption =
  | {
      readonly how: 'written';
      /** In the canonical unit and spelling: `acks: -1` of kafkajs is `all`, milliseconds where Kafka says `.ms`. */
      readonly value: OptionValue;
      /** As the text has it, where that differs from `value`: `86400` for a duration in seconds. */
      readonly raw?: OptionValue;
      readonly span: Span;
      readonly keySpan?: Span;
    }
  /** Text with holes: `f"order.{id}"` is `['order.', null]`. */
  | {
      readonly how: 'template';
      readonly parts: readonly (string | null)[];
      readonly span: Span;
      readonly keySpan?: Span;
    }
  /** Mentioned, but what it is the text does not decide: a variable, a call, a placeholder. */
  | { readonly how: 'unknowable'; readonly span: Span; readonly keySpan?: Span };

/** How an option is known once defaults are taken into account. Rules stay silent on `unknowable`. */
export type KnownOption =
  WrittenOption | { readonly how: 'default'; readonly value: OptionValue } | { readonly how: 'absent' };

/** An option under the name it has in a library or format. */
export interface OptionName {
  readonly native: string;
  readonly canonical: string;
}

/** A key of the text, whether it means anything or not. */
export interface KeyUse {
  /** As the text comes to it. */
  readonly native: string;
  readonly span: Span;
  /** Absent where it is no option of what is declared. */
  readonly canonical?: string;
  /** Every name that could stand there, as far as they can be listed. */
  readonly names: () => readonly OptionName[];
  /** Whether any other name is taken for an option too. */
  readonly open: boolean;
}

/**
 * Spells changes to a declaration in its own dialect: `acks=all`, `acks: -1`, `"acks": "all"`. An operation that the
 * place does not allow (a value from a constant used elsewhere, a spread) is `undefined`, and the fix is not offered.
 */
export interface DeclarationEditor {
  /** Replaces the option where it is written, else adds it. Canonical key and value. */
  set(key: string, value: string | number | boolean): readonly TextEdit[] | undefined;
  /** Takes the option out with its separator or line; nothing to do is an empty list. */
  remove(key: string): readonly TextEdit[] | undefined;
  /** Gives a misspelt option its right name, value and place kept. Canonical keys. */
  rename(key: string, to: string): readonly TextEdit[] | undefined;
}

/**
 * The one idea that carries the language side: a library call or a configuration block read into what it declares.
 * Rules, hovers, completions, fixes and lenses read nothing else.
 */
export interface Declaration {
  readonly kind: DeclarationKind;
  readonly broker: BrokerKind;
  /** Id of the dialect that read it. */
  readonly dialect: string;
  /** Document it stands in. */
  readonly uri: string;
  /** The whole declaration, first to last statement. */
  readonly span: Span;
  /** The call or the head of the block: where a finding about the whole stands. */
  readonly nameSpan: Span;
  /** `false` where a spread, a bean or a helper may add options that the text does not show. */
  readonly complete: boolean;
  readonly written: ReadonlyMap<string, WrittenOption>;
  /** The keys that stand in the text, in the order in which they apply. */
  readonly keys: readonly KeyUse[];
  readonly editor: DeclarationEditor;
  /**
   * What it is called on, where the text shows which object that is: two declarations of a document with the same handle
   * speak of the same channel, connection, producer or consumer.
   */
  readonly handle?: string;
  /** The function given to it that handles messages, where it stands in the document. */
  readonly body?: Span;
}
