import { isConditional, escapes, usesOf } from '../../declarations/statementTable';
import type { Span } from '../../model/text';
import type { Binding } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { endOfStatement } from '../../syntax/code/statements';
import { TokenKind } from '../../syntax/code/tokens';

/** One step that changes an object: a call on it, or a value given to a property of it. */
export interface Step {
  /** `setHost`, `host`; with what leads to it: `containerProperties.ackMode`. */
  readonly name: string;
  /** Absent where a property is assigned. */
  readonly call?: CallExpression;
  readonly value?: Expression;
  /** What makes the step, to be taken out with it. */
  readonly span: Span;
  readonly nameSpan: Span;
  readonly token: number;
  readonly uncertain: boolean;
  readonly form: 'chain' | 'statement' | 'assignment';
  /** What it is said of in code, of a statement. */
  readonly subject?: string;
}

/** The calls of a chain in their order, `first` and what stands before it left out. */
export function callsAfter(file: CodeFile, first: CallExpression): readonly CallExpression[] {
  return chainOf(file.reader.chainAt(file.chainStart(first.nameToken)), first.nameToken);
}

function chainOf(outermost: Expression | undefined, after: number): readonly CallExpression[] {
  const calls: CallExpression[] = [];
  for (let at = outermost; at && (at.type === 'call' || at.type === 'member');) {
    if (at.type === 'call' && at.nameToken <= after) break;
    if (at.type === 'call') calls.unshift(at);
    at = at.type === 'call' ? at.receiver : at.object;
  }
  return calls;
}

/** Steps of a chain of calls: `.name("x").replicas(3)`. */
export function chainSteps(file: CodeFile, calls: readonly CallExpression[], uncertain = false): readonly Step[] {
  const { tokens } = file;
  return calls.flatMap((call): readonly Step[] => {
    if (call.body && /^(apply|also)$/.test(call.name)) return blockSteps(file, call.body);
    const span = { start: tokens.end(call.nameToken - 2), end: tokens.end(call.close) };
    return [{ name: call.name, call, span, nameSpan: call.nameSpan, token: call.nameToken, uncertain, form: 'chain' }];
  });
}

/** Steps within `apply { … }`. */
export function blockSteps(file: CodeFile, body: { readonly open: number; readonly close: number }): readonly Step[] {
  const { tokens } = file;
  const steps: Step[] = [];
  for (let i = body.open + 1; i < body.close; i = tokens.after(i)) {
    const first = tokens.is(i - 1, '.') && /^(this|it)$/.test(tokens.textOf(i - 2)) ? i - 2 : i;
    const starts = tokens.isFresh(first) || first === body.open + 1 || tokens.is(first - 1, ';');
    if (tokens.kind(i) !== TokenKind.name || !starts) continue;
    const step = stepAt(file, first, i, first === i ? '' : `${tokens.textOf(first)}.`, false);
    if (step) steps.push(step);
  }
  return steps;
}

/** What statements do to an object that a name holds, and whether something else may change it too. */
export function statementSteps(
  file: CodeFile,
  { binding, path }: { readonly binding: Binding; readonly path: readonly string[] },
): { readonly steps: readonly Step[]; readonly escaped: boolean } {
  const { tokens } = file;
  const steps: Step[] = [];
  let escaped = false;
  for (const token of usesOf(file, path, binding)) {
    escaped ||= escapes(file, token);
    if (!tokens.is(token + 1, '.') || tokens.kind(token + 2) !== TokenKind.name) continue;
    const uncertain = isConditional(file, token, binding);
    const first = token - 2 * (path.length - 1);
    const step = stepAt(file, first, token + 2, `${path.join('.')}.`, uncertain);
    if (step) steps.push(...withChained(file, step, first, uncertain));
  }
  return { steps, escaped };
}

/** `builder.name("x").replicas(3);`: of several calls on one line each is taken out alone. */
function withChained(file: CodeFile, step: Step, first: number, uncertain: boolean): readonly Step[] {
  const rest = step.call ? chainOf(file.reader.chainAt(first), step.token) : [];
  if (rest.length === 0) return [step];
  const span = { start: file.tokens.end(step.token - 2), end: file.tokens.end(step.call?.close ?? step.token) };
  return [{ ...step, form: 'chain', span }, ...chainSteps(file, rest, uncertain)];
}

/** `subject.name(…)`, `subject.getName().other(…)`, `subject.name = value`, `subject.name.other = value` */
function stepAt(file: CodeFile, first: number, name: number, subject: string, uncertain: boolean): Step | undefined {
  const { tokens } = file;
  const nameSpan = tokens.span(name, name);
  const common = { token: name, nameSpan, uncertain, subject };
  const isAssigned = tokens.is(name + 1, '=') && !tokens.is(name + 1, '==');
  if (isAssigned) {
    const end = endOfStatement(file, name + 2);
    const value = file.reader.read(name + 2, end);
    const span = tokens.span(first, tokens.is(end, ';') ? end : end - 1);
    return { ...common, name: tokens.textOf(name), value, span, form: 'assignment' };
  }
  if (tokens.is(name + 1, '.') && tokens.kind(name + 2) === TokenKind.name) {
    const inner = stepAt(file, first, name + 2, `${subject}${tokens.textOf(name)}.`, uncertain);
    return inner && { ...inner, name: `${tokens.textOf(name)}.${inner.name}` };
  }
  const call = file.reader.callAt(first, name);
  if (!call) return undefined;
  const getter = /^get([A-Z]\w*)$/.exec(call.name)?.[1];
  if (getter !== undefined && call.args.length === 0 && tokens.is(call.close + 1, '.')) {
    const inner = stepAt(file, first, call.close + 2, `${subject}${call.name}().`, uncertain);
    return inner && { ...inner, name: `${decapitalized(getter)}.${inner.name}` };
  }
  const end = tokens.is(call.close + 1, ';') ? call.close + 1 : call.close;
  return { ...common, name: call.name, call, span: tokens.span(first, end), form: 'statement' };
}

/** `Host` as a property's name: `host`. */
export function decapitalized(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}

/** The calls of a name, those with nothing but a block too: `producer.use { … }`. */
export function callsWithBlocks(file: CodeFile, name: string): readonly CallExpression[] {
  const { lexicon, tokens } = file;
  if (!lexicon.trailingBlocks) return file.calls(name);
  const blocks = file.occurrences(name).flatMap((token) => {
    const call = tokens.is(token + 1, '{') ? file.reader.callAt(file.chainStart(token), token) : undefined;
    return call ?? [];
  });
  return [...file.calls(name), ...blocks];
}
