import { argumentTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { madeHandleOf } from '../../../declarations/handle';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { clientOptions, without } from '../../clientOptions';
import { implied } from '../implied';
import { plain } from './methods';
import { setterTable } from './setters';

const identity = { id: 'php-amqplib', broker: 'rabbitmq' } as const;

const login = ['host', 'port', 'user', 'password', 'vhost'];
const negotiation = ['insist', 'login_method', 'login_response', 'locale'];

/** Constructors of PhpAmqpLib/Connection of 2.12 to 3.7.3. */
const streamParameters = [
  ...login,
  ...negotiation,
  ...['connection_timeout', 'read_write_timeout', 'context', 'keepalive', 'heartbeat', 'channel_rpc_timeout'],
];
const socketParameters = [...login, ...negotiation, 'read_timeout', 'keepalive', 'write_timeout', 'heartbeat'];
const sslParameters = [...login, 'ssl_options', 'options'];

const constructors: Readonly<Record<string, readonly string[]>> = {
  AMQPStreamConnection: streamParameters,
  AMQPLazyConnection: streamParameters,
  AMQPSocketConnection: socketParameters,
  AMQPLazySocketConnection: socketParameters,
  AMQPSSLConnection: sslParameters,
  AMQPLazySSLConnection: sslParameters,
};

/** Seconds, as everything in these classes. */
const seconds = (canonical: string): OptionSpelling => ({
  canonical,
  decode: (value) => (typeof value === 'number' ? value * 1000 : undefined),
  encode: (value) => (typeof value === 'number' ? value / 1000 : undefined),
});

const loginSpellings = spellings({
  host: plain('host'),
  port: plain('port'),
  user: plain('username'),
  password: plain('password'),
  vhost: plain('virtual-host'),
  connection_timeout: seconds('connection-timeout'),
  heartbeat: plain('heartbeat'),
  ...clientOptions([
    ...negotiation,
    ...['read_write_timeout', 'read_timeout', 'write_timeout', 'context', 'keepalive', 'channel_rpc_timeout'],
    ...['ssl_protocol', 'config'],
  ]),
});

/** PhpAmqpLib/Connection/AMQPConnectionConfig.php, 3.2 and later. */
const configSpellings = spellings({
  setHost: plain('host'),
  setPort: plain('port'),
  setUser: plain('username'),
  setPassword: plain('password'),
  setVhost: plain('virtual-host'),
  setHeartbeat: plain('heartbeat'),
  setConnectionTimeout: seconds('connection-timeout'),
  setIsSecure: plain('tls'),
});

/** Connections that a file makes, whichever class it takes. */
export function connections(file: CodeFile): readonly Declaration[] {
  const made = Object.entries(constructors).flatMap(([name, parameters]) => [
    ...file.calls(name).map((call) => constructed(file, call, parameters)),
    ...file
      .calls('create_connection')
      .filter((call) => call.receiver?.type === 'name' && call.receiver.path.at(-1) === name)
      .map((call) => fromHosts(file, call)),
  ]);
  const configured = file
    .calls('create')
    .filter((call) => call.receiver?.type === 'name' && call.receiver.path.at(-1) === 'AMQPConnectionFactory')
    .map((call) => fromConfig(file, call));
  return [...made, ...configured];
}

function constructed(file: CodeFile, call: CallExpression, parameters: readonly string[]): Declaration {
  const table = without(parametersTable(file, call, parameters), (key) => !loginSpellings.read(key));
  const sources: OptionSource[] = [{ table, spellings: loginSpellings }];
  const isSsl = parameters === sslParameters;
  const at = parameters.indexOf('options');
  if (isSsl && call.args.length > at) {
    sources.push({ table: argumentTable(file, call, at), spellings: loginSpellings });
  }
  return declaration(file, call, sources, isSsl ? { tls: true } : {});
}

/** `create_connection([[…], […]], $options)`: the first host stands for all where there is one. */
function fromHosts(file: CodeFile, call: CallExpression): Declaration {
  const hosts = call.args[0] && follow(file, call.args[0].value, call.nameToken);
  const [only, ...others] = hosts?.type === 'list' ? hosts.items : [];
  const known = only && others.length === 0 && hosts?.type === 'list';
  const sources: OptionSource[] = known
    ? [
        {
          table: argumentTable(file, { ...call, args: [{ spread: false, value: only, span: only.span }] }, 0),
          spellings: loginSpellings,
        },
      ]
    : [];
  if (call.args.length > 1) sources.push({ table: argumentTable(file, call, 1), spellings: loginSpellings });
  return declaration(file, call, sources, {}, known === true);
}

function fromConfig(file: CodeFile, call: CallExpression): Declaration {
  const config = call.args[0]?.value;
  const set = config && setterTable(file, config, call.nameToken, 'AMQPConnectionConfig');
  const table = set && without(set, (key) => !configSpellings.read(key));
  return declaration(file, call, table ? [{ table, spellings: configSpellings }] : [], {}, table !== undefined);
}

function declaration(
  file: CodeFile,
  call: CallExpression,
  sources: readonly OptionSource[],
  said: Readonly<Record<string, boolean>>,
  complete = true,
): Declaration {
  return codeDeclaration({
    ...{ file, kind: 'rabbitmq.connection', dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ complete, handle: madeHandleOf(file, call), implied: implied(call, said) },
  });
}
