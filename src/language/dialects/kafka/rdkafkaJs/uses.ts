import { argumentTable, nestedTable } from '../../../declarations/argumentTable';
import { callFormDeclaration } from '../../../declarations/callForm';
import type { CallForm } from '../../../declarations/callForm';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { makerOf, receiverWord } from '../../ecmascriptObjects';
import { librdkafkaSpellings } from '../librdkafka';
import { kafkaSpellings } from '../values';
import { dataHandler, rdkafkaClientBehind, rdkafkaClients } from './clients';
import type { RdkafkaClient, RdkafkaJs } from './clients';

/** Methods of a producer (lib/producer.js, lib/producer/high-level-producer.js of node-rdkafka 3.6.0). */
const producerForms: readonly CallForm[] = [
  { name: 'produce', kind: 'kafka.send', parameters: ['topic', 'partition', '', 'key'] },
  { name: 'flush', kind: 'kafka.flush', implied: { call: 'flush' } },
  { name: 'poll', kind: 'kafka.flush', implied: { call: 'poll' } },
  { name: 'disconnect', kind: 'kafka.flush', implied: { call: 'close' } },
  ...Object.entries({
    initTransactions: 'init',
    beginTransaction: 'begin',
    commitTransaction: 'commit',
    abortTransaction: 'abort',
    sendOffsetsToTransaction: 'send-offsets',
  }).map(([name, step]): CallForm => ({ name, kind: 'kafka.transaction', implied: { call: step } })),
];

/** Methods of a consumer (lib/kafka-consumer.js of node-rdkafka 3.6.0). */
const consumerForms: readonly CallForm[] = [
  { name: 'subscribe', kind: 'kafka.subscribe', parameters: ['topics'] },
  ...Object.entries({
    commit: 'async',
    commitMessage: 'async',
    commitSync: 'sync',
    commitMessageSync: 'sync',
    offsetsStore: 'mark',
  }).map(([name, mode]): CallForm => ({ name, kind: 'kafka.commit', implied: { mode } })),
];

const topicForm: CallForm = {
  name: 'createTopic',
  kind: 'kafka.topic',
  options: {
    at: 0,
    sources: (file, table) => [
      { table: nestedTable(file, table, 'config'), spellings: kafkaSpellings },
      {
        table,
        spellings: spellings({
          topic: 'topic',
          num_partitions: 'partitions',
          replication_factor: 'replication.factor',
        }),
      },
    ],
  },
};

/** Everything that a file says through the classes of node-rdkafka. */
export function readRdkafkaJs(file: CodeFile, library: RdkafkaJs): readonly Declaration[] {
  const uses = (forms: readonly CallForm[], kind: 'kafka.producer' | 'kafka.consumer'): readonly Declaration[] =>
    forms.flatMap((form) =>
      file.calls(form.name).flatMap((call) => {
        const client = rdkafkaClientBehind(file, library, kind, call);
        const named = kind === 'kafka.producer' ? /producer$/i : /consumer$/i;
        return client || (library.byName && named.test(receiverWord(call)))
          ? [use(file, library, call, form, client)]
          : [];
      }),
    );
  return [
    ...rdkafkaClients(file, library),
    ...uses(producerForms, 'kafka.producer'),
    ...uses(consumerForms, 'kafka.consumer'),
    ...file
      .calls('create')
      .filter(({ receiver }) => receiver?.type === 'name' && receiver.path.at(-1) === 'AdminClient')
      .map((call) => {
        const form: CallForm = { name: 'create', kind: 'kafka.admin', makes: true };
        const own = { table: argumentTable(file, call, 0), spellings: librdkafkaSpellings };
        return callFormDeclaration(file, call, form, { dialect: library.dialect, inherited: [own] });
      }),
    ...file
      .calls('createTopic')
      .filter((call) => makerOf(file, call)?.name === 'create' || (library.byName && /admin/i.test(receiverWord(call))))
      .map((call) => callFormDeclaration(file, call, topicForm, { dialect: library.dialect })),
  ];
}

function use(
  file: CodeFile,
  { dialect }: RdkafkaJs,
  call: CallExpression,
  form: CallForm,
  client: RdkafkaClient | undefined,
): Declaration {
  const result = form.kind === 'kafka.send' ? resultOf(call, client) : undefined;
  const said = result === undefined ? form : { ...form, implied: { ...form.implied, result } };
  const declaration = callFormDeclaration(file, call, said, {
    dialect,
    inherited: (client?.sources ?? []).map((source) => ({ ...source, elsewhere: true })),
    complete: client !== undefined,
    handle: client?.handle,
  });
  const body = form.kind === 'kafka.subscribe' && client ? dataHandler(file, client) : undefined;
  return body ? { ...declaration, body } : declaration;
}

/** Whether anybody learns what became of a message: by a callback of its own, or by delivery reports. */
function resultOf(call: CallExpression, client: RdkafkaClient | undefined): 'callback' | 'ignored' | undefined {
  if (!client) return undefined;
  if (client.call.name === 'HighLevelProducer') return call.args.length > 5 ? 'callback' : 'ignored';
  const [options] = client.sources;
  if (options?.table.complete !== true) return undefined;
  return options.table.entries.some(({ key }) => key === 'dr_cb' || key === 'dr_msg_cb') ? 'callback' : 'ignored';
}
