import { CompressionTypes, Kafka, logLevel, type Admin } from 'kafkajs';

/** Everything the tests make begins with this, so that they leave alone what else is on the server. */
export const prefix = 'conformance-';

export const topics = {
  /** Three partitions with gzip-compressed messages. */
  orders: `${prefix}orders`,
  /** One partition whose first messages were deleted. */
  payments: `${prefix}payments`,
  /** Two partitions that never had a message. */
  empty: `${prefix}empty`,
  /** One partition each, so that lists are longer than a page. */
  others: [1, 2, 3].map((number) => `${prefix}other-${number}`),
} as const;

export const groups = {
  /** In `orders`: behind in partition 0, at the end of partition 1, nothing committed in partition 2. */
  lagging: `${prefix}lagging`,
  /** In `payments`: committed an offset that was deleted since. */
  behindStart: `${prefix}behind-start`,
  /** In `empty`: committed an offset that is not there yet, as after a topic was made anew. */
  pastEnd: `${prefix}past-end`,
} as const;

const messagesPerPartition = 20;

/** Makes the topics and groups of the tests on a server, unless they are there already. */
export async function seedKafka(address: string, replicationFactor = 1): Promise<void> {
  const kafka = new Kafka({ brokers: [address], clientId: 'conformance', logLevel: logLevel.NOTHING });
  const admin = kafka.admin();
  await admin.connect();
  try {
    if ((await admin.listTopics()).includes(topics.others.at(-1)!)) return;
    const create = (topic: string, numPartitions: number): object => ({ topic, numPartitions, replicationFactor });
    await admin.createTopics({
      topics: [create(topics.orders, 3), create(topics.payments, 1), create(topics.empty, 2)] as never,
      waitForLeaders: true,
    });
    await produce(kafka);
    await commit(admin);
    await admin.deleteTopicRecords({ topic: topics.payments, partitions: [{ partition: 0, offset: '8' }] });
    // Last, as the sign that the rest is there.
    await admin.createTopics({ topics: topics.others.map((topic) => create(topic, 1)) as never, waitForLeaders: true });
  } finally {
    await admin.disconnect();
  }
}

async function produce(kafka: Kafka): Promise<void> {
  const producer = kafka.producer({
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition ?? 0,
  });
  await producer.connect();
  const fill = (topic: string, partition: number): Promise<unknown> =>
    producer.send({
      topic,
      compression: CompressionTypes.GZIP,
      messages: Array.from({ length: messagesPerPartition }, (_, index) => ({ partition, value: `message ${index}` })),
    });
  await Promise.all([0, 1, 2].map((partition) => fill(topics.orders, partition)));
  await fill(topics.payments, 0);
  await producer.disconnect();
}

async function commit(admin: Admin): Promise<void> {
  const at = (partition: number, offset: number): { partition: number; offset: string } => ({
    partition,
    offset: String(offset),
  });
  await admin.setOffsets({ groupId: groups.lagging, topic: topics.orders, partitions: [at(0, 5), at(1, 20)] });
  await admin.setOffsets({ groupId: groups.behindStart, topic: topics.payments, partitions: [at(0, 3)] });
  await admin.setOffsets({ groupId: groups.pastEnd, topic: topics.empty, partitions: [at(0, 7), at(1, 0)] });
}
