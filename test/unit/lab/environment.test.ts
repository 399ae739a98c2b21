import assert from 'node:assert/strict';
import { labServer } from '../../lab/catalog';
import { environmentVariable, withExternalAddress } from '../../lab/environment';

describe('lab environment variables', () => {
  it('have a name that a shell accepts', () => {
    assert.equal(environmentVariable('rabbitmq-4.3'), 'BROKERSCOPE_LAB_RABBITMQ_4_3');
  });

  it('name a Kafka by host and port', () => {
    const server = withExternalAddress(labServer('kafka-4'), 'kafka.test:9092');
    assert.deepEqual(
      { host: server.host, ports: server.ports, inner: server.innerPorts, external: server.external },
      { host: 'kafka.test', ports: { plaintext: 9092 }, inner: [], external: true },
    );
  });

  it('name a RabbitMQ by two URLs with a user', () => {
    const server = withExternalAddress(labServer('rabbitmq-4.3'), 'amqp://me:p%40ss@mq:5672, http://mq:15672/prefix/');
    assert.deepEqual(server.ports, { amqp: 5672, http: 15672 });
    assert.equal(server.httpUrl, 'http://mq:15672/prefix');
    assert.equal(server.credentials.username, 'me');
    assert.equal(server.credentials.password, 'p@ss');
  });

  for (const [text, complaint] of [
    ['kafka.test', /needs a port/],
    ['redis://x:1', /needs a port and one of the schemes/],
    ['a:1,b:2', /one host/],
  ] as const) {
    it(`say what is wrong with "${text}"`, () => {
      assert.throws(() => withExternalAddress(labServer('kafka-4'), text), complaint);
    });
  }
});
