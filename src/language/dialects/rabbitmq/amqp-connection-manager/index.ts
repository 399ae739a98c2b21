import { argumentTable } from '../../../declarations/argumentTable';
import { callFormDeclaration } from '../../../declarations/callForm';
import type { CallForm } from '../../../declarations/callForm';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { importsFrom } from '../../../syntax/code/ecmascriptImports';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { importedCalls } from '../../ecmascriptObjects';
import { ecmascriptLanguages } from '../../languages';
import { channelCalls } from '../amqplib/channelCalls';
import { serverOptions } from '../amqplib/connections';
import { amqplibDefaults } from '../amqplib/defaults';
import { channelForms } from '../amqplib/forms';
import { managerSources, wrapperConsumeSources, wrapperOptions } from './spellings';

const identity = { id: 'amqp-connection-manager', broker: 'rabbitmq' } as const;
const module = /^amqp-connection-manager$/;

const createChannel: CallForm = {
  name: 'createChannel',
  kind: 'rabbitmq.channel',
  options: { at: 0, sources: (_file, table) => [{ table, spellings: wrapperOptions }] },
  implied: { transactional: false },
  makes: true,
};

const forms = channelForms.map((form) =>
  form.name === 'consume' ? { ...form, options: { at: 2, sources: wrapperConsumeSources } } : form,
);

/** amqp-connection-manager: reconnecting channels, each with amqplib's methods, and amqplib's channels in `setup`. */
export default defineCodeDialect({
  ...identity,
  label: 'amqp-connection-manager',
  library: 'amqp-connection-manager',
  supportedVersions: ['4.1.14', '5.0.0'],
  defaults: {
    ...amqplibDefaults,
    'rabbitmq.connection': {
      ...amqplibDefaults['rabbitmq.connection'],
      // Which amqplib is installed beside it decides (a peer dependency).
      'frame-max': [],
      heartbeat: [{ value: 5 }],
    },
    'rabbitmq.channel': { confirms: [{ value: true }] },
  },
  languages: ecmascriptLanguages,
  signal: /['"]amqp-connection-manager['"]/,
  readFile: (file) => [
    ...importedCalls(file, module, ['connect']).map((call) => connection(file, call)),
    ...file
      .calls('createChannel')
      .filter((call) => call.receiver && importsFrom(file, module).length > 0)
      .map((call) => callFormDeclaration(file, call, createChannel, { dialect: identity })),
    ...channelCalls(file, identity, forms),
  ],
});

/**
 * The first argument is a URL, an object, or a list of them. What a server says itself of the heartbeat wins over the
 * option (AmqpConnectionManager.ts of 5.0.0); of several servers each may say it differently.
 */
function connection(file: CodeFile, call: CallExpression): Declaration {
  const first = call.args[0]?.value;
  const [only, ...others] = first?.type === 'list' ? first.items : first ? [first] : [];
  const server = others.length === 0 ? serverOf(file, only, call) : undefined;
  const { complete = others.length === 0, implied, inherited = [] } = server?.parts ?? {};
  const options = argumentTable(file, call, 1);
  const found = options.entries.some(({ key }) => key === 'findServers');
  const form: CallForm = {
    ...{ name: 'connect', kind: 'rabbitmq.connection', makes: true },
    implied: { 'automatic-recovery': true },
    ...(server ? server.form : { parameters: ['url'] }),
    options: {
      at: 1,
      sources: (_file, table) => [...managerSources(file, table, implied?.has('heartbeat') === true), ...inherited],
    },
  };
  return callFormDeclaration(file, call, form, {
    dialect: identity,
    ...(implied && { implied }),
    complete: complete && !found,
  });
}

/** `{ url, connectionOptions }` holds a URL. */
function serverOf(
  file: CodeFile,
  server: Expression | undefined,
  call: CallExpression,
): ReturnType<typeof serverOptions> {
  const nested =
    server?.type === 'table' && server.entries.find(({ key }) => key?.type === 'literal' && key.value === 'url');
  return serverOptions(file, nested ? nested.value : server, call);
}
