import type { Span } from '../../model/text';
import { readCallArguments, readEntries } from './argumentReader';
import type { Argument, CallExpression, Entry, Expression, Read, Reading } from './expression';
import type { Lexicon } from './lexicon';
import { readStringLiteral, readTemplateLiteral } from './stringReader';
import { parseNumber } from './literals';
import { isLink, skipTypeArguments } from './separators';
import { TokenKind } from './tokens';
import type { Tokens } from './tokens';

/** Types that a sign after a cast belongs to: `(short) -1`. */
const numeric = /^(byte|short|int|long|float|double)$/;

/** Nesting beyond this is not read. */
const maxDepth = 40;

const precedence: Readonly<Record<string, number>> = { '+': 1, '-': 1, '*': 2, '/': 2, '%': 2, '**': 3 };

/**
 * Reads values out of tokens. It is given where an expression ends and understands it wholly or calls it unknown, so
 * text that no table foresaw never yields a wrong value.
 */
export class ExpressionReader implements Reading {
  private depth = 0;

  constructor(
    readonly tokens: Tokens,
    readonly lexicon: Lexicon,
  ) {}

  /** The expression made of the tokens from `from` up to, not including, `to`. */
  read(from: number, to: number): Expression {
    const span = this.spanOf(from, to);
    if (from >= to || this.depth >= maxDepth) return { type: 'unknown', span };
    this.depth++;
    try {
      const read = this.binary(from, to, 1);
      if (read === undefined || !this.isEnd(read.next, to)) return { type: 'unknown', span };
      return read.expression;
    } finally {
      this.depth--;
    }
  }

  operandAt(from: number, to: number): Read | undefined {
    return this.unary(from, to);
  }

  args(open: number, close: number): readonly Argument[] {
    return readCallArguments(this, open, close);
  }

  entries(open: number, close: number): readonly Entry[] {
    return readEntries(this, open, close);
  }

  /** The call named by a token, read from the beginning of the chain it stands in. */
  callAt(chainStart: number, nameToken: number): CallExpression | undefined {
    let found: CallExpression | undefined;
    this.chain(chainStart, this.tokens.count, (call) => {
      if (call.nameToken === nameToken) found = call;
      return found !== undefined;
    });
    return found;
  }

  /** The longest chain of names, calls and subscripts that begins at a token. */
  chainAt(chainStart: number): Expression | undefined {
    return this.chain(chainStart, this.tokens.count, () => false)?.expression;
  }

  private spanOf(from: number, to: number): Span {
    return to > from
      ? this.tokens.span(from, to - 1)
      : { start: this.tokens.start(from), end: this.tokens.start(from) };
  }

  /** `x as Config`, `x satisfies Config` end the value in TypeScript, `with x as name:` does in Python. */
  private isEnd(next: number, to: number): boolean {
    if (next === to) return true;
    // What a `with` names, and the colon of a compound statement.
    if (this.lexicon.blocks === 'indentation')
      return this.tokens.isWord(next, 'as') || (next === to - 1 && this.tokens.is(next, ':'));
    return (
      this.lexicon.tables === 'object' && (this.tokens.isWord(next, 'as') || this.tokens.isWord(next, 'satisfies'))
    );
  }

  private binary(from: number, to: number, minimum: number): Read | undefined {
    let left = this.unary(from, to);
    while (left !== undefined && left.next < to) {
      const operator = this.tokens.is(left.next, '**') ? '**' : this.operatorAt(left.next);
      const level = precedence[operator];
      if (level === undefined || level < minimum) break;
      const right = this.binary(left.next + operator.length, to, operator === '**' ? level : level + 1);
      if (right === undefined) return undefined;
      const span: Span = { start: left.expression.span.start, end: right.expression.span.end };
      const expression: Expression = { type: 'binary', operator, left: left.expression, right: right.expression, span };
      left = { expression, next: right.next };
    }
    return left;
  }

  private operatorAt(index: number): string {
    if (this.tokens.kind(index) !== TokenKind.punctuation) return '';
    const text = this.tokens.textOf(index);
    return this.lexicon.own?.operators?.[text] ?? text;
  }

