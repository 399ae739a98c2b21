import assert from 'node:assert/strict';
import { labServer } from '../../lab/catalog';
import { parseBrokers, kafkaRequest, kafkaResponseBody } from '../../lab/probes/kafka';
import { clusterId, kafkaProperties, unreachablePort } from '../../lab/servers/kafkaConfig';
import { passwordHash, rabbitmqConf } from '../../lab/servers/rabbitmqConfig';

const settings = (text: string) =>
  Object.fromEntries(
    text.split('\n').map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );

describe('lab configuration', () => {
  it('gives every Kafka listener a loopback address', () => {
    for (const id of ['kafka-4', 'kafka-3.9', 'kafka-secure', 'kafka-cluster'] as const) {
      const { listeners = '' } = settings(kafkaProperties(labServer(id), 0, '/data', '/certs'));
      for (const listener of listeners.split(',')) assert.match(listener, /^[A-Z_]+:\/\/127\.0\.0\.1:\d+$/);
    }
  });

  it('advertises one Kafka listener where nothing listens', () => {
    const properties = settings(kafkaProperties(labServer('kafka-secure'), 0, '/data', '/certs'));
    assert.match(properties['advertised.listeners'] ?? '', new RegExp(`UNREACHABLE://127.0.0.1:${unreachablePort},`));
    assert.doesNotMatch(properties.listeners ?? '', new RegExp(String(unreachablePort)));
  });

  it('keeps share group settings from a Kafka that has no share groups', () => {
    assert.doesNotMatch(kafkaProperties(labServer('kafka-3.9'), 0, '/data', '/certs'), /share\.coordinator/);
    assert.match(kafkaProperties(labServer('kafka-4'), 0, '/data', '/certs'), /share\.coordinator/);
  });

  it('gives a Kafka cluster the same identifier in every run', () => {
    assert.equal(clusterId(labServer('kafka-4')), clusterId(labServer('kafka-4')));
    assert.equal(Buffer.from(clusterId(labServer('kafka-4')), 'base64url').length, 16);
  });

  it('opens no plain listener on the RabbitMQ with TLS', () => {
    const conf = rabbitmqConf(labServer('rabbitmq-tls'), '/lab');
    assert.match(conf, /^listeners\.tcp = none$/m);
    assert.doesNotMatch(conf, /^management\.tcp/m);
  });

  it('hashes a RabbitMQ password as its documentation shows', () => {
    // https://www.rabbitmq.com/docs/passwords: "test12" with the salt 908DC60A.
    assert.equal(
      passwordHash('test12', Buffer.from('908DC60A', 'hex')),
      'kI3GCqW5JLMJa4iX1lo7X4D6XbYqlLgxIs30+P6tENUV2POR',
    );
  });
});

describe('lab Kafka requests', () => {
  it('wait for the whole response', () => {
    const response = Buffer.concat([Buffer.from([0, 0, 0, 6, 0, 0, 0, 7]), Buffer.from([1, 2])]);
    assert.equal(kafkaResponseBody(response.subarray(0, 9)), undefined);
    assert.deepEqual([...kafkaResponseBody(response)!], [1, 2]);
    assert.throws(() => kafkaResponseBody(Buffer.from('\0\0\0\x04HTTP')), /not Kafka/);
  });

  it('state their own length', () => {
    const request = kafkaRequest(18, 0, Buffer.alloc(3));
    assert.equal(request.readInt32BE(0), request.length - 4);
  });

  it('read the brokers of a Metadata response', () => {
    const text = (value: string) => Buffer.concat([Buffer.from([0, value.length]), Buffer.from(value)]);
    const int32 = (value: number) => Buffer.from([value >> 24, value >> 16, value >> 8, value]);
    const noRack = Buffer.from([0xff, 0xff]);
    const body = Buffer.concat([
      int32(2),
      ...[int32(1), text('a.test'), int32(9092), text('rack')],
      ...[int32(2), text('b'), int32(9093), noRack],
      int32(1),
    ]);
    assert.deepEqual(parseBrokers(body), [
      { nodeId: 1, host: 'a.test', port: 9092 },
      { nodeId: 2, host: 'b', port: 9093 },
    ]);
  });
});
