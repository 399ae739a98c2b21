import { codeDeclaration } from '../../declarations/codeDeclaration';
import type { CodeDeclarationParts, OptionSource } from '../../declarations/codeDeclaration';
import { functionSpan, handleOf } from '../../declarations/handle';
import { namedArguments } from '../../declarations/literalTable';
import type { OptionTable } from '../../declarations/optionTable';
import { parametersTable } from '../../declarations/parametersTable';
import { sharedAware } from '../../declarations/readTable';
import type { Spellings } from '../../declarations/spellings';
import type { Declaration, DeclarationKind, OptionValue, WrittenOption } from '../../model/declaration';
import type { CodeFile } from '../../syntax/code/codeFile';
import { evaluate, follow } from '../../syntax/code/evaluation';
import type { Vocabulary } from '../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { callsNamed, constructions } from './libraryCalls';
import type { Library, LibraryCall } from './libraryCalls';
import { decorated } from './decorators';
import { heldSource } from './heldObjects';
import type { HeldObject } from './heldObjects';
import { objectBehind } from './libraryObjects';
import type { FoundObject, LibraryObject } from './libraryObjects';
import { madeHandle } from './madeHandle';

/** Options that the form of a call says, or the statement it stands in. */
export type SaidOptions = Readonly<Record<string, OptionValue>>;

/** A class, function or method of a library: what a call of it declares. */
export interface CallForm {
  readonly names: readonly string[];
  readonly kind: DeclarationKind;
  /** What it is called on; absent for classes and functions. */
  readonly on?: LibraryObject;
  /** Whether it makes an object that others speak of, though it is called on one. */
  readonly makes?: true;
  /** Names of its parameters in order. */
  readonly parameters: readonly string[];
  /** Arguments without a name say nothing of its options, however many there are. */
  readonly variadic?: true;
  readonly spellings: Spellings;
  readonly held?: Readonly<Record<string, HeldObject>>;
  readonly says?: SaidOptions | ((file: CodeFile, call: CallExpression) => SaidOptions | undefined);
  /** Parameters that are not to be taken out, for without them the call says something else than the rest of its kind. */
  readonly kept?: readonly string[];
  /** The parameter that takes the function which handles messages. */
  readonly handler?: string;
  /** Whether the function that handles messages is the one it decorates. */
  readonly decorates?: true;
  /** Options that it takes over from the object it is called on, or that stand elsewhere in it. */
  readonly over?: (file: CodeFile, maker: CallExpression | undefined, call: CallExpression) => readonly OptionSource[];
  /** Whether a call of this name is one of the library's, judged by its arguments. */
  readonly fits?: (file: CodeFile, call: CallExpression, table: OptionTable) => boolean;
  /** Options that a value of the call says, with their places: the parts of a URL. */
  readonly implies?: (file: CodeFile, call: CallExpression, table: OptionTable) => ReadonlyMap<string, WrittenOption>;
  /** Whether nothing else can add options, as far as the arguments tell. */
  readonly whole?: (file: CodeFile, call: CallExpression, table: OptionTable) => boolean;
}

/** A library that is read by the forms of its calls. */
export interface FormLibrary extends Library {
  readonly dialect: CodeDeclarationParts['dialect'];
  readonly vocabulary: Vocabulary;
}

/** The declarations of all calls that have one of these forms; of several forms that fit a call, the first counts. */
export function readForms(file: CodeFile, library: FormLibrary, forms: readonly CallForm[]): readonly Declaration[] {
  const taken = new Set<number>();
  return forms.flatMap((form) =>
    form.names
      .flatMap((name) => (form.on ? callsNamed(file, name) : constructions(file, library, name)))
      .flatMap((made) => {
        if (taken.has(made.call.nameToken)) return [];
        const declaration = readForm(file, library, form, made);
        if (declaration) taken.add(made.call.nameToken);
        return declaration ?? [];
      }),
  );
}

