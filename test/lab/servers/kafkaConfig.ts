import { createHash } from 'node:crypto';
import path from 'node:path';
import type { LabServer } from '../model';
import { oauthClients } from '../oauth/clients';

/** A listener of one broker. */
export interface KafkaListener {
  readonly name: string;
  readonly protocol: 'PLAINTEXT' | 'SASL_PLAINTEXT' | 'SSL' | 'SASL_SSL';
  readonly port: number;
  /** Port that clients are told, where it differs. */
  readonly advertisedPort?: number;
}

/** Port that the unreachable listener advertises: nothing listens there. */
export const unreachablePort = 23498;

/** What the tokens for Kafka have to be made for. */
const audience = 'kafka';

/** Longest session after a sign-in with a token, so that tests see one renewed. */
const oauthSessionMs = 6000;

/** `server.properties` of one node that is broker and controller. */
export function kafkaProperties(
  server: LabServer,
  nodeIndex: number,
  data: string,
  certificates: string,
  jwks = '',
): string {
  const listeners = listenersOf(server, nodeIndex);
  const controllers = server.innerPorts;
  const nodes = server.nodes.length;
  const replicas = Math.min(3, nodes);
  const address = (listener: KafkaListener, port: number) => `${listener.name}://127.0.0.1:${port}`;
  const settings: Record<string, string | number> = {
    'process.roles': 'broker,controller',
    'node.id': nodeIndex + 1,
    'controller.quorum.voters': controllers.map((port, index) => `${index + 1}@127.0.0.1:${port}`).join(','),
    'controller.listener.names': 'CONTROLLER',
    listeners: [
      ...listeners.map((listener) => address(listener, listener.port)),
      `CONTROLLER://127.0.0.1:${controllers[nodeIndex]}`,
    ].join(','),
    'advertised.listeners': listeners
      .map((listener) => address(listener, listener.advertisedPort ?? listener.port))
      .join(','),
    'listener.security.protocol.map': [
      ...listeners.map((listener) => `${listener.name}:${listener.protocol}`),
      'CONTROLLER:PLAINTEXT',
    ].join(','),
    'inter.broker.listener.name': server.id === 'kafka-secure' ? 'INTERNAL' : 'PLAINTEXT',
    'log.dirs': data,
    // Nothing is created by looking.
    'auto.create.topics.enable': 'false',
    'offsets.topic.replication.factor': replicas,
    'transaction.state.log.replication.factor': replicas,
    'transaction.state.log.min.isr': Math.min(2, replicas),
    ...(server.version === '3.9' ? {} : shareGroups(replicas)),
    // Few partitions and small buffers: the first consumer group is there sooner and the heap stays small.
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.num.partitions': 4,
    'log.cleaner.dedupe.buffer.size': 8_388_608,
    'num.network.threads': 2,
    'num.io.threads': 4,
    'group.initial.rebalance.delay.ms': 0,
    // A broker that crashed is let in again only when its old session has ended (9 s by default).
    'broker.heartbeat.interval.ms': 500,
    'broker.session.timeout.ms': 3000,
    ...(server.id === 'kafka-secure' ? security(server, certificates, jwks) : {}),
  };
  return Object.entries(settings)
    .map(([key, value]) => `${key}=${value}\n`)
    .join('');
}

/** Listeners of one node, clients' first. */
export function listenersOf(server: LabServer, nodeIndex: number): readonly KafkaListener[] {
  const { ports } = server;
  const number = (name: string) => ports[name] ?? 0;
  if (server.id !== 'kafka-secure') {
    const port = ports.plaintext ?? number(server.nodes[nodeIndex] ?? '');
    return [{ name: 'PLAINTEXT', protocol: 'PLAINTEXT', port }];
  }
  return [
    { name: 'SASL_PLAIN', protocol: 'SASL_PLAINTEXT', port: number('saslPlain') },
    { name: 'SASL_SCRAM', protocol: 'SASL_PLAINTEXT', port: number('saslScram') },
    { name: 'MTLS', protocol: 'SSL', port: number('mtls') },
    { name: 'SASL_TLS', protocol: 'SASL_SSL', port: number('saslTls') },
    { name: 'OAUTH', protocol: 'SASL_PLAINTEXT', port: number('oauth') },
    { name: 'UNREACHABLE', protocol: 'PLAINTEXT', port: number('unreachable'), advertisedPort: unreachablePort },
    { name: 'INTERNAL', protocol: 'PLAINTEXT', port: number('internal') },
  ];
}