  private unary(from: number, to: number): Read | undefined {
    if (from >= to || this.depth >= maxDepth) return undefined;
    this.depth++;
    try {
      return this.operand(from, to);
    } finally {
      this.depth--;
    }
  }

  private operand(from: number, to: number): Read | undefined {
    const { tokens } = this;
    if (tokens.kind(from) === TokenKind.punctuation && (tokens.is(from, '-') || tokens.is(from, '+'))) {
      // A power binds tighter than its sign.
      const operand = this.binary(from + 1, to, 3);
      if (operand === undefined || tokens.is(from, '+')) return operand;
      const span: Span = { start: tokens.start(from), end: operand.expression.span.end };
      const zero: Expression = { type: 'literal', value: 0, span };
      return {
        expression: { type: 'binary', operator: '-', left: zero, right: operand.expression, span },
        next: operand.next,
      };
    }
    if (tokens.isWord(from, 'await')) return this.unary(from + 1, to);
    return this.cast(from, to) ?? this.chain(from, to, () => false);
  }

  /** `(String) value` */
  private cast(from: number, to: number): Read | undefined {
    if (!this.lexicon.casts || !this.tokens.is(from, '(')) return undefined;
    const next = this.tokens.after(from);
    const operand = this.tokens.kind(next);
    const isNumeric = next === from + 3 && numeric.test(this.tokens.textOf(from + 1)) && this.tokens.is(next, '-');
    if (next >= to || (operand === TokenKind.punctuation && !isNumeric) || operand === TokenKind.close)
      return undefined;
    return this.tokens.is(next, '[') || this.tokens.is(next, '{') ? undefined : this.unary(next, to);
  }

  /** A value and what is said of it: `.name`, `(…)`, `['key']`. Stops early where `stop` says so of a call. */
  private chain(from: number, to: number, stop: (call: CallExpression) => boolean): Read | undefined {
    const { tokens } = this;
    const constructs = tokens.isWord(from, 'new') && tokens.kind(from + 1) === TokenKind.name;
    let read = this.primary(constructs ? from + 1 : from, to);
    while (read !== undefined && read.next < to) {
      const step: Read | undefined = this.postfix(read, to, constructs);
      if (step === undefined) break;
      read = step;
      if (read.expression.type === 'call' && stop(read.expression)) break;
    }
    return read;
  }

  private primary(from: number, to: number): Read | undefined {
    const { lexicon, tokens } = this;
    const own = lexicon.own?.primary?.(this, from, to);
    if (own) return own;
    const span = tokens.span(from, from);
    const next = from + 1;
    switch (tokens.kind(from)) {
      case TokenKind.string:
        return readStringLiteral(tokens, lexicon, from, to);
      case TokenKind.template:
        return { expression: readTemplateLiteral(tokens, lexicon, from), next };
      case TokenKind.number: {
        const value = parseNumber(tokens.textOf(from));
        return value === undefined ? undefined : { expression: { type: 'literal', value, span }, next };
      }
      case TokenKind.name: {
        const word = tokens.textOf(from);
        const value = Object.hasOwn(lexicon.words, word) ? lexicon.words[word] : undefined;
        if (value !== undefined) return { expression: { type: 'literal', value, span }, next };
        return { expression: { type: 'name', path: [word], token: from, span }, next };
      }
      case TokenKind.open:
        return this.bracketed(from, to);
      default:
        return undefined;
    }
  }

  private bracketed(from: number, to: number): Read | undefined {
    const { lexicon, tokens } = this;
    const close = tokens.mate(from);
    if (close < 0 || close >= to) return undefined;
    const span = tokens.span(from, close);
    const next = close + 1;
    if (tokens.is(from, '(')) {
      const inner = this.read(from + 1, close);
      return { expression: inner.type === 'unknown' ? { type: 'unknown', span } : inner, next };
    }
    if (tokens.is(from, '[')) {
      const items = readCallArguments(this, from, close).map((item): Expression =>
        item.spread || item.name !== undefined ? { type: 'unknown', span: item.span } : item.value,
      );
      return { expression: { type: 'list', items, span }, next };
    }
    if (lexicon.tables === 'none') return undefined;
    return { expression: { type: 'table', entries: readEntries(this, from, close), open: from, close, span }, next };
  }

