import assert from 'node:assert/strict';
import { Kafka, logLevel } from 'kafkajs';
import { connect } from 'nats';
import { rig } from '../rig';
import type { TestApi } from '../../../src/ui/testApi';
import {
  connectionTo,
  expandDown,
  openConnections,
  refresh,
  row,
  setConnections,
  testApi,
} from './support/brokerscope';
import { address } from './support/servers';

/** Sorts before what others keep on the same broker, so that it is on the first page. */
const name = '0host-suite';

describe('the explorer over three brokers', () => {
  let api: TestApi;
  before(async () => {
    api = await testApi();
  });
  afterEach(() => setConnections());

  it('shows a queue of RabbitMQ with its figures, and drops it when it is deleted', async () => {
    const { httpUrl = '', credentials } = rig.server('rabbitmq-4.3');
    const login = Buffer.from(`${credentials.username ?? ''}:${credentials.password ?? ''}`).toString('base64');
    const queue = async (method: string, body?: unknown): Promise<void> => {
      const response = await fetch(`${httpUrl}/api/queues/%2F/${name}`, {
        method,
        headers: { authorization: `Basic ${login}`, 'content-type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      assert.ok(response.ok, `${method}: ${response.status}`);
    };
    await queue('PUT', { durable: true, arguments: { 'x-queue-type': 'quorum' } });
    try {
      await openConnections(api, connectionTo('rabbitmq-4.3'));
      await expandDown(api, 'rabbitmq-4.3', '/', 'Queues');
      await rig.eventually(() => {
        const shown = row(api, ['rabbitmq-4.3', '/', 'Queues'], name);
        assert.match(shown.description, /0 ready/, 'the management API knows figures of a new queue a little later');
        assert.equal(shown.icon, 'layers');
        assert.match(shown.tooltip, /quorum/);
      }, 20_000);
    } finally {
      await queue('DELETE');
    }
    await refresh();
    assert.throws(() => row(api, ['rabbitmq-4.3', '/', 'Queues'], name));
  });

  it('shows a topic of Kafka with its partitions', async () => {
    const kafka = new Kafka({ brokers: [address(rig.server('kafka-4'))], logLevel: logLevel.NOTHING });
    const admin = kafka.admin();
    await admin.connect();
    await admin.createTopics({ topics: [{ topic: name, numPartitions: 3 }] });
    try {
      await openConnections(api, connectionTo('kafka-4'));
      await expandDown(api, 'kafka-4', 'Topics', name, 'Partitions');
      await rig.eventually(() => {
        const partitions = api.rows('kafka-4', 'Topics', name, 'Partitions').map(({ label }) => label);
        assert.deepEqual(partitions, ['Partition 0', 'Partition 1', 'Partition 2']);
      }, 20_000);
    } finally {
      await admin.deleteTopics({ topics: [name] });
      await admin.disconnect();
    }
  });

  it('shows a stream of NATS with its figures, and what it says when it has no consumers', async () => {
    const connection = await connect({ servers: address(rig.server('nats-2.15')) });
    const manager = await connection.jetstreamManager();
    await manager.streams.add({ name, subjects: [`${name}.>`] });
    try {
      await connection.jetstream().publish(`${name}.a`, 'x');
      await openConnections(api, connectionTo('nats-2.15'));
      await expandDown(api, 'nats-2.15', 'Streams', name, 'Consumers');
      assert.match(row(api, ['nats-2.15', 'Streams'], name).description, /^1 message\b/);
      await rig.eventually(() => row(api, ['nats-2.15', 'Streams', name, 'Consumers'], 'No consumers'), 20_000);
    } finally {
      await manager.streams.delete(name);
      await connection.close();
    }
  });

  it('shows the other connections while one address answers nobody', async () => {
    const closed = { id: 'closed', name: 'closed', kind: 'kafka', address: '127.0.0.1:1' };
    await openConnections(api, closed, connectionTo('nats-2.15'));
    const error = await rig.eventually(() => {
      const [first] = api.rows('closed');
      assert.equal(first?.contextValue, 'error');
      return first;
    }, 20_000);
    assert.match(error.label, /127\.0\.0\.1:1/);
    assert.equal(row(api, [], 'closed').description, 'Apache Kafka · not reachable');
    assert.equal(row(api, [], 'closed').contextValue, 'connection.lost');
    await rig.eventually(() => row(api, ['nats-2.15'], 'Streams'), 20_000);
  });
});
