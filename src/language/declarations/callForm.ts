import type { BrokerKind } from '../../base/brokerKind';
import type { Declaration, DeclarationKind, OptionValue, WrittenOption } from '../model/declaration';
import type { Span } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import type { Vocabulary } from '../syntax/code/evaluation';
import type { CallExpression } from '../syntax/code/expression';
import { argumentTable } from './argumentTable';
import { insertItem } from './bracketEdits';
import { codeDeclaration } from './codeDeclaration';
import type { OptionSource } from './codeDeclaration';
import { functionSpan, handleOf, madeHandleOf } from './handle';
import type { Insertion, OptionTable } from './optionTable';
import { parametersTable } from './parametersTable';
import { spellings } from './spellings';
import type { OptionSpelling } from './spellings';

/** A method of a library: leading parameters, then a table of options, perhaps a handler. */
export interface CallForm {
  readonly name: string;
  readonly kind: DeclarationKind;
  /** What the leading parameters are, by canonical key; empty where one declares nothing. */
  readonly parameters?: readonly (string | OptionSpelling)[];
  /** Code for parameters that are left out before one that a fix adds: it says what is so anyway. */
  readonly fillers?: readonly string[];
  /** Where the options stand and how they are spelled, in the order in which they apply. */
  readonly options?: { readonly at: number; sources(file: CodeFile, table: OptionTable): readonly OptionSource[] };
  /** What the method says by its name. */
  readonly implied?: Readonly<Record<string, OptionValue>>;
  /** Which argument is the function that handles messages. */
  readonly handler?: number;
  /** It makes the object that the declaration is about, rather than being called on it. */
  readonly makes?: true;
}

/** What a dialect adds to what the form says. */
export interface CallFormParts {
  readonly dialect: { readonly id: string; readonly broker: BrokerKind };
  readonly vocabulary?: Vocabulary;
  /** Options that it takes over from what it is called on. */
  readonly inherited?: readonly OptionSource[];
  readonly implied?: ReadonlyMap<string, WrittenOption>;
  readonly complete?: boolean;
  readonly handle?: string | undefined;
}

/** A call of a form as a declaration. */
export function callFormDeclaration(
  file: CodeFile,
  call: CallExpression,
  form: CallForm,
  { complete = true, dialect, handle, implied, inherited = [], vocabulary }: CallFormParts,
): Declaration {
  const { handler, options } = form;
  const own = options ? options.sources(file, optionsAt(file, call, options.at)) : [];
  const argument = handler === undefined ? undefined : call.args[handler];
  const body = argument && functionSpan(file, argument.value, call.nameToken);
  return codeDeclaration({
    ...{ file, kind: form.kind, dialect, nameSpan: call.nameSpan, span: call.span, complete, body },
    sources: [...inherited, ...leading(file, call, form), ...own],
    implied: new Map([...impliedBy(call.nameSpan, form), ...(implied ?? [])]),
    handle: handle ?? (form.makes ? madeHandleOf(file, call) : handleOf(file, call)),
    ...(vocabulary && { vocabulary }),
  });
}

/** A callback may stand where the options are left out. */
function optionsAt(file: CodeFile, call: CallExpression, at: number): OptionTable {
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  const value = call.args[at]?.value;
  // Before them an argument is missing, so there are none, and no room for any.
  if (call.args.length < at && !call.args.some((argument) => argument.spread)) return none;
  const isCallback = value?.type === 'unknown' && functionSpan(file, value, call.nameToken);
  return isCallback ? none : argumentTable(file, call, at);
}

function leading(file: CodeFile, call: CallExpression, form: CallForm): readonly OptionSource[] {
  const parameters = (form.parameters ?? []).map((each) =>
    typeof each === 'string' ? { canonical: each, decode: given } : each,
  );
  if (parameters.length === 0) return [];
  const names = parameters.map(({ canonical }) => canonical);
  const named = parameters.filter(({ canonical }) => canonical !== '');
  const table = positional(parametersTable(file, call, names));
  const insertion = positionalInsertion(file, call, names, form.fillers);
  const rows = spellings(Object.fromEntries(named.map((spelling) => [spelling.canonical, spelling] as const)));
  return [{ table: insertion ? { ...table, insertion } : table, spellings: rows }];
}

/** `undefined` before another argument is one that is left out. */
function positional(table: OptionTable): OptionTable {
  const entries = table.entries.filter(({ value }) => value.type !== 'literal' || value.value !== null);
  return { ...table, entries };
}

/** `null` stands for nothing given. */
function given(value: OptionValue): OptionValue | undefined {
  return value === null ? undefined : value;
}

function positionalInsertion(
  file: CodeFile,
  call: CallExpression,
  names: readonly string[],
  fillers: readonly string[] = [],
): Insertion | undefined {
  const { args } = call;
  if (args.some((argument) => argument.spread)) return undefined;
  return {
    form: 'named',
    insert: (key, value) => {
      const index = names.indexOf(key);
      const between = index < args.length ? [] : fillers.slice(args.length, index);
      if (args.length + between.length !== index || between.includes('')) return undefined;
      const spans = args.map((argument) => argument.span);
      return [insertItem(file, call.open, call.close, spans, [...between, value].join(', '))];
    },
  };
}

/** What a form says by its name, where that stands. */
export function impliedBy(span: Span, form: Pick<CallForm, 'implied'>): ReadonlyMap<string, WrittenOption> {
  return new Map(Object.entries(form.implied ?? {}).map(([key, value]) => [key, { how: 'written', value, span }]));
}
