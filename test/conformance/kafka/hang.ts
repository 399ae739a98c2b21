import { Kafka, logLevel } from 'kafkajs';
import { tools, type LabServerId } from '../../lab';

/** What this uses of kafkajs' own cluster and brokers, which its types leave out (2.2.4). */
interface Internals {
  connect(): Promise<void>;
  disconnect(): Promise<void>;
  addTargetTopic(topic: string): Promise<void>;
  findGroupCoordinator(of: { readonly groupId: string; readonly coordinatorType: 1 }): Promise<InternalBroker>;
  findLeaderForPartitions(topic: string, partitions: readonly number[]): Readonly<Record<string, readonly number[]>>;
  findBroker(id: { readonly nodeId: string }): Promise<InternalBroker>;
}
interface InternalBroker {
  initProducerId(of: object): Promise<{ readonly producerId: string; readonly producerEpoch: number }>;
  produce(request: object): Promise<unknown>;
}

/**
 * Leaves a transaction hanging on partition 0, as a writer does whose batch arrives after its transaction was ended
 * (KAFKA-14402): it writes without telling the coordinator. Brokers refuse that since 3.6 unless told not to verify,
 * so that is switched off meanwhile. The record says that it was written an hour ago.
 */
export async function leaveHanging(server: LabServerId, address: string, topic: string): Promise<void> {
  const verification = 'transaction.partition.verification.enable';
  await configureBrokers(server, '--add-config', `${verification}=false`);
  const kafka = new Kafka({ brokers: [address], logLevel: logLevel.NOTHING });
  const symbol = Object.getOwnPropertySymbols(kafka).find((one) => String(one).includes('createCluster'));
  const create = (kafka as unknown as Record<symbol, (options: object) => Internals>)[symbol!]!;
  const cluster = create({ metadataMaxAge: 300_000, allowAutoTopicCreation: false, maxInFlightRequests: 1 });
  try {
    await cluster.connect();
    await cluster.addTargetTopic(topic);
    const transactionalId = `${topic}-hanging`;
    const coordinator = await cluster.findGroupCoordinator({ groupId: transactionalId, coordinatorType: 1 });
    const producer = await coordinator.initProducerId({ transactionalId, transactionTimeout: 60_000 });
    const [nodeId = ''] = Object.keys(cluster.findLeaderForPartitions(topic, [0]));
    const leader = await cluster.findBroker({ nodeId });
    const hourAgo = String(Date.now() - 3_600_000);
    const messages = [{ key: null, value: Buffer.from('lost'), headers: {}, timestamp: hourAgo }];
    await leader.produce({
      ...{ ...producer, transactionalId, acks: -1, timeout: 10_000, compression: 0 },
      topicData: [{ topic, partitions: [{ partition: 0, firstSequence: 0, messages }] }],
    });
  } finally {
    await cluster.disconnect();
    await configureBrokers(server, '--delete-config', verification);
  }
}

/** Ends it as Kafka's own tool does. */
export async function endHanging(server: LabServerId, topic: string, start: number): Promise<void> {
  const where = ['--topic', topic, '--partition', '0', '--start-offset', String(start)];
  await tools.kafka(server, 'kafka-transactions', ['abort', ...where]);
}

async function configureBrokers(server: LabServerId, ...change: string[]): Promise<void> {
  const brokers = ['--entity-type', 'brokers', '--entity-default'];
  await tools.kafka(server, 'kafka-configs', ['--alter', ...brokers, ...change]);
}
