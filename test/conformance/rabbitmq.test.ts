import { labServer, port } from '../lab';
import { driver } from '../../src/brokers/rabbitmq';
import { serverInfo } from './rabbitmq/opinion';
import { clear } from './rabbitmq/seed';
import { accessTo, monitorOf, plainTarget, wrongPassword } from './rabbitmq/target';
import { describeAccess, describeConformance } from './suite';

for (const id of ['rabbitmq-4.3', 'rabbitmq-3.10'] as const) {
  describe(`RabbitMQ, ${id}`, () => {
    const target = plainTarget(id);
    describeConformance(target);
    describeAccess({
      ...target,
      variant: 'user with the tag monitoring',
      access: () => accessTo(id, '/', monitorOf(id)),
    });

    after(function () {
      this.timeout(60_000);
      return clear(id);
    });
  });
}

describeAccess({
  server: 'rabbitmq-tls',
  variant: 'client certificate, management API under a path prefix',
  driver,
  access: () => {
    const { host, httpUrl = '', credentials } = labServer('rabbitmq-tls');
    const { caFile = '', clientCertFile = '', clientKeyFile = '' } = credentials;
    const { username, password } = monitorOf('rabbitmq-tls');
    return {
      profile: {
        address: `amqps://${host}:${port('rabbitmq-tls', 'amqps')}`,
        managementUrl: httpUrl,
        authentication: 'password',
        username,
        tls: { enabled: true, caFile, certFile: clientCertFile, keyFile: clientKeyFile },
      },
      secrets: { password },
    };
  },
  info: () => serverInfo('rabbitmq-tls'),
  wrongCredentials: wrongPassword,
  steps: ['address', 'lookup', 'tcp', 'tls', 'authentication', 'authorisation', 'managementApi'],
});
