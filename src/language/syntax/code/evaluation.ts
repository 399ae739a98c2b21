import type { OptionValue } from '../../model/declaration';
import { bindingsAt, valueOf } from './bindings';
import type { CodeFile } from './codeFile';
import type { Expression, NameExpression, TableExpression } from './expression';
import { instanceMember } from './pythonInstances';

/** What the text decides about a value. */
export type Evaluation =
  | { readonly how: 'value'; readonly value: OptionValue }
  | { readonly how: 'template'; readonly parts: readonly (string | null)[] }
  | { readonly how: 'unknown' };

/** Names and functions whose value a library fixes: `CompressionTypes.GZIP`, `nanos(ms)`. */
export interface Vocabulary {
  /** By the last two words of a name, or by the only one. */
  readonly constants?: Readonly<Record<string, OptionValue>>;
  /** By the last two words of what is called, or by the last one. `names` are those that the arguments are given by. */
  readonly functions?: Readonly<
    Record<string, (args: readonly OptionValue[], names: readonly (string | undefined)[]) => OptionValue | undefined>
  >;
}

const unknown: Evaluation = { how: 'unknown' };

/** Names that lead to names that lead to names: more is a loop. */
const maxSteps = 12;

/** The value of an expression as far as this file decides it. `token` is where it is used. */
export function evaluate(
  file: CodeFile,
  expression: Expression,
  token: number,
  vocabulary: Vocabulary = {},
): Evaluation {
  return new Evaluator(file, vocabulary).evaluate(expression, token, 0);
}

/** The expression behind a name, followed as far as the file shows it; anything else is itself. */
export function follow(file: CodeFile, expression: Expression, token: number, steps = 0): Expression {
  if (expression.type !== 'name' || steps > maxSteps) return expression;
  const next = behind(file, expression, token);
  return next === undefined ? expression : follow(file, next.expression, next.token, steps + 1);
}

/** Words before the name of what has members. */
const classWords: ReadonlySet<string> = new Set(['class', 'enum', 'object', 'interface', 'module', 'impl', 'mod']);

/** One step from a name to its value: a variable, a member of a class of this file, an entry of a table. */
function behind(
  file: CodeFile,
  name: NameExpression,
  token: number,
): { readonly expression: Expression; readonly token: number } | undefined {
  const { path } = name;
  if (bindingsAt(file, path, token).length > 0) {
    const expression = valueOf(file, path, token);
    return expression && { expression, token: bindingsAt(file, path, token)[0]?.value ?? token };
  }
  const [owner = '', member = ''] = path;
  if (path.length < 2) return undefined;
  const classToken = file.occurrences(owner).find((at) => classWords.has(file.tokens.textOf(at - 1)));
  if (path.length === 2 && classToken !== undefined) {
    const inside = classBody(file, classToken);
    const expression = valueOf(file, [member], inside);
    return expression && { expression, token: inside };
  }
  const ofInstance = instanceMember(file, path, token);
  if (ofInstance) return ofInstance;
  const table = valueOf(file, path.slice(0, 1), token);
  const expression = table?.type === 'table' ? entryAt(table, path.slice(1)) : undefined;
  return expression && { expression, token };
}

function classBody({ lexicon, tokens }: CodeFile, classToken: number): number {
  if (lexicon.own?.block) return classToken;
  const opening = lexicon.blocks === 'braces' ? '{' : ':';
  for (let i = classToken; i < classToken + 40; i = tokens.after(i)) if (tokens.is(i, opening)) return i + 1;
  return classToken;
}

function entryAt(table: TableExpression, path: readonly string[]): Expression | undefined {
  const [key, ...rest] = path;
  // A spread after it could replace it.
  if (table.entries.some((entry) => entry.key === undefined)) return undefined;
  const found = table.entries.filter((entry) => entry.key?.type === 'literal' && entry.key.value === key).at(-1)?.value;
  if (found === undefined || rest.length === 0) return found;
  return found.type === 'table' ? entryAt(found, rest) : undefined;
}

class Evaluator {
  private steps = 0;

  constructor(
    private readonly file: CodeFile,
    private readonly vocabulary: Vocabulary,
  ) {}

  evaluate(expression: Expression, token: number, depth: number): Evaluation {
    if (depth > maxSteps || this.steps++ > 2000) return unknown;
    const parts = this.textParts(expression, token, depth);
    if (parts) return parts;
    switch (expression.type) {
      case 'literal':
        return { how: 'value', value: expression.value };
      case 'template':
        return joined(
          expression.parts.map((part) => (typeof part === 'string' ? part : this.evaluate(part, token, depth + 1))),
        );
      case 'binary': {
        const left = this.evaluate(expression.left, token, depth + 1);
        const right = this.evaluate(expression.right, token, depth + 1);
        return combine(expression.operator, left, right);
      }
      case 'name':
        return this.name(expression, token, depth);
      case 'list':
        return this.list(expression.items, token, depth);
      case 'table':
        return this.table(expression, token, depth);
      case 'call': {
        const receiver = expression.receiver?.type === 'name' ? expression.receiver.path.at(-1) : undefined;
        const fold = lookUp(this.vocabulary.functions, receiver, expression.name);
        // What is said of a value is a function of it: `Duration.ofSeconds(5).toMillis()`.
        const subject = expression.receiver && expression.receiver.type !== 'name' ? [expression.receiver] : [];
        const values = expression.args.map((argument) => argument.value);
        const args = fold && this.list([...subject, ...values], token, depth);
        const names = [...subject.map(() => undefined), ...expression.args.map((argument) => argument.name)];
        const folded = args?.how === 'value' && Array.isArray(args.value) ? (args.value as readonly OptionValue[]) : [];
        const value = args?.how === 'value' ? fold?.(folded, names) : undefined;
        return value === undefined ? unknown : { how: 'value', value };
      }
      case 'member':
        return this.member(expression.object, expression.name, token, depth);
      case 'unknown':
        return unknown;
    }
  }

