import type { CodeFile } from '../../syntax/code/codeFile';
import type { Argument, CallExpression } from '../../syntax/code/expression';
import { pythonImports, qualifiedName } from '../../syntax/code/pythonImports';

/** A call of a library, and whether more arguments may come to it later. */
export interface LibraryCall {
  readonly call: CallExpression;
  /** `functools.partial` keeps it for a later call. */
  readonly partial: boolean;
}

/** Functions that call the function they are given, and the place of that function among their arguments. */
const callers: readonly (readonly [name: string, place: number])[] = [
  ['partial', 0],
  ['to_thread', 0],
  ['run_sync', 0],
  ['run_in_executor', 1],
  ['call_soon_threadsafe', 0],
];

const cache = new WeakMap<CodeFile, ReadonlyMap<string, readonly LibraryCall[]>>();

/** Calls by the last word of what is called, also those that another function makes: `to_thread(producer.send, …)`. */
export function callsNamed(file: CodeFile, name: string): readonly LibraryCall[] {
  let handedOver = cache.get(file);
  if (handedOver === undefined) {
    handedOver = readHandedOver(file);
    cache.set(file, handedOver);
  }
  return [...file.calls(name).map((call) => ({ call, partial: false })), ...(handedOver.get(name) ?? [])];
}

function readHandedOver(file: CodeFile): ReadonlyMap<string, readonly LibraryCall[]> {
  const found = new Map<string, LibraryCall[]>();
  for (const [caller, place] of callers) {
    for (const outer of file.calls(caller)) {
      const call = handedTo(outer, outer.args, place);
      if (call) found.set(call.name, [...(found.get(call.name) ?? []), { call, partial: caller === 'partial' }]);
    }
  }
  return found;
}

function handedTo(outer: CallExpression, args: readonly Argument[], place: number): CallExpression | undefined {
  const callee = args[place];
  if (callee?.value.type !== 'name' || callee.spread || callee.name !== undefined) return undefined;
  const { path, span, token } = callee.value;
  const name = path.at(-1) ?? '';
  const nameSpan = { start: span.end - name.length, end: span.end };
  return {
    type: 'call',
    name,
    nameToken: token,
    nameSpan,
    ...(path.length > 1 && {
      receiver: { type: 'name', path: path.slice(0, -1), token, span: { start: span.start, end: nameSpan.start } },
    }),
    constructs: false,
    args: args.slice(place + 1),
    open: outer.open,
    close: outer.close,
    span: outer.span,
  };
}

/** The modules that a library is imported from. */
export interface Library {
  /** First words of its modules' names. */
  readonly roots: readonly string[];
}

const constructionCache = new WeakMap<CodeFile, Map<string, readonly LibraryCall[]>>();

/** Calls of a class or function of a library, under whatever name the file imports it. */
export function constructions(file: CodeFile, library: Library, name: string): readonly LibraryCall[] {
  const known = constructionCache.get(file) ?? new Map<string, readonly LibraryCall[]>();
  constructionCache.set(file, known);
  const key = `${library.roots.join()} ${name}`;
  const found = known.get(key) ?? readConstructions(file, library, name);
  known.set(key, found);
  return found;
}

function readConstructions(file: CodeFile, library: Library, name: string): readonly LibraryCall[] {
  const names = new Set([name]);
  for (const [local, full] of pythonImports(file).names) if (full.endsWith(`.${name}`)) names.add(local);
  return [...names]
    .flatMap((local) => callsNamed(file, local))
    .filter(({ call }) => constructedName(file, library, call) === name);
}

/**
 * The name that a library has for what a call makes, `undefined` where another library's is called. A bare name that the
 * file neither imports nor defines is taken as the library's.
 */
export function constructedName(file: CodeFile, library: Library, call: CallExpression): string | undefined {
  const { receiver } = call;
  const path = receiver === undefined ? [call.name] : receiver.type === 'name' ? [...receiver.path, call.name] : [];
  const full = qualifiedName(file, path);
  if (full !== undefined) {
    const words = full.split('.');
    return library.roots.includes(words[0] ?? '') ? words.at(-1) : undefined;
  }
  return receiver === undefined && !isDefined(file, call.name) ? call.name : undefined;
}

function isDefined(file: CodeFile, name: string): boolean {
  return file.occurrences(name).some((token) => {
    const before = file.tokens.textOf(token - 1);
    return before === 'class' || before === 'def';
  });
}
