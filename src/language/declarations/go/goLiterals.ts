import type { BrokerKind } from '../../../base/brokerKind';
import type { Declaration, DeclarationKind, OptionValue, WrittenOption } from '../../model/declaration';
import { bindingsAt } from '../../syntax/code/bindings';
import type { Binding } from '../../syntax/code/bindings';
import type { Expression, TableExpression } from '../../syntax/code/expression';
import { TokenKind } from '../../syntax/code/tokens';
import { codeDeclaration } from '../codeDeclaration';
import type { OptionSource } from '../codeDeclaration';
import type { OptionTable } from '../optionTable';
import type { Spellings } from '../spellings';
import { canonicalName } from './goContext';
import type { GoContext } from './goContext';
import { withTypeNames } from './goNested';
import { goTable } from './goTable';

/** A struct that declares by itself, without a call that takes it. */
export interface GoLiteral {
  /** By the package's own name: `kafka.Writer`. */
  readonly type: string;
  readonly kind: DeclarationKind;
  readonly spellings: Spellings;
  /** What the zero values of fields say that are not written. */
  readonly zero?: Readonly<Record<string, OptionValue>>;
  /** Fields whose value is a struct that says by its type what it is. */
  readonly typeNames?: readonly string[];
  /** Options that stand within its fields: a map of a topic's configuration. */
  readonly also?: (context: GoContext, table: OptionTable) => readonly OptionSource[];
  /** Only a part of what is declared: the rest stands elsewhere. */
  readonly isPart?: true;
  /** What is one of the library's objects, and so is not changed by those that it is handed to. */
  readonly isClient?: true;
}

/** A literal and the name that holds it. */
export interface FoundLiteral {
  readonly table: TableExpression;
  readonly token: number;
  readonly holder?: { readonly path: readonly string[]; readonly binding: Binding };
}

/** The literals of a struct that no call has taken, as declarations. */
export function readGoLiteral(
  context: GoContext,
  literal: GoLiteral,
  dialect: { readonly id: string; readonly broker: BrokerKind },
): readonly Declaration[] {
  const { file, vocabulary } = context;
  return literalsOf(context, literal.type)
    .filter(({ table }) => !context.taken.has(table.open))
    .map((found) => {
      const { binding, path } = found.holder ?? {};
      const read = literalOptions(context, found, literal.isClient === true);
      const table = withTypeNames(read, literal.typeNames ?? []);
      const nameSpan = file.tokens.span(found.token, found.token);
      const implied = Object.entries(literal.zero ?? {}).map(([key, value]): [string, WrittenOption] => [
        key,
        { how: 'written', value, span: nameSpan },
      ]);
      return codeDeclaration({
        ...{ file, kind: literal.kind, dialect, nameSpan, span: found.table.span, vocabulary },
        sources: [...(literal.also?.(context, table) ?? []), { table, spellings: literal.spellings }],
        implied: new Map(implied),
        complete: literal.isPart !== true,
        handle: binding && path ? `${path.join('.')}@${binding.token}` : undefined,
      });
    });
}

/** The fields of a literal, and what later statements do to the variable that holds it. */
export function literalOptions(context: GoContext, found: FoundLiteral, isClient: boolean): OptionTable {
  const { file, taken, vocabulary } = context;
  const reading = { file, vocabulary, taken, isClient };
  const own = (): OptionTable =>
    goTable(reading, found.table, found.token) ?? { entries: [], complete: false, spans: [] };
  if (!found.holder) return own();
  const { binding, path } = found.holder;
  if (bindingsAt(file, path, binding.token).length > 1) return own();
  const name: Expression = { type: 'name', path, token: binding.token, span: found.table.span };
  const table = goTable(reading, name, Math.max(binding.scope.to - 1, binding.token + 1));
  return table ?? own();
}

/** Every literal of a struct of the library in a file, in lists and maps of them too. */
export function literalsOf(context: GoContext, type: string): readonly FoundLiteral[] {
  const { file } = context;
  const { tokens } = file;
  const word = type.split('.').at(-1) ?? '';
  return file.occurrences(word).flatMap((token): readonly FoundLiteral[] => {
    const open = token + 1;
    if (!tokens.is(open, '{') || tokens.isFresh(open) || tokens.mate(open) < 0 || !tokens.is(token - 1, '.')) return [];
    if (canonicalName(context, [tokens.textOf(token - 2), word]) !== type) return [];
    const from = beginningOf(context, token - 2);
    // `func f() kafka.Writer {` begins a body.
    if (tokens.is(from - 1, ')')) return [];
    const value = file.reader.read(from, tokens.mate(open) + 1);
    if (value.type !== 'table' || value.of === undefined) {
      return elementsOf(context, value).map((table) => ({ table, token: tokens.at(table.span.start) }));
    }
    const holder = holderOf(context, tokens.is(from - 1, '&') ? from - 1 : from);
    return [{ table: value, token, ...(holder && { holder }) }];
  });
}

/** The elements of a list or map whose type leaves theirs out; those that name it are found by themselves. */
function elementsOf({ file: { tokens } }: GoContext, value: Expression): readonly TableExpression[] {
  const values =
    value.type === 'list' ? value.items : value.type === 'table' ? value.entries.map((each) => each.value) : [];
  return values.flatMap((each) =>
    each.type === 'table' && each.of && tokens.start(each.open) === each.span.start ? [each] : [],
  );
}

/** First token of the type of a literal: `[]*kafka.TopicConfig{`, `map[string]sarama.TopicDetail{`. */
function beginningOf({ file: { tokens } }: GoContext, token: number): number {
  let from = token;
  while (tokens.is(from - 1, '*')) from--;
  while (tokens.is(from - 1, ']') && tokens.mate(from - 1) >= 0) {
    from = tokens.mate(from - 1);
    if (tokens.isWord(from - 1, 'map')) from--;
  }
  return from;
}

/** The variable or field that a value is given to. */
export function holderOf({ file }: GoContext, value: number): FoundLiteral['holder'] {
  const { tokens } = file;
  if (!tokens.is(value - 1, '=')) return undefined;
  const last = tokens.is(value - 2, ':') ? value - 3 : value - 2;
  if (tokens.kind(last) !== TokenKind.name) return undefined;
  const path = [tokens.textOf(last)];
  for (let i = last; tokens.is(i - 1, '.') && tokens.kind(i - 2) === TokenKind.name; i -= 2)
    path.unshift(tokens.textOf(i - 2));
  const binding = bindingsAt(file, path, last).find((each) => each.value === value);
  return binding && { path, binding };
}
