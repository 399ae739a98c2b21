import { functionSpan } from '../../declarations/handle';
import type { Span } from '../../model/text';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { Expression } from '../../syntax/code/expression';
import { bodyOfParameters } from '../../syntax/code/scopes';
import { endOfStatement } from '../../syntax/code/statements';
import { TokenKind } from '../../syntax/code/tokens';

/** Words before a call that are no type of a method's result. */
const beforeCalls: ReadonlySet<string> = new Set(['return', 'await', 'new', 'else', 'throw', 'in', 'when']);

/** Where the function stands that a value is: a lambda, or a method of the file by its name. */
export function methodSpan(file: CodeFile, value: Expression, token: number): Span | undefined {
  const written = functionSpan(file, value, token);
  if (written || value.type !== 'name') return written;
  const { tokens } = file;
  for (const at of file.occurrences(value.path.at(-1) ?? '')) {
    const typed = tokens.kind(at - 1) === TokenKind.name && !beforeCalls.has(tokens.textOf(at - 1));
    if (!tokens.is(at + 1, '(') || !(typed || tokens.is(at - 1, '>'))) continue;
    const body = bodyOfParameters(file, at + 1);
    if (body) return tokens.span(body.from, Math.max(body.from, body.to - 1));
  }
  return undefined;
}

/** A handler that `object.Event += handler;` adds. */
export interface EventHandler {
  /** The words of the object. */
  readonly object: readonly string[];
  /** The name of the event. */
  readonly token: number;
  readonly span: Span;
  readonly body: Span | undefined;
}

const handlers = new WeakMap<CodeFile, Map<string, readonly EventHandler[]>>();

/** The handlers that are added to events of a name; the same ones each time. */
export function eventHandlers(file: CodeFile, event: string): readonly EventHandler[] {
  const known = handlers.get(file) ?? new Map<string, readonly EventHandler[]>();
  handlers.set(file, known);
  const all = known.get(event) ?? findHandlers(file, event);
  known.set(event, all);
  return all;
}

function findHandlers(file: CodeFile, event: string): readonly EventHandler[] {
  const { tokens } = file;
  return file.occurrences(event).flatMap((token): readonly EventHandler[] => {
    const adds = tokens.is(token - 1, '.') && tokens.is(token + 1, '+=');
    if (!adds) return [];
    const object: string[] = [];
    let first = token;
    while (tokens.is(first - 1, '.') && tokens.kind(first - 2) === TokenKind.name) {
      first -= 2;
      object.unshift(tokens.textOf(first));
    }
    const start = token + 3;
    const end = endOfStatement(file, start);
    const body = methodSpan(file, file.reader.read(start, end), start);
    return [{ object, token, span: tokens.span(first, Math.max(token, end - 1)), body }];
  });
}
