import type { BrokerKind } from '../../../base/brokerKind';
import type { Declaration, DeclarationKind, OptionValue, WrittenOption } from '../../model/declaration';
import type { Span } from '../../model/text';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { codeDeclaration } from '../codeDeclaration';
import type { OptionSource } from '../codeDeclaration';
import { functionSpan, handleOf, madeHandleOf } from '../handle';
import { unknownTable } from '../optionTable';
import type { Insertion, OptionEntry, OptionTable } from '../optionTable';
import { spellings } from '../spellings';
import type { OptionSpelling, Spellings } from '../spellings';
import { packageAt } from './goContext';
import type { GoContext } from './goContext';
import { optionsTable } from './goOptions';
import type { GoReading } from './goKeys';
import { withTypeNames } from './goNested';
import { goTable } from './goTable';
import { loopOver } from './goLoops';
import { embeddedIn, typeOf } from './goTypeOf';
import { plain } from './goVocabulary';

/** A struct, a map or a list of options among the arguments of a call. */
export interface GoArgument {
  readonly at: number;
  readonly spellings: Spellings;
  /** Fields whose value is a struct that says by its type what it is. */
  readonly typeNames?: readonly string[];
  /** Options that stand within its fields. */
  readonly also?: (context: GoContext, table: OptionTable) => readonly OptionSource[];
  /** Keys are text, as in a map. */
  readonly isMap?: true;
  /** Type of a map by the package's own name, written in place of `nil`: `amqp091.Table`. */
  readonly mapType?: string;
  /** What the library starts one with other than a literal. */
  readonly base?: GoReading['base'];
}

/** A function or method of a library. */
export interface GoForm {
  readonly name: string;
  /** Packages whose function it is or types whose method, by their own names: `kgo`, `amqp091.Channel`. */
  readonly on: readonly string[];
  readonly kind: DeclarationKind;
  /** Canonical keys of the leading parameters; empty where one declares nothing. */
  readonly parameters?: readonly (string | OptionSpelling)[];
  readonly structs?: readonly GoArgument[];
  /** Functional options from an argument on. */
  readonly options?: { readonly from: number; readonly spellings: Spellings };
  readonly implied?: Readonly<Record<string, OptionValue>>;
  /** What else an argument says: the parts of a URL. */
  readonly says?: (context: GoContext, call: CallExpression) => ReadonlyMap<string, WrittenOption>;
  /** It returns a channel, so that the loop over that handles messages. */
  readonly loops?: true;
  readonly handler?: number;
  /** It makes the object that the declaration is about. */
  readonly makes?: true;
  /** How many arguments it has at least, and where it takes no more, at most. */
  readonly arity?: readonly [least: number, most: number];
  /** No other library has a method of this name with so many arguments, so that the receiver may be of a type unseen. */
  readonly distinct?: true;
  /** Changes what is there: what it leaves out keeps its value. */
  readonly merges?: true;
}

/** What a dialect adds to a form. */
export interface GoFormParts {
  readonly dialect: { readonly id: string; readonly broker: BrokerKind };
  /** Options taken over from what it is called on; `undefined` where the file does not show it. */
  readonly inherited?: (call: CallExpression) => readonly OptionSource[] | undefined;
}

/** The calls of a form in a file as declarations. */
export function readGoForm(context: GoContext, form: GoForm, parts: GoFormParts): readonly Declaration[] {
  return context.file
    .calls(form.name)
    .filter((call) => isCallOf(context, call, form))
    .map((call) => declarationOf(context, call, form, parts));
}

/** Whether a call is one of this form: by what it is called on, and where that is not known, by its arguments. */
export function isCallOf(context: GoContext, call: CallExpression, form: GoForm): boolean {
  const { receiver } = call;
  const [least, most] = form.arity ?? [0, Infinity];
  const count = call.args.length;
  const spread = call.args.some((argument) => argument.spread);
  if (receiver === undefined || count > most || (count < least && !spread)) return false;
  const [word = '', ...rest] = receiver.type === 'name' ? receiver.path : [''];
  const imported = word === '' || rest.length > 0 ? undefined : packageAt(context, word, call.nameToken);
  if (imported !== undefined) return form.on.includes(imported);
  const type = typeOf(context, receiver, call.nameToken);
  if (type === undefined) return form.distinct === true;
  return form.on.includes(type) || embeddedIn(context, type).some((embedded) => form.on.includes(embedded));
}

