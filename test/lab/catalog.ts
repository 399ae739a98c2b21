import path from 'node:path';
import { oauthClients } from './oauth/clients';
import { environmentVariable, withExternalAddress } from './environment';
import { mainServerIds, type LabCredentials, type LabServer, type LabServerId } from './model';
import { pfxPassphrase } from './certificates';
import { certificatesDir, secretsDir } from './paths';

const certificate = (name: string) => path.join(certificatesDir, name);

/** TLS files a client of the secured servers uses. */
const clientTls = {
  caFile: certificate('ca.pem'),
  clientCertFile: certificate('client.pem'),
  clientKeyFile: certificate('client.key'),
  clientPfxFile: certificate('client.p12'),
  clientPfxPassphrase: pfxPassphrase,
} as const;

/** Accounts of every RabbitMQ in the lab. */
const rabbitUsers: LabCredentials = {
  username: 'guest',
  password: 'guest',
  others: {
    /** May see everything and change nothing. */
    monitor: { username: 'monitor', password: 'monitor-secret' },
    /** May log in over AMQP but has no right on any virtual host, and no management tag. */
    limited: { username: 'limited', password: 'limited-secret' },
  },
};

/** Accounts of the main NATS servers. Without credentials a client is `app`. */
const natsUsers: LabCredentials = {
  username: 'app',
  password: 'app',
  others: {
    system: { username: 'sys', password: 'sys' },
    /** May publish and subscribe below `limited.` only: no JetStream. */
    limited: { username: 'limited', password: 'limited-secret' },
  },
};

type Entry = Omit<LabServer, 'host' | 'external' | 'innerPorts' | 'nodes' | 'httpUrl' | 'kind'> & {
  /** As the identifier begins, unless said. */
  readonly kind?: LabServer['kind'];
  readonly innerPorts?: readonly number[];
  readonly nodes?: readonly string[];
  readonly httpPath?: string;
};

