import { createHash } from 'node:crypto';
import type { LabServer } from '../model';

/** Plugins of every RabbitMQ in the lab. EXTERNAL authentication only does something where there is TLS. */
const everyPlugin = [
  'rabbitmq_management',
  'rabbitmq_stream',
  'rabbitmq_stream_management',
  'rabbitmq_shovel',
  'rabbitmq_shovel_management',
  'rabbitmq_federation',
  'rabbitmq_federation_management',
  'rabbitmq_auth_mechanism_ssl',
];

/** Tokens are accepted by the server with TLS only. */
export function enabledPlugins(server: LabServer): readonly string[] {
  return server.ports.amqps === undefined ? everyPlugin : [...everyPlugin, 'rabbitmq_auth_backend_oauth2'];
}

/** `rabbitmq.conf`; `directory` is the server's folder as the server itself sees it. */
export function rabbitmqConf(server: LabServer, directory: string): string {
  const { amqp, http, stream, amqps, https } = server.ports;
  const lines = [`load_definitions = ${directory}/definitions.json`];
  if (amqps === undefined || https === undefined) {
    lines.push(
      `listeners.tcp.1 = 127.0.0.1:${amqp}`,
      'management.tcp.ip = 127.0.0.1',
      `management.tcp.port = ${http}`,
      `stream.listeners.tcp.1 = 127.0.0.1:${stream}`,
      // What a stream client is told to connect to.
      'stream.advertised_host = 127.0.0.1',
      `stream.advertised_port = ${stream}`,
    );
  } else {
    lines.push(
      'listeners.tcp = none',
      'stream.listeners.tcp = none',
      `listeners.ssl.1 = 127.0.0.1:${amqps}`,
      ...tlsLines('ssl_options', directory),
      'ssl_options.verify = verify_peer',
      'ssl_options.fail_if_no_peer_cert = false',
      // Tokens first; names and passwords as ever.
      'auth_backends.1 = rabbit_auth_backend_oauth2',
      'auth_backends.2 = rabbit_auth_backend_internal',
      'auth_oauth2.resource_server_id = rabbitmq',
      `auth_oauth2.signing_keys.lab = ${directory}/oauth.pem`,
      'auth_oauth2.default_key = lab',
      'auth_mechanisms.1 = PLAIN',
      'auth_mechanisms.2 = AMQPLAIN',
      'auth_mechanisms.3 = EXTERNAL',
      'ssl_cert_login_from = common_name',
      'management.ssl.ip = 127.0.0.1',
      `management.ssl.port = ${https}`,
      ...tlsLines('management.ssl', directory),
      'management.path_prefix = /rabbit',
    );
  }
  return lines.map((line) => `${line}\n`).join('');
}

function tlsLines(prefix: string, directory: string): string[] {
  return [
    `${prefix}.cacertfile = ${directory}/certs/ca.pem`,
    `${prefix}.certfile = ${directory}/certs/server.pem`,
    `${prefix}.keyfile = ${directory}/certs/server.key`,
  ];
}

/** Users and rights; imported at every start, other users and everything else are left as they are. */
export function definitions(server: LabServer): string {
  const { username = '', password = '', others = {} } = server.credentials;
  const { monitor, limited } = others;
  if (!monitor || !limited) throw new Error('A RabbitMQ server needs its monitoring and its limited user.');
  const everything = { configure: '.*', write: '.*', read: '.*' };
  return JSON.stringify({
    vhosts: [{ name: '/' }],
    users: [
      user(username, password, ['administrator']),
      user(monitor.username, monitor.password, ['monitoring']),
      user(limited.username, limited.password, []),
      // Logs in with the client certificate (EXTERNAL), never with a password.
      { name: 'brokerscope-client', password_hash: '', hashing_algorithm: hashing, tags: ['administrator'] },
    ],
    permissions: [
      { user: username, vhost: '/', ...everything },
      { user: 'brokerscope-client', vhost: '/', ...everything },
      { user: monitor.username, vhost: '/', configure: '', write: '', read: '.*' },
    ],
  });
}

const hashing = 'rabbit_password_hashing_sha256';

function user(name: string, password: string, tags: readonly string[]) {
  return { name, password_hash: passwordHash(password), hashing_algorithm: hashing, tags };
}

/**
 * Base 64 of a four-byte salt and the SHA-256 of salt and password: https://www.rabbitmq.com/docs/passwords. The salt
 * is fixed, as the passwords are public.
 */
export function passwordHash(password: string, salt = Buffer.from([0x62, 0x73, 0x63, 0x70])): string {
  const digest = createHash('sha256').update(salt).update(password, 'utf8').digest();
  return Buffer.concat([salt, digest]).toString('base64');
}