function declarationOf(context: GoContext, call: CallExpression, form: GoForm, parts: GoFormParts): Declaration {
  const { file, vocabulary } = context;
  const inherited = parts.inherited?.(call);
  const handler = form.handler === undefined ? undefined : call.args[form.handler];
  return codeDeclaration({
    ...{ file, kind: form.kind, dialect: parts.dialect, nameSpan: call.nameSpan, span: call.span, vocabulary },
    sources: [...(inherited ?? []), ...sourcesOf(context, call, form)],
    implied: new Map([...impliedOf(call, form.implied ?? {}), ...(form.says?.(context, call) ?? [])]),
    complete: form.merges !== true && (parts.inherited === undefined || inherited !== undefined),
    handle: form.makes ? madeHandleOf(file, call) : handleOf(file, call),
    body: form.loops ? loopOver(file, call) : handler && functionSpan(file, handler.value, call.nameToken),
  });
}

/** Where the options of a call stand and how they are spelled. */
export function sourcesOf(context: GoContext, call: CallExpression, form: GoForm): readonly OptionSource[] {
  const structs = (form.structs ?? []).flatMap((argument) => {
    const source = structSource(context, call, argument);
    return [...(argument.also?.(context, source.table) ?? []), source];
  });
  const { options } = form;
  return [
    ...structs,
    ...leading(context, call, form.parameters ?? []),
    ...(options
      ? [{ table: optionsTable(context, call, options.from, ownerOf(form)), spellings: options.spellings }]
      : []),
  ];
}

/** The package of a form, whose functions its options are. */
function ownerOf({ on }: GoForm): string {
  return on[0]?.split('.')[0] ?? '';
}

/** The struct or map that a call is given. */
export function structSource(
  context: GoContext,
  call: CallExpression,
  { at, base, isMap, mapType, spellings: rows, typeNames = [] }: GoArgument,
): OptionSource {
  const { file, taken, vocabulary } = context;
  const argument = call.args[at];
  const reading: GoReading = { file, taken, vocabulary, ...(base && { base }), ...(isMap && { isMap }) };
  const table = argument && !argument.spread ? goTable(reading, argument.value, call.nameToken) : undefined;
  const isNil = argument?.value.type === 'literal' && argument.value.value === null;
  const insertion = isNil && mapType !== undefined ? insteadOfNil(context, argument.span, mapType) : undefined;
  const read = withTypeNames(table ?? unknownTable, typeNames);
  const source: OptionSource = { table: insertion ? { ...read, insertion } : read, spellings: rows };
  return isMap ? { ...source, spellKey: (key) => `"${key}"` } : source;
}

/** Writes a map of one entry where there is none. */
function insteadOfNil({ names }: GoContext, span: Span, mapType: string): Insertion {
  const [own = '', type = ''] = mapType.split('.');
  const name = `${names.get(own) ?? own}.${type}`;
  return { form: 'dict', insert: (key, value) => [{ span, newText: `${name}{${key}: ${value}}` }] };
}

function leading(
  { file, resolve }: GoContext,
  call: CallExpression,
  parameters: readonly (string | OptionSpelling)[],
): readonly OptionSource[] {
  const rows: Record<string, OptionSpelling> = {};
  const entries: OptionEntry[] = [];
  for (const [index, parameter] of parameters.entries()) {
    const spelling = typeof parameter === 'string' ? plain(parameter) : parameter;
    const argument = call.args[index];
    if (argument?.spread) break;
    if (spelling.canonical === '' || !argument) continue;
    rows[spelling.canonical] = spelling;
    const { value } = argument;
    const behind = value.type === 'name' ? resolve?.(file, value.path, call.nameToken) : undefined;
    const shown: Expression = behind ? { ...behind.value, span: value.span } : value;
    const token = behind?.token ?? call.nameToken;
    entries.push({ key: spelling.canonical, value: shown, token, uncertain: false, replaceable: !behind });
  }
  const complete = !call.args.some((argument, index) => argument.spread && index < parameters.length);
  return parameters.length === 0
    ? []
    : [{ table: { entries, complete, spans: [call.span] }, spellings: spellings(rows) }];
}

function impliedOf(
  call: CallExpression,
  options: Readonly<Record<string, OptionValue>>,
): ReadonlyMap<string, WrittenOption> {
  return new Map(
    Object.entries(options).map(([key, value]) => [key, { how: 'written', value, span: call.nameSpan }] as const),
  );
}
