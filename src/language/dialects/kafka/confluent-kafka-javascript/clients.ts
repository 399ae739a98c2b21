import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { protocolSpellings, saslSpellings } from '../kafkajs/spellings';
import type { ClientKind } from '../kafkajsApi/api';
import { kafkaSpellings } from '../values';
import { besideBlock, blockDefaults, blockSpellings, retrySpellings } from './spellings';

/**
 * Options of a client (lib/kafkajs/_kafka.js, mergeConfiguration): the `kafkaJS` blocks are merged member by member and
 * translated, then the names of librdkafka beside them apply, the client's own last.
 */
export function clientSources(
  file: CodeFile,
  kind: ClientKind,
  kafka: OptionTable | undefined,
  own: OptionTable,
): readonly OptionSource[] {
  const block = nestedTable(file, own, 'kafkaJS');
  const ownBlock = keySpan(own);
  const mode = ownBlock ?? (kafka && keySpan(kafka));
  const retry = { table: nestedTable(file, block, 'retry'), spellings: retrySpellings(kind) };
  const hasOwnRetry = block.entries.some(({ key }) => key === 'retry');
  const whole =
    own.complete && block.complete && kafka?.complete === true && nestedTable(file, kafka, 'kafkaJS').complete;
  // Another protocol takes neither (lib/kafkajs/_consumer.js).
  const protocol = [own, kafka].some((table) => table?.entries.some(({ key }) => key === 'group.protocol'));
  return [
    ...(mode && !protocol
      ? [{ table: defaultsTable(kind, mode, whole), spellings: kafkaSpellings, elsewhere: true }]
      : []),
    ...(kafka ? sharedSources(file, kind, kafka, !hasOwnRetry) : [unseen]),
    ...(mode ? [{ table: block, spellings: blockSpellings[kind] }, retry] : []),
    ...(kafka ? [{ table: withoutEdits(kafka), spellings: besideBlock(kind, true), elsewhere: true }] : []),
    { table: own, spellings: besideBlock(kind, ownBlock !== undefined) },
  ];
}

const unseen: OptionSource = {
  table: { entries: [], complete: false, spans: [] },
  spellings: blockSpellings['kafka.admin'],
};

/** What the Kafka object's block gives to every client. */
function sharedSources(
  file: CodeFile,
  kind: ClientKind,
  kafka: OptionTable,
  withRetry: boolean,
): readonly OptionSource[] {
  const block = nestedTable(file, kafka, 'kafkaJS');
  const shared = (table: OptionTable): { readonly table: OptionTable; readonly elsewhere: true } => ({
    table: withoutEdits(table),
    elsewhere: true,
  });
  return [
    { ...shared(block), spellings: protocolSpellings(block) },
    { ...shared(block), spellings: blockSpellings[kind] },
    { ...shared(nestedTable(file, block, 'sasl')), spellings: saslSpellings },
    ...(withRetry ? [{ ...shared(nestedTable(file, block, 'retry')), spellings: retrySpellings(kind) }] : []),
  ];
}

function keySpan(table: OptionTable): Span | undefined {
  return table.entries.findLast(({ key }) => key === 'kafkaJS')?.keySpan;
}

/** Options that a block sets where nothing else does, as if they stood at its name. */
function defaultsTable(kind: ClientKind, span: Span, certain: boolean): OptionTable {
  const entries = Object.entries(blockDefaults[kind]).map(([key, value]): OptionEntry => ({
    ...{ key, value: { type: 'literal', value, span }, token: 0, uncertain: !certain, replaceable: false },
  }));
  return { entries, complete: true, spans: [] };
}
