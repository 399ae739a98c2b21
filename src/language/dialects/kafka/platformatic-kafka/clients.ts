import { argumentTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { madeHandleOf } from '../../../declarations/handle';
import { shared } from '../../../declarations/optionTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import type { Spellings } from '../../../declarations/spellings';
import type { OptionValue, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { importedCalls, makerOf } from '../../ecmascriptObjects';
import { adminSpellings, consumeSpellings, consumerSpellings, intervalSpellings, producerSpellings } from './spellings';

/** Classes of the library, by what they are. */
const classes = {
  'kafka.producer': ['Producer', producerSpellings],
  'kafka.consumer': ['Consumer', consumerSpellings],
  'kafka.admin': ['Admin', adminSpellings],
} as const;

export type ClientKind = keyof typeof classes;

/** A client that a file makes. */
export interface Client {
  readonly kind: ClientKind;
  readonly call: CallExpression;
  readonly sources: readonly OptionSource[];
  /** What the constructor makes of other options than those it is given. */
  readonly forced: ReadonlyMap<string, WrittenOption>;
  readonly handle: string | undefined;
}

const module = /^@platformatic\/kafka$/;

/** The clients of a kind that a file makes. */
export function clients(file: CodeFile, kind: ClientKind): readonly Client[] {
  const [name, spellings] = classes[kind];
  return importedCalls(file, module, [name])
    .filter((call) => call.constructs)
    .map((call) => {
      const given = argumentTable(file, call, 0);
      const forced = kind === 'kafka.producer' ? forcedBy(file, call, given) : new Map<string, WrittenOption>();
      const table = withoutForced(given, forced);
      // Written beside what overrides them they would change nothing.
      const write: Spellings['write'] = (key) => (forced.has(key) ? undefined : spellings.write(key));
      const sources = withInterval(table, { ...spellings, write });
      return { kind, call, sources, forced, handle: madeHandleOf(file, call) };
    });
}

/** The client that a call is made on, itself or through a transaction. */
export function clientBehind(file: CodeFile, known: readonly Client[], call: CallExpression): Client | undefined {
  const maker = makerOf(file, call);
  if (maker?.name === 'beginTransaction') return clientBehind(file, known, maker);
  return known.find((client) => client.call.nameToken === maker?.nameToken);
}

/** Options of `consume`. */
export function consumeSources(table: OptionTable): readonly OptionSource[] {
  return withInterval(table, consumeSpellings);
}

/** `autocommit: 5000` says two things at once, so no fix changes one of them alone. */
function withInterval(table: OptionTable, spellings: Spellings): readonly OptionSource[] {
  const isInterval = ({ key, value }: OptionEntry): boolean =>
    key === 'autocommit' && value.type === 'literal' && typeof value.value === 'number';
  const intervals = shared(table.entries.filter(isInterval));
  if (intervals.length === 0) return [{ table, spellings }];
  const entries = table.entries.flatMap((entry) => (isInterval(entry) ? shared([entry]) : [entry]));
  return [
    { table: { entries: intervals, complete: true, spans: [] }, spellings: intervalSpellings, elsewhere: true },
    { table: { ...table, entries }, spellings },
  ];
}

/** What the text mentions without deciding it. */
const undecided = Symbol('undecided');

/** What a table says of an option, as far as the text decides it; `undefined` where it does not mention it. */
export function said(file: CodeFile, table: OptionTable, key: string): OptionValue | typeof undecided | undefined {
  const entry = table.entries.findLast((candidate) => candidate.key === key);
  if (!entry) return table.complete ? undefined : undecided;
  const evaluation = evaluate(file, entry.value, entry.token);
  return entry.uncertain || evaluation.how !== 'value' ? undecided : evaluation.value;
}

/**
 * What the constructor makes of other options where the producer is idempotent, whatever they say (producer.ts of 1.35.0
 * and 2.12.1): all acknowledgements, one request at a time, and retries for ever unless more than one are asked for.
 */
function forcedBy(file: CodeFile, call: CallExpression, table: OptionTable): ReadonlyMap<string, WrittenOption> {
  const idempotent = said(file, table, 'idempotent');
  if (idempotent === undefined || idempotent === false || idempotent === null) return new Map();
  const span = table.entries.findLast(({ key }) => key === 'idempotent')?.value.span ?? call.nameSpan;
  const known = (value: OptionValue): WrittenOption =>
    idempotent === true ? { how: 'written', value, span } : { how: 'unknowable', span };
  const retries = said(file, table, 'retries');
  const forever = retries === undefined || (typeof retries === 'number' && retries <= 1);
  return new Map<string, WrittenOption>([
    ['acks', known('all')],
    ['max.in.flight.requests.per.connection', known(1)],
    ...(forever ? [['retries', known(Number.MAX_SAFE_INTEGER)] as const] : []),
  ]);
}

/** Options that are overridden count for nothing, and what overrides them is not to be changed alone. */
function withoutForced(table: OptionTable, forced: ReadonlyMap<string, WrittenOption>): OptionTable {
  const entries = table.entries.flatMap((entry) => {
    if (entry.key === 'idempotent') return shared([entry]);
    const canonical = entry.key === undefined ? undefined : producerSpellings.read(entry.key)?.canonical;
    return canonical !== undefined && forced.has(canonical) ? [] : [entry];
  });
  return { ...table, entries };
}
