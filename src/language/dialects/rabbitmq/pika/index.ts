import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { pythonVocabulary } from '../../pythonVocabulary';
import { implied } from '../implied';
import { xArguments } from '../xArguments';

const identity = { id: 'pika', broker: 'rabbitmq' } as const;

/** A method of pika's channel: what it declares, its parameters in order, and their canonical names. */
interface Method {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly parameters: readonly string[];
  readonly spellings: Spellings;
  /** Whether `arguments` are options of what is declared. */
  readonly takesArguments: boolean;
  readonly implied?: Readonly<Record<string, string>>;
}

const flags = { passive: 'passive', durable: 'durable', exclusive: 'exclusive', auto_delete: 'auto-delete' } as const;

/** Signatures of pika/channel.py and pika/adapters/blocking_connection.py, 1.0 to 1.4. */
const methods: readonly Method[] = [
  {
    name: 'queue_declare',
    kind: 'rabbitmq.queue',
    parameters: ['queue', 'passive', 'durable', 'exclusive', 'auto_delete', 'arguments'],
    spellings: spellings({ queue: 'queue', ...flags }),
    takesArguments: true,
  },
  {
    name: 'exchange_declare',
    kind: 'rabbitmq.exchange',
    parameters: ['exchange', 'exchange_type', 'passive', 'durable', 'auto_delete', 'internal', 'arguments'],
    spellings: spellings({ exchange: 'exchange', exchange_type: 'type', internal: 'internal', ...flags }),
    takesArguments: true,
  },
  {
    name: 'queue_bind',
    kind: 'rabbitmq.binding',
    parameters: ['queue', 'exchange', 'routing_key', 'arguments'],
    spellings: spellings({ queue: 'destination', exchange: 'exchange', routing_key: 'routing-key' }),
    takesArguments: false,
    implied: { 'destination-type': 'queue' },
  },
  {
    name: 'exchange_bind',
    kind: 'rabbitmq.binding',
    parameters: ['destination', 'source', 'routing_key', 'arguments'],
    spellings: spellings({ destination: 'destination', source: 'exchange', routing_key: 'routing-key' }),
    takesArguments: false,
    implied: { 'destination-type': 'exchange' },
  },
  {
    name: 'basic_publish',
    kind: 'rabbitmq.publish',
    parameters: ['exchange', 'routing_key', 'body', 'properties', 'mandatory'],
    spellings: spellings({ exchange: 'exchange', routing_key: 'routing-key', mandatory: 'mandatory' }),
    takesArguments: false,
  },
];

/** `pika.exchange_type.ExchangeType` */
const vocabulary: Vocabulary = {
  ...pythonVocabulary,
  constants: {
    'ExchangeType.direct': 'direct',
    'ExchangeType.fanout': 'fanout',
    'ExchangeType.headers': 'headers',
    'ExchangeType.topic': 'topic',
  },
};

/** pika: named arguments, and `arguments={"x-…": …}`. */
export default defineCodeDialect({
  ...identity,
  label: 'pika',
  library: 'pika',
  supportedVersions: ['1.4.0'],
  defaults: {
    'rabbitmq.queue': {
      durable: [{ value: false }],
      exclusive: [{ value: false }],
      'auto-delete': [{ value: false }],
      passive: [{ value: false }],
    },
    'rabbitmq.exchange': {
      type: [{ value: 'direct' }],
      durable: [{ value: false }],
      'auto-delete': [{ value: false }],
      internal: [{ value: false }],
      passive: [{ value: false }],
    },
    'rabbitmq.publish': { mandatory: [{ value: false }] },
  },
  languages: ['python'],
  signal: /^\s*(from\s+pika(\.\w+)*\s+import|import\s+pika)\b/m,
  readFile: (file) =>
    methods.flatMap((method) => file.calls(method.name).map((call) => declaration(file, call, method))),
});

function declaration(file: CodeFile, call: CallExpression, method: Method): Declaration {
  const table = parametersTable(file, call, method.parameters);
  const own = { table, spellings: method.spellings };
  const inner = { table: nestedTable(file, table, 'arguments'), spellings: xArguments };
  return codeDeclaration({
    ...{ file, kind: method.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, vocabulary },
    sources: method.takesArguments ? [inner, own] : [own],
    ...(method.implied && { implied: implied(call, method.implied) }),
  });
}
