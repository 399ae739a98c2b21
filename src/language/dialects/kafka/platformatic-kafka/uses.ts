import { argumentTable } from '../../../declarations/argumentTable';
import { callFormDeclaration } from '../../../declarations/callForm';
import type { CallForm } from '../../../declarations/callForm';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { listedTables } from '../../../declarations/listedTables';
import { shared } from '../../../declarations/optionTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { makerOf, receiverWord } from '../../ecmascriptObjects';
import { promiseUse } from '../../ecmascriptResults';
import { clientBehind, said } from './clients';
import type { Client } from './clients';
import { messageSpellings, platformaticVocabulary, sendSpellings } from './spellings';

export const dialect = { id: 'platformatic-kafka', broker: 'kafka' } as const;

/** What is done with producers. */
export function producerUses(file: CodeFile, producers: readonly Client[]): readonly Declaration[] {
  return [
    ...['send', 'asStream']
      .flatMap((name) => file.calls(name))
      .flatMap((call) => {
        const producer = clientBehind(file, producers, call);
        return producer || /producer$|^tx$|transaction$/i.test(receiverWord(call)) ? [send(file, call, producer)] : [];
      }),
    ...Object.entries({ beginTransaction: 'begin', commit: 'commit', abort: 'abort' }).flatMap(([name, step]) =>
      file.calls(name).flatMap((call) => {
        const producer = clientBehind(file, producers, call);
        const isTransaction = name === 'beginTransaction' || makerOf(file, call)?.name === 'beginTransaction';
        return producer && isTransaction ? [use(file, call, 'kafka.transaction', producer, { call: step })] : [];
      }),
    ),
    ...file.calls('close').flatMap((call) => {
      const producer = clientBehind(file, producers, call);
      return producer ? [use(file, call, 'kafka.flush', producer, { call: 'close' })] : [];
    }),
  ];
}

/** A declaration of what is done with a client. */
export function use(
  file: CodeFile,
  call: CallExpression,
  kind: CallForm['kind'],
  client: Client | undefined,
  implied: Readonly<Record<string, string>>,
  own: readonly OptionSource[] = [],
  forced: ReadonlyMap<string, WrittenOption> = client?.forced ?? new Map<string, WrittenOption>(),
): Declaration {
  const form: CallForm = { name: call.name, kind, implied, options: { at: 0, sources: () => own } };
  return callFormDeclaration(file, call, form, {
    dialect,
    vocabulary: platformaticVocabulary,
    inherited: inherited(client),
    implied: forced,
    complete: client !== undefined,
    handle: client?.handle,
  });
}

/** A send knows nothing of the acknowledgements its producer was made with (producer.ts, send of 1.35.0 and 2.12.1). */
function inherited(client: Client | undefined): readonly OptionSource[] {
  return (client?.sources ?? []).map((source) => {
    const { entries } = source.table;
    const taken = client?.kind === 'kafka.producer' ? entries.filter(({ key }) => key !== 'acks') : entries;
    return { ...source, table: { ...source.table, entries: taken }, elsewhere: true };
  });
}

function send(file: CodeFile, call: CallExpression, producer: Client | undefined): Declaration {
  const given = argumentTable(file, call, 0);
  const forced = acksOf(file, call, given, producer);
  const table = withFixed(given, forced);
  const [message, ...others] = listedTables(file, table, 'messages');
  const own = [
    ...(message && others.length === 0 ? [{ table: message, spellings: messageSpellings }] : []),
    { table, spellings: sendSpellings },
  ];
  const result = call.args.length > 1 ? 'callback' : call.name === 'send' ? promiseUse(file, call) : undefined;
  return use(file, call, 'kafka.send', producer, result ? { result } : {}, own, forced);
}

/** All acknowledgements where the producer or the send is idempotent, unless the send says otherwise. */
function acksOf(
  file: CodeFile,
  call: CallExpression,
  table: OptionTable,
  producer: Client | undefined,
): ReadonlyMap<string, WrittenOption> {
  const made = producer?.forced ?? new Map<string, WrittenOption>();
  const own = said(file, table, 'idempotent');
  if (own === undefined) return made;
  const acks: WrittenOption =
    own === true ? { how: 'written', value: 'all', span: call.nameSpan } : { how: 'unknowable', span: call.nameSpan };
  return own === false ? new Map([...made].filter(([key]) => key !== 'acks')) : new Map([...made, ['acks', acks]]);
}

/**
 * Whether a send is idempotent decides its acknowledgements too, so no fix takes it out alone; nor acknowledgements that
 * would be others then, not none.
 */
function withFixed(table: OptionTable, forced: ReadonlyMap<string, WrittenOption>): OptionTable {
  const entries = table.entries.flatMap((entry): readonly OptionEntry[] => {
    if (entry.key === 'idempotent') return shared([entry]);
    if (entry.key !== 'acks' || !forced.has('acks')) return [entry];
    return shared([entry]).map((fixed) => ({ ...fixed, replaceable: entry.replaceable }));
  });
  return { ...table, entries };
}