const entries: readonly Entry[] = [
  {
    id: 'rabbitmq-4.3',
    version: '4.3',
    description: 'RabbitMQ 4.3, plain AMQP, management API, streams',
    ports: { amqp: 21430, http: 21431, stream: 21432 },
    innerPorts: [21438, 21439],
    credentials: rabbitUsers,
  },
  {
    id: 'rabbitmq-3.10',
    version: '3.10',
    description: 'RabbitMQ 3.10, plain AMQP, management API, streams',
    ports: { amqp: 21310, http: 21311, stream: 21312 },
    innerPorts: [21318, 21319],
    credentials: rabbitUsers,
  },
  {
    id: 'rabbitmq-tls',
    version: '4.3',
    description: 'RabbitMQ 4.3, TLS only, client certificates verified, management API under /rabbit',
    ports: { amqps: 21440, https: 21441 },
    innerPorts: [21448, 21449],
    credentials: { ...rabbitUsers, ...clientTls },
    httpPath: '/rabbit',
  },
  {
    id: 'nats-2.15',
    version: '2.15',
    description: 'NATS 2.15 with JetStream',
    ports: { client: 22150, http: 22151 },
    credentials: natsUsers,
  },
  {
    id: 'nats-2.9',
    version: '2.9',
    description: 'NATS 2.9 with JetStream',
    ports: { client: 22090, http: 22091 },
    credentials: natsUsers,
  },
  {
    id: 'nats-token',
    version: '2.15',
    description: 'NATS, token',
    ports: { client: 22160 },
    credentials: { token: 'lab-token' },
  },
  {
    id: 'nats-nkey',
    version: '2.15',
    description: 'NATS, nkey',
    ports: { client: 22161 },
    credentials: { seedFile: path.join(secretsDir, 'user.nk') },
  },
  {
    id: 'nats-creds',
    version: '2.15',
    description: 'NATS, operator mode: credentials file',
    ports: { client: 22162 },
    credentials: { credsFile: path.join(secretsDir, 'user.creds') },
  },
  {
    id: 'nats-tls',
    version: '2.15',
    description: 'NATS, TLS, client certificate required, and a password',
    ports: { client: 22163 },
    credentials: { username: 'app', password: 'app', ...clientTls },
  },
  {
    id: 'nats-expired',
    version: '2.15',
    description: 'NATS, TLS with an expired server certificate',
    ports: { client: 22164 },
    credentials: { caFile: clientTls.caFile },
  },
  {
    id: 'nats-tls-first',
    version: '2.15',
    description: 'NATS, TLS before the greeting',
    ports: { client: 22165 },
    credentials: { username: 'app', password: 'app', caFile: clientTls.caFile },
  },
  {
    id: 'nats-cluster',
    version: '2.15',
    description: 'NATS, three nodes with JetStream and a leaf node',
    ports: { n1: 22170, n2: 22171, n3: 22172, leaf: 22173, http1: 22175, http2: 22176, http3: 22177 },
    innerPorts: [22180, 22181, 22182, 22183],
    nodes: ['n1', 'n2', 'n3', 'leaf'],
    credentials: {},
  },
  {
    id: 'kafka-4',
    version: '4.3',
    description: 'Kafka 4.3, one KRaft process, plaintext',
    ports: { plaintext: 23400 },
    innerPorts: [23409],
    credentials: {},
  },
  {
    id: 'kafka-3.9',
    version: '3.9',
    description: 'Kafka 3.9, one KRaft process, plaintext',
    ports: { plaintext: 23390 },
    innerPorts: [23399],
    credentials: {},
  },
  {
    id: 'kafka-secure',
    version: '4.3',
    description:
      'Kafka 4.3, SASL PLAIN, SCRAM, OAUTHBEARER, mutual TLS, access control, one unreachable advertised listener',
    ports: {
      saslPlain: 23410,
      saslScram: 23411,
      mtls: 23412,
      saslTls: 23413,
      unreachable: 23414,
      internal: 23415,
      oauth: 23416,
    },
    innerPorts: [23419],
    credentials: {
      username: 'admin',
      password: 'admin-secret',
      ...clientTls,
      /** Is let in and may do nothing. */
      others: { limited: { username: 'limited', password: 'limited-secret' } },
    },
  },
  {
    id: 'kafka-cluster',
    version: '4.3',
    description: 'Kafka 4.3, three KRaft nodes, plaintext',
    ports: { n1: 23420, n2: 23421, n3: 23422 },
    innerPorts: [23425, 23426, 23427],
    nodes: ['n1', 'n2', 'n3'],
    credentials: {},
  },
  {
    id: 'oauth',
    kind: 'service',
    version: '1',
    description: 'OAuth 2 token server, whose tokens kafka-secure and rabbitmq-tls accept',
    ports: { https: 24400 },
    credentials: { caFile: clientTls.caFile, clients: oauthClients },
  },
  {
    id: 'kafka-services',
    kind: 'service',
    version: '4.3',
    description: 'Kafka Connect 4.3 with a login, which works on kafka-4, and a schema registry (Apicurio 3.0)',
    ports: { connect: 23500, registry: 23510 },
    nodes: ['connect', 'registry'],
    credentials: { username: 'lab', password: 'connect-secret' },
  },
];

function toServer({ httpPath = '', ...entry }: Entry): LabServer {
  const kind = entry.kind ?? (entry.id.split('-')[0] as LabServer['kind']);
  const { http, https } = entry.ports;
  const httpUrl =
    http !== undefined ? `http://127.0.0.1:${http}` : https !== undefined ? `https://127.0.0.1:${https}` : undefined;
  const server: LabServer = {
    innerPorts: [],
    nodes: ['n1'],
    ...entry,
    kind,
    host: '127.0.0.1',
    external: false,
    ...(httpUrl === undefined ? {} : { httpUrl: httpUrl + httpPath }),
  };
  const own = process.env[environmentVariable(entry.id)];
  return own && (mainServerIds as readonly LabServerId[]).includes(entry.id)
    ? withExternalAddress(server, own)
    : server;
}

/** Every server of the lab, with the addresses to use in this process. */
export const labServers: readonly LabServer[] = entries.map(toServer);

/** The server of that name; a wrong name is answered with the names there are. */
export function labServer(id: string): LabServer {
  const server = labServers.find((candidate) => candidate.id === id);
  if (!server) throw new Error(`The lab has no server "${id}". It has: ${labServers.map((s) => s.id).join(', ')}.`);
  return server;
}

/** Port of that name; throws where the server has none. */
export function port(id: LabServerId, name: string): number {
  const number = labServer(id).ports[name];
  if (number === undefined) throw new Error(`${id} has no port "${name}".`);
  return number;
}

/** `host:port` of that name. */
export function address(id: LabServerId, name: string): string {
  return `${labServer(id).host}:${port(id, name)}`;
}