function readForm(
  file: CodeFile,
  library: FormLibrary,
  form: CallForm,
  { call, partial }: LibraryCall,
): Declaration | undefined {
  const found: FoundObject | undefined = form.on
    ? objectBehind(file, library, call.receiver, call.nameToken, form.on)
    : {};
  if (!found) return undefined;
  const given = form.variadic ? variadicTable(file, call) : parametersTable(file, call, form.parameters);
  const table = handedTable(keeping(given, form.kept), call, partial);
  if (form.fits?.(file, call, table) === false) return undefined;
  const sources = [
    ...(form.over?.(file, found.maker, call) ?? []),
    ...Object.entries(form.held ?? {}).map(([key, held]) => heldSource(file, library, table, key, held)),
    { table, spellings: form.spellings },
  ];
  const says = typeof form.says === 'function' ? form.says(file, call) : form.says;
  const handler = form.handler === undefined ? undefined : argument(table, form.handler);
  return codeDeclaration({
    ...{ file, kind: form.kind, dialect: library.dialect, nameSpan: call.nameSpan, span: call.span, sources },
    vocabulary: library.vocabulary,
    implied: new Map([...said(call, says ?? {}), ...(form.implies?.(file, call, table) ?? [])]),
    complete: form.whole?.(file, call, table) ?? true,
    handle: form.on && !form.makes ? handleOf(file, call) : madeHandle(file, call),
    body: form.decorates ? decorated(file, call) : handler && handlerSpan(file, handler, call.nameToken),
  });
}

/** The options of a call whose positions hold no options: `*topics` brings none either. */
export function variadicTable(file: CodeFile, call: CallExpression): OptionTable {
  const args = call.args.filter(({ spread, value }) => !spread || value.type !== 'unknown');
  const { complete } = namedArguments(file, { ...call, args }, sharedAware);
  return { ...namedArguments(file, call, sharedAware), complete };
}

function keeping(table: OptionTable, kept: readonly string[] = []): OptionTable {
  if (kept.length === 0) return table;
  const entries = table.entries.map((entry) =>
    kept.includes(entry.key ?? '') ? { ...entry, remove: (): undefined => undefined } : entry,
  );
  return { ...table, entries };
}

/** Without arguments of its own a call that another function makes has no place for one. */
function handedTable(table: OptionTable, call: CallExpression, partial: boolean): OptionTable {
  const { complete, entries, spans } = table;
  const whole = { entries, complete: complete && !partial, spans };
  return call.args.length === 0 && call.nameToken > call.open ? whole : { ...table, complete: whole.complete };
}

/** The value that a parameter is given. */
export function argument(table: OptionTable, parameter: string): Expression | undefined {
  return table.entries.findLast((entry) => entry.key === parameter)?.value;
}

/** The function that a value is, also where it is kept with arguments: `partial(handle, db=db)`. */
export function handlerSpan(file: CodeFile, value: Expression, token: number): Declaration['body'] {
  const followed = follow(file, value, token);
  const [only] = followed.type === 'list' ? followed.items : [];
  if (only) return handlerSpan(file, only, token);
  const [first] = followed.type === 'call' && followed.name === 'partial' ? followed.args : [];
  return functionSpan(file, first?.value ?? value, token);
}

/** Options as written at the name of the call that says them. */
export function said(call: CallExpression, options: SaidOptions): ReadonlyMap<string, WrittenOption> {
  return new Map(
    Object.entries(options).map(([key, value]) => [key, { how: 'written', value, span: call.nameSpan }] as const),
  );
}

/** Whether an argument is one of these values, as far as the text decides it. */
export function isValue(
  file: CodeFile,
  value: Expression | undefined,
  token: number,
  ...values: OptionValue[]
): boolean {
  const evaluation = value && evaluate(file, value, token);
  return evaluation?.how === 'value' && values.includes(evaluation.value);
}
