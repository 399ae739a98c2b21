import { driver } from '../../src/brokers/kafka';
import { address, labServer, type LabServerId } from '../lab';
import { expectedLists } from './kafka/lists';
import { askOpinion, release, type Opinion } from './kafka/opinion';
import { seedKafka } from './kafka/seed';
import { tracesOf } from './kafka/traces';
import { describeAccess, describeConformance, type Access, type AccessTarget } from './suite';

const plainSteps = ['address', 'lookup', 'tcp', 'authentication', 'authorisation', 'advertisedListeners'] as const;
const tlsSteps = ['address', 'lookup', 'tcp', 'tls', 'authentication', 'authorisation', 'advertisedListeners'] as const;

function infoOf(server: LabServerId): AccessTarget['info'] {
  return async () => ({ product: 'Apache Kafka', version: await release(server) });
}

for (const server of ['kafka-4', 'kafka-3.9'] as const) {
  let opinion: Opinion | undefined;
  describeConformance({
    server,
    driver,
    access: () => ({ profile: { address: address(server, 'plaintext'), authentication: 'none' } }),
    info: infoOf(server),
    steps: plainSteps,
    seed: async () => {
      await seedKafka(address(server, 'plaintext'));
      opinion = await askOpinion(server);
    },
    lists: expectedLists(() => opinion!),
    traces: () => tracesOf(address(server, 'plaintext')),
    aimedAt: (access, host, port) => ({ ...access, profile: { ...access.profile, address: `${host}:${port}` } }),
  });
}

const secure = 'kafka-secure';
const {
  username = '',
  password = '',
  caFile = '',
  clientCertFile = '',
  clientKeyFile = '',
} = labServer(secure).credentials;
const tls = { enabled: true, caFile };

const wrongPassword = (access: Access): Access => ({ ...access, secrets: { password: 'not-the-password' } });

for (const [variant, port, authentication] of [
  ['SASL PLAIN', 'saslPlain', 'password'],
  ['SCRAM-SHA-256', 'saslScram', 'scram-sha-256'],
  ['SCRAM-SHA-512', 'saslScram', 'scram-sha-512'],
] as const) {
  describeAccess({
    server: secure,
    variant,
    driver,
    access: () => ({ profile: { address: address(secure, port), authentication, username }, secrets: { password } }),
    info: infoOf(secure),
    wrongCredentials: wrongPassword,
    steps: plainSteps,
  });
}

describeAccess({
  server: secure,
  variant: 'SASL PLAIN over TLS',
  driver,
  access: () => ({
    profile: { address: address(secure, 'saslTls'), authentication: 'password', username, tls },
    secrets: { password },
  }),
  info: infoOf(secure),
  wrongCredentials: wrongPassword,
  steps: tlsSteps,
});

describeAccess({
  server: secure,
  variant: 'client certificate',
  driver,
  access: () => ({
    profile: {
      address: address(secure, 'mtls'),
      authentication: 'none',
      tls: { ...tls, certFile: clientCertFile, keyFile: clientKeyFile },
    },
  }),
  info: infoOf(secure),
  steps: tlsSteps,
});

describeAccess({
  server: 'kafka-cluster',
  driver,
  access: () => ({
    profile: {
      address: ['n1', 'n2', 'n3'].map((node) => address('kafka-cluster', node)).join(','),
      authentication: 'none',
    },
  }),
  info: infoOf('kafka-cluster'),
  steps: plainSteps,
});