  private postfix(read: Read, to: number, constructs: boolean): Read | undefined {
    const { expression, next } = read;
    const { lexicon, tokens } = this;
    const own = lexicon.own?.postfix?.(this, read, to, constructs);
    if (own) return own;
    if (lexicon.statementEnd === 'newline' && tokens.isFresh(next) && tokens.parent(next) < 0) return undefined;
    if (lexicon.tables === 'object' && tokens.is(next, '!') && !tokens.is(next, '!='))
      return { expression, next: next + 1 };
    const dot = tokens.is(next, '?.') ? 2 : isLink(tokens, lexicon, next) ? 1 : 0;
    // `Map.<String, Object>of(…)` names its types before the name.
    const named = dot > 0 ? (skipTypeArguments(tokens, lexicon, next + dot) ?? next + dot) : -1;
    if (named > 0 && named < to && tokens.kind(named) === TokenKind.name) return this.member(expression, named);
    if (tokens.is(next, '[')) return this.subscript(expression, next, to);
    const open = tokens.is(next, '(') ? next : (skipTypeArguments(tokens, lexicon, next) ?? next);
    return tokens.is(open, '(') && open < to ? this.call(expression, open, to, constructs) : undefined;
  }

  private member(object: Expression, token: number): Read {
    const name = this.tokens.textOf(token);
    const span: Span = { start: object.span.start, end: this.tokens.end(token) };
    const expression: Expression =
      object.type === 'name'
        ? { type: 'name', path: [...object.path, name], token, span }
        : { type: 'member', object, name, span };
    return { expression, next: token + 1 };
  }

  private subscript(object: Expression, open: number, to: number): Read | undefined {
    const close = this.tokens.mate(open);
    if (close < 0 || close >= to) return undefined;
    const key = this.read(open + 1, close);
    const span: Span = { start: object.span.start, end: this.tokens.end(close) };
    const word = key.type === 'literal' && typeof key.value === 'string' ? key.value : undefined;
    const expression: Expression =
      object.type === 'name' && word !== undefined
        ? { type: 'name', path: [...object.path, word], token: close, span }
        : { type: 'unknown', span };
    return { expression, next: close + 1 };
  }

  private call(callee: Expression, open: number, to: number, constructs: boolean): Read | undefined {
    const { tokens } = this;
    const close = tokens.mate(open);
    if (close < 0 || close >= to || (callee.type !== 'name' && callee.type !== 'member')) return undefined;
    const args = readCallArguments(this, open, close);
    // A chain of names and calls: its last word stands right before the parenthesis or its type arguments.
    const nameToken = callee.type === 'name' ? callee.token : tokens.at(callee.span.end - callee.name.length);
    const path = callee.type === 'name' ? callee.path : [callee.name];
    // Where braces are no value, braces after a construction are an anonymous class.
    const takesBody =
      (constructs && this.lexicon.tables === 'none') || (this.lexicon.trailingBlocks && !tokens.isFresh(close + 1));
    const hasBody = takesBody === true && tokens.is(close + 1, '{') && tokens.mate(close + 1) > 0;
    const body = hasBody ? { open: close + 1, close: tokens.mate(close + 1) } : undefined;
    const last = body?.close ?? close;
    const expression: CallExpression = {
      type: 'call',
      name: path.at(-1) ?? '',
      nameToken,
      nameSpan: tokens.span(nameToken, nameToken),
      ...receiverOf(callee),
      constructs,
      args,
      open,
      close,
      ...(body && { body }),
      span: { start: callee.span.start, end: tokens.end(last) },
    };
    return { expression, next: last + 1 };
  }
}

function receiverOf(callee: Expression): { readonly receiver?: Expression } {
  if (callee.type === 'member') return { receiver: callee.object };
  if (callee.type !== 'name' || callee.path.length < 2) return {};
  const { path, span, token } = callee;
  const lastLength = (path.at(-1) ?? '').length;
  return {
    receiver: { type: 'name', path: path.slice(0, -1), token, span: { start: span.start, end: span.end - lastLength } },
  };
}