function shareGroups(replicas: number): Record<string, number> {
  return {
    'share.coordinator.state.topic.replication.factor': replicas,
    'share.coordinator.state.topic.min.isr': Math.min(2, replicas),
    'share.coordinator.state.topic.num.partitions': 4,
  };
}

/** Users and their passwords, the administrator first. */
export function kafkaUsers(server: LabServer): readonly { readonly username: string; readonly password: string }[] {
  const { username = '', password = '', others = {} } = server.credentials;
  return [{ username, password }, ...Object.values(others)];
}

function security(server: LabServer, certificates: string, jwks: string): Record<string, string> {
  const [admin] = kafkaUsers(server);
  const plainUsers = kafkaUsers(server).map(({ username, password }) => `user_${username}="${password}"`);
  const plain = `org.apache.kafka.common.security.plain.PlainLoginModule required ${plainUsers.join(' ')};`;
  const scram = 'org.apache.kafka.common.security.scram.ScramLoginModule required;';
  return {
    'listener.name.sasl_plain.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.sasl_plain.plain.sasl.jaas.config': plain,
    'listener.name.sasl_tls.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.sasl_tls.plain.sasl.jaas.config': plain,
    'listener.name.sasl_scram.sasl.enabled.mechanisms': 'SCRAM-SHA-256,SCRAM-SHA-512',
    'listener.name.sasl_scram.scram-sha-256.sasl.jaas.config': scram,
    'listener.name.sasl_scram.scram-sha-512.sasl.jaas.config': scram,
    'listener.name.oauth.sasl.enabled.mechanisms': 'OAUTHBEARER',
    'listener.name.oauth.oauthbearer.sasl.jaas.config':
      'org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required;',
    'listener.name.oauth.oauthbearer.sasl.server.callback.handler.class':
      'org.apache.kafka.common.security.oauthbearer.OAuthBearerValidatorCallbackHandler',
    'listener.name.oauth.oauthbearer.connections.max.reauth.ms': String(oauthSessionMs),
    'sasl.oauthbearer.jwks.endpoint.url': jwks,
    'sasl.oauthbearer.expected.audience': audience,
    'ssl.keystore.type': 'PEM',
    'ssl.keystore.location': path.join(certificates, 'server-keystore.pem'),
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': path.join(certificates, 'ca.pem'),
    'listener.name.mtls.ssl.client.auth': 'required',
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    // ANONYMOUS is who the plaintext listeners and the controller see; all of them are on loopback.
    'super.users': `User:ANONYMOUS;User:${admin?.username};User:CN=brokerscope-client;User:${oauthClients.main.id}`,
  };
}

/** A cluster identifier that is the same in every run: 16 bytes in URL-safe base 64, as Kafka's own are. */
export function clusterId(server: LabServer): string {
  return createHash('sha256').update(`brokerscope ${server.id}`).digest().subarray(0, 16).toString('base64url');
}

/** Warnings to standard output; `start` is the file form that Kafka 4 (log4j 2) or 3.9 (log4j 1) reads. */
export function loggingConfig(server: LabServer): {
  readonly file: string;
  readonly option: string;
  readonly text: string;
} {
  if (server.version === '3.9') {
    const text = `log4j.rootLogger=WARN, out
log4j.appender.out=org.apache.log4j.ConsoleAppender
log4j.appender.out.layout=org.apache.log4j.PatternLayout
log4j.appender.out.layout.ConversionPattern=[%d] %p %m (%c)%n
`;
    return { file: 'log4j.properties', option: '-Dlog4j.configuration=file:', text };
  }
  const text = `rootLogger.level=warn
rootLogger.appenderRef.out.ref=out
appender.out.type=Console
appender.out.name=out
appender.out.layout.type=PatternLayout
appender.out.layout.pattern=[%d] %p %m (%c)%n
`;
  return { file: 'log4j2.properties', option: '-Dlog4j2.configurationFile=', text };
}
