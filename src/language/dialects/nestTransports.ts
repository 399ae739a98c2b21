import { nestedTable } from '../declarations/argumentTable';
import type { OptionTable } from '../declarations/optionTable';
import { readTable } from '../declarations/readTable';
import type { Span } from '../model/text';
import { bindingsAt } from '../syntax/code/bindings';
import type { CodeFile } from '../syntax/code/codeFile';

/** An object with `transport: Transport.X` and its `options`, in NestJS. */
export interface NestTransport {
  readonly options: OptionTable;
  /** `Transport.X`, where findings about the whole stand. */
  readonly nameSpan: Span;
  readonly span: Span;
  /** Whether it listens or sends; `undefined` where the file does not show who takes it. */
  readonly role: 'server' | 'client' | undefined;
  /** All that comes from it speaks of one connection. */
  readonly handle: string;
}

/** What takes such an object (NestJS documentation, Microservices), and what role it gives it. */
const takers: ReadonlyMap<string, 'server' | 'client'> = new Map([
  ['createMicroservice', 'server'],
  ['connectMicroservice', 'server'],
  ['register', 'client'],
  ['registerAsync', 'client'],
  ['create', 'client'],
  ['Client', 'client'],
]);

/** What a file that names such transports imports. */
export const nestSignal = /['"]@nestjs\/microservices['"]/;

/** The transports of a kind that a file configures. */
export function nestTransports(file: CodeFile, kind: string): readonly NestTransport[] {
  const { tokens } = file;
  return file.occurrences(kind).flatMap((token): readonly NestTransport[] => {
    const key = token - 4;
    const isValue = tokens.isWord(token - 2, 'Transport') && tokens.is(token - 1, '.') && tokens.is(key + 1, ':');
    const open = tokens.parent(token);
    if (!isValue || !tokens.isWord(key, 'transport') || !tokens.is(open, '{') || tokens.mate(open) < 0) return [];
    const whole = readTable(file, file.reader.read(open, tokens.mate(open) + 1), open);
    if (!whole) return [];
    const options = nestedTable(file, whole, 'options');
    return [
      {
        options: { ...options, complete: options.complete && whole.complete },
        nameSpan: tokens.span(token - 2, token),
        span: tokens.span(open, tokens.mate(open)),
        role: roleOf(file, open),
        handle: `Transport.${kind}@${token}`,
      },
    ];
  });
}

/** The role that the call around an object gives it, or the one that takes the variable it is the value of. */
function roleOf(file: CodeFile, open: number): 'server' | 'client' | undefined {
  const { tokens } = file;
  for (let i = tokens.parent(open); i >= 0; i = tokens.parent(i)) {
    const role = tokens.is(i, '(') ? takers.get(calleeOf(file, i)) : undefined;
    if (role) return role;
  }
  return variableRoles(file).get(open);
}

/** The word before parentheses: `createMicroservice<MicroserviceOptions>(`, `@Client(`. */
function calleeOf({ tokens }: CodeFile, open: number): string {
  let i = open - 1;
  if (tokens.is(i, '>')) {
    for (let depth = 0; i > open - 24; i--) {
      if (tokens.is(i, '>')) depth++;
      else if (tokens.is(i, '<') && --depth === 0) break;
    }
    i--;
  }
  return tokens.textOf(i);
}

const roles = new WeakMap<CodeFile, ReadonlyMap<number, 'server' | 'client'>>();

/** Roles of the objects that a variable holds where something takes it, by their first token. */
function variableRoles(file: CodeFile): ReadonlyMap<number, 'server' | 'client'> {
  const known = roles.get(file);
  if (known) return known;
  const found = new Map<number, 'server' | 'client'>();
  for (const [name, role] of takers) {
    for (const call of file.calls(name)) {
      for (const { value } of call.args) {
        if (value.type !== 'name') continue;
        for (const each of bindingsAt(file, value.path, call.nameToken)) {
          if (each.value !== undefined && !found.has(each.value)) found.set(each.value, role);
        }
      }
    }
  }
  roles.set(file, found);
  return found;
}
