import { Kafka, logLevel } from 'kafkajs';
import { prefix } from './seed';

/** What looking at a server could change: its topics and groups, where the tests' partitions end, what is committed. */
export async function tracesOf(address: string, begin = prefix): Promise<unknown> {
  const admin = new Kafka({ brokers: [address], clientId: 'conformance', logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    const own = (name: string): boolean => name.startsWith(begin);
    // A topic or group of Brokerscope's own would bear its name.
    const watched = (name: string): boolean => own(name) || name.includes('brokerscope');
    const topics = (await admin.listTopics()).filter(watched).sort();
    const { groups } = await admin.listGroups();
    const groupIds = groups
      .map(({ groupId }) => groupId)
      .filter(watched)
      .sort();
    const offsets = await Promise.all(topics.map((topic) => admin.fetchTopicOffsets(topic)));
    const committed = await Promise.all(groupIds.map((groupId) => admin.fetchOffsets({ groupId })));
    const states = await admin.describeGroups(groupIds);
    return {
      topics,
      groupIds,
      offsets,
      committed,
      states: states.groups.map(({ state, members }) => [state, members]),
    };
  } finally {
    await admin.disconnect();
  }
}
