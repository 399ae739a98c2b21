import type { Span } from '../../model/text';
import type { Tokens } from './tokens';

/** A value as the text spells it, before any name is followed. */
export type Expression =
  | { readonly type: 'literal'; readonly value: string | number | boolean | null; readonly span: Span }
  | { readonly type: 'template'; readonly parts: readonly (string | Expression)[]; readonly span: Span }
  | {
      readonly type: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  | NameExpression
  | ListExpression
  | TableExpression
  | CallExpression
  /** Something said of a value that is not a name: `client().config`. */
  | { readonly type: 'member'; readonly object: Expression; readonly name: string; readonly span: Span }
  | { readonly type: 'unknown'; readonly span: Span };

/** A name with its qualifiers: `ProducerConfig.ACKS_CONFIG`, `this.producer`, `settings['kafka']`. */
export interface NameExpression {
  readonly type: 'name';
  readonly path: readonly string[];
  /** Its last token. */
  readonly token: number;
  readonly span: Span;
}

export interface ListExpression {
  readonly type: 'list';
  readonly items: readonly Expression[];
  readonly span: Span;
}

/** One `key: value` of a table, or one `name=value` of a call. */
export interface Entry {
  /** `undefined` in a spread. */
  readonly key?: Expression;
  readonly value: Expression;
  readonly span: Span;
}

/** An object literal or a dict. */
export interface TableExpression {
  readonly type: 'table';
  readonly entries: readonly Entry[];
  readonly open: number;
  readonly close: number;
  /** What it is of where the text says so: `stream::Config { … }`. */
  readonly of?: readonly string[];
  /** What stands in for the entries that are not there, as the last thing between the braces: `..Default::default()`. */
  readonly rest?: Span;
  readonly span: Span;
}

export interface Argument {
  readonly name?: string;
  readonly nameSpan?: Span;
  readonly spread: boolean;
  readonly value: Expression;
  readonly span: Span;
}

export interface CallExpression {
  readonly type: 'call';
  /** The last word of what is called: `assertQueue`, `KafkaProducer`. */
  readonly name: string;
  readonly nameToken: number;
  readonly nameSpan: Span;
  /** What it is called on: a name, another call. */
  readonly receiver?: Expression;
  readonly constructs: boolean;
  readonly args: readonly Argument[];
  /** Tokens of the parentheses; where there are none, both are the last token of the call. */
  readonly open: number;
  readonly close: number;
  /** Tokens of the braces that follow and belong to it: an anonymous class, a block. */
  readonly body?: { readonly open: number; readonly close: number };
  /** What braces after a construction set, or change in a copy: `new Config(…) { … }`, `config with { … }`. */
  readonly initializer?: TableExpression;
  readonly span: Span;
}

/** An expression and the token after it. */
export interface Read {
  readonly expression: Expression;
  readonly next: number;
}

/** What reads values out of the tokens of a file. */
export interface Reading {
  readonly tokens: Tokens;
  /** The expression made of the tokens from `from` up to, not including, `to`. */
  read(from: number, to: number): Expression;
  /** The value at a token with what is said of it, and no operator after it. */
  operandAt(from: number, to: number): Read | undefined;
  /** The arguments between two brackets. */
  args(open: number, close: number): readonly Argument[];
  /** The entries between two brackets. */
  entries(open: number, close: number): readonly Entry[];
}
