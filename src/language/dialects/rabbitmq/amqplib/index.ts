import { argumentTable, nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { ecmascriptLanguages } from '../../languages';
import { implied } from '../implied';
import { xArguments } from '../xArguments';

const identity = { id: 'amqplib', broker: 'rabbitmq' } as const;

/** A method of amqplib's channel: leading parameters, then an object of options. */
interface Method {
  readonly name: string;
  readonly kind: DeclarationKind;
  /** Canonical names of the leading parameters; empty where one declares nothing. */
  readonly parameters: readonly string[];
  readonly options?: { readonly at: number; readonly spellings: Spellings; readonly takesArguments: boolean };
  readonly implied?: Readonly<Record<string, string>>;
  /** Fewer arguments are another library's method of this name. */
  readonly atLeast: number;
}

/** Named options that stand for arguments (lib/api_args.js of 0.10 to 2.3.1). */
const queueOptions = spellings({
  durable: 'durable',
  exclusive: 'exclusive',
  autoDelete: 'auto-delete',
  expires: 'x-expires',
  messageTtl: 'x-message-ttl',
  deadLetterExchange: 'x-dead-letter-exchange',
  deadLetterRoutingKey: 'x-dead-letter-routing-key',
  maxLength: 'x-max-length',
  maxPriority: 'x-max-priority',
  overflow: 'x-overflow',
  queueMode: 'x-queue-mode',
});

const exchangeOptions = spellings({
  durable: 'durable',
  autoDelete: 'auto-delete',
  internal: 'internal',
  alternateExchange: 'alternate-exchange',
});

const publishOptions = spellings({ mandatory: 'mandatory', persistent: 'persistent' });

const methods: readonly Method[] = [
  {
    name: 'assertQueue',
    kind: 'rabbitmq.queue',
    parameters: ['queue'],
    options: { at: 1, spellings: queueOptions, takesArguments: true },
    atLeast: 0,
  },
  {
    name: 'assertExchange',
    kind: 'rabbitmq.exchange',
    parameters: ['exchange', 'type'],
    options: { at: 2, spellings: exchangeOptions, takesArguments: true },
    atLeast: 1,
  },
  {
    name: 'bindQueue',
    kind: 'rabbitmq.binding',
    parameters: ['destination', 'exchange', 'routing-key'],
    implied: { 'destination-type': 'queue' },
    atLeast: 2,
  },
  {
    name: 'bindExchange',
    kind: 'rabbitmq.binding',
    parameters: ['destination', 'exchange', 'routing-key'],
    implied: { 'destination-type': 'exchange' },
    atLeast: 2,
  },
  {
    name: 'publish',
    kind: 'rabbitmq.publish',
    parameters: ['exchange', 'routing-key'],
    options: { at: 3, spellings: publishOptions, takesArguments: false },
    atLeast: 3,
  },
  {
    name: 'sendToQueue',
    kind: 'rabbitmq.publish',
    parameters: ['routing-key'],
    options: { at: 2, spellings: publishOptions, takesArguments: false },
    implied: { exchange: '' },
    atLeast: 2,
  },
];

/** amqplib: positional names, then an object with named options and `arguments`. */
export default defineCodeDialect({
  ...identity,
  label: 'amqplib',
  library: 'amqplib',
  supportedVersions: ['2.3.1'],
  defaults: {
    'rabbitmq.queue': {
      durable: [{ value: true }],
      exclusive: [{ value: false }],
      'auto-delete': [{ value: false }],
      passive: [{ value: false }],
    },
    'rabbitmq.exchange': {
      durable: [{ value: true }],
      'auto-delete': [{ value: false }],
      internal: [{ value: false }],
      passive: [{ value: false }],
    },
    'rabbitmq.publish': { mandatory: [{ value: false }] },
  },
  languages: ecmascriptLanguages,
  signal: /['"]amqplib(\/callback_api)?['"]/,
  readFile: (file) =>
    methods.flatMap((method) =>
      file
        .calls(method.name)
        .filter((call) => call.receiver && call.args.length >= method.atLeast)
        .map((call) => declaration(file, call, method)),
    ),
});

function declaration(file: CodeFile, call: CallExpression, method: Method): Declaration {
  const names: Spellings = { read: (key) => ({ canonical: key }), write: () => undefined };
  const sources: OptionSource[] = [{ table: parametersTable(file, call, method.parameters), spellings: names }];
  if (method.options) {
    const table = argumentTable(file, call, method.options.at);
    // A named option wins over the same key in `arguments`.
    if (method.options.takesArguments)
      sources.push({ table: nestedTable(file, table, 'arguments'), spellings: xArguments });
    sources.push({ table, spellings: method.options.spellings });
  }
  return codeDeclaration({
    ...{ file, kind: method.kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...(method.implied && { implied: implied(call, method.implied) }),
  });
}