  private textParts(expression: Expression, token: number, depth: number): Evaluation | undefined {
    if (expression.type !== 'binary' && expression.type !== 'call') return undefined;
    const parts = this.file.lexicon.own?.textParts?.(expression, (operand) => {
      const text = this.evaluate(operand, token, depth + 1);
      return text.how === 'value' && typeof text.value === 'string' ? text.value : undefined;
    });
    return (
      parts && joined(parts.map((part) => (typeof part === 'string' ? part : this.evaluate(part, token, depth + 1))))
    );
  }

  private name(name: NameExpression, token: number, depth: number): Evaluation {
    const next = behind(this.file, name, token);
    if (next) return this.evaluate(next.expression, next.token, depth + 1);
    if (bindingsAt(this.file, name.path, token).length > 0) return unknown;
    const last = name.path.at(-1) ?? '';
    const value =
      lookUp(this.vocabulary.constants, name.path.at(-2), last) ??
      lookUp(this.file.lexicon.constants, name.path.at(-2), last);
    if (value !== undefined) return { how: 'value', value };
    const object: NameExpression = { ...name, path: name.path.slice(0, -1) };
    return name.path.length > 1 ? this.member(object, last, token, depth) : unknown;
  }

  /** What is said of a value is a function of it without parentheses too: `TimeSpan.FromHours(1).TotalMilliseconds`. */
  private member(object: Expression, name: string, token: number, depth: number): Evaluation {
    const fold = lookUp(this.vocabulary.functions, undefined, name);
    const subject = fold && this.evaluate(object, token, depth + 1);
    const value = subject?.how === 'value' ? fold?.([subject.value], [undefined]) : undefined;
    return value === undefined ? unknown : { how: 'value', value };
  }

  private list(items: readonly Expression[], token: number, depth: number): Evaluation {
    const values: OptionValue[] = [];
    for (const item of items) {
      const evaluation = this.evaluate(item, token, depth + 1);
      if (evaluation.how !== 'value') return unknown;
      values.push(evaluation.value);
    }
    return { how: 'value', value: values };
  }

  private table(table: TableExpression, token: number, depth: number): Evaluation {
    const values: [string, OptionValue][] = [];
    for (const entry of table.entries) {
      const key = entry.key && this.evaluate(entry.key, token, depth + 1);
      const value = this.evaluate(entry.value, token, depth + 1);
      if (key?.how !== 'value' || typeof key.value === 'object' || value.how !== 'value') return unknown;
      values.push([String(key.value), value.value]);
    }
    return { how: 'value', value: Object.fromEntries(values) };
  }
}

/** By `Owner.name`, then by the name alone. */
function lookUp<T>(
  table: Readonly<Record<string, T>> | undefined,
  owner: string | undefined,
  name: string,
): T | undefined {
  if (table === undefined) return undefined;
  const qualified = `${owner ?? ''}.${name}`;
  if (owner !== undefined && Object.hasOwn(table, qualified)) return table[qualified];
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function joined(parts: readonly (string | Evaluation)[]): Evaluation {
  const flat: (string | null)[] = [];
  const add = (part: string | null): void => {
    const last = flat.at(-1);
    if (part === null || typeof last !== 'string') flat.push(part);
    else flat[flat.length - 1] = last + part;
  };
  for (const part of parts) {
    if (typeof part === 'string') add(part);
    else if (part.how === 'template') part.parts.forEach(add);
    else if (part.how === 'value' && (typeof part.value === 'string' || typeof part.value === 'number'))
      add(String(part.value));
    else add(null);
  }
  const [only = '', ...others] = flat;
  if (others.length === 0 && only !== null) return { how: 'value', value: only };
  return { how: 'template', parts: flat };
}

function combine(operator: string, left: Evaluation, right: Evaluation): Evaluation {
  if (left.how === 'value' && right.how === 'value') {
    const a = left.value;
    const b = right.value;
    if (typeof a === 'number' && typeof b === 'number') return arithmetic(operator, a, b);
  }
  const text = [left, right].some(
    (side) => side.how === 'template' || (side.how === 'value' && typeof side.value === 'string'),
  );
  return operator === '+' && text ? joined([left, right]) : unknown;
}

function arithmetic(operator: string, a: number, b: number): Evaluation {
  const results: Readonly<Record<string, number>> = {
    '+': a + b,
    '-': a - b,
    '*': a * b,
    '/': a / b,
    '%': a % b,
    '**': a ** b,
  };
  const value = results[operator];
  return value === undefined || Number.isNaN(value) ? unknown : { how: 'value', value };
}
