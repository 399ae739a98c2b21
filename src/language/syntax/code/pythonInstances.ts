import { bindingsAt, valueOf } from './bindings';
import type { CodeFile } from './codeFile';
import type { CallExpression, Expression } from './expression';
import { indentedClassOf } from './scopes';
import type { Scope } from './scopes';

interface Found {
  readonly expression: Expression;
  readonly token: number;
}

/** Methods by which an instance may get other values than its class says. */
const makers = ['__init__', '__new__', '__post_init__', '__getattr__', '__getattribute__'];

const dataclass = /@(dataclasses\.)?dataclass(\([^()]*\))?\s*$/;
const enumeration = /^(Str|Int)?Enum$/;

/**
 * What `settings.acks` is where `settings = Settings()` and a class of this file without bases says so, and what
 * `Topics.ORDERS.value` is. A class with bases may take its values from elsewhere, as pydantic's settings do.
 */
export function instanceMember(file: CodeFile, path: readonly string[], token: number): Found | undefined {
  if (file.lexicon.blocks !== 'indentation') return undefined;
  const [owner = '', member = '', rest] = path;
  if (path.length === 3 && rest === 'value') return enumMember(file, owner, member);
  if (path.length !== 2) return undefined;
  const made = valueOf(file, [owner], token);
  return made?.type === 'call' ? memberOf(file, made, member) : undefined;
}

function memberOf(file: CodeFile, made: CallExpression, member: string): Found | undefined {
  const body = made.receiver ? undefined : classNamed(file, made.name);
  if (!body || hasBases(file, body)) return undefined;
  const isDataclass = dataclass.test(
    file.text.slice(Math.max(0, file.tokens.start(body.from) - 200), file.tokens.start(body.from)),
  );
  const given = made.args.find(({ name }) => name === member);
  if (made.args.some(({ name, spread }) => spread || name === undefined) || (made.args.length > 0 && !isDataclass)) {
    return undefined;
  }
  if (given) return { expression: given.value, token: made.open };
  const changed =
    bindingsAt(file, ['self', member], body.from + 1).some(({ token }) => file.tokens.textOf(token - 2) === 'self') ||
    makers.some((maker) => file.occurrences(maker).some((at) => body.from < at && at < body.to));
  return changed ? undefined : inBody(file, body, member);
}

function enumMember(file: CodeFile, owner: string, member: string): Found | undefined {
  const body = classNamed(file, owner);
  if (!body || !bases(file, body).some((base) => enumeration.test(base))) return undefined;
  return inBody(file, body, member);
}

/** The value that the body of a class itself gives a name. */
function inBody(file: CodeFile, body: Scope, member: string): Found | undefined {
  const [binding, ...others] = bindingsAt(file, [member], bodyStart(file, body));
  if (binding?.value === undefined || others.length > 0) return undefined;
  if (binding.scope.from !== body.from || binding.scope.to !== body.to) return undefined;
  const value = file.valueAt(binding.value);
  if (value.type !== 'call' || value.name !== 'field') return { expression: value, token: binding.value };
  const initial = value.args.find(({ name }) => name === 'default')?.value;
  return initial && { expression: initial, token: binding.value };
}

function classNamed(file: CodeFile, name: string): Scope | undefined {
  const [definition, ...others] = file.occurrences(name).filter((at) => file.tokens.isWord(at - 1, 'class'));
  return definition === undefined || others.length > 0 ? undefined : indentedClassOf(file, definition);
}

function bases({ tokens }: CodeFile, body: Scope): readonly string[] {
  const open = body.from + 2;
  if (!tokens.is(open, '(') || tokens.mate(open) < 0) return [];
  const names: string[] = [];
  for (let i = open + 1; i < tokens.mate(open); i++) names.push(tokens.textOf(i));
  return names;
}

function hasBases(file: CodeFile, body: Scope): boolean {
  return bases(file, body).some((base) => base !== 'object');
}

function bodyStart({ tokens }: CodeFile, body: Scope): number {
  const open = body.from + 2;
  return (tokens.is(open, '(') && tokens.mate(open) > 0 ? tokens.mate(open) + 1 : open) + 1;
}
