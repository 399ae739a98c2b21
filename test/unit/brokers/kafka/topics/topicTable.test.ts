import assert from 'node:assert/strict';
import type { TopicMetadata } from '../../../../../src/brokers/kafka/protocol/metadata';
import { topicTable } from '../../../../../src/brokers/kafka/topics/topicTable';

/** A generator of numbers that gives the same ones every time (mulberry32). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

function manyTopics(seed: number, count: number): readonly TopicMetadata[] {
  const next = random(seed);
  const list = (most: number): number[] => Array.from({ length: next(most + 1) }, () => next(2 ** 31));
  return Array.from({ length: count }, (_, index) => ({
    errorCode: next(4) - 1,
    name: `${'aZ_.9-'.charAt(next(6))}topic-${index}`,
    internal: next(2) === 1,
    partitions: Array.from({ length: next(5) }, (__, partition) => ({
      ...{ errorCode: next(3) - 1, partition, leader: next(4) - 1 },
      ...{ replicas: list(3), isr: list(3), offlineReplicas: list(2) },
    })),
  }));
}

describe('the table of topics', () => {
  it('gives back every topic as it was put in, sorted by name', () => {
    for (const seed of [1, 2, 3]) {
      const topics = manyTopics(seed, 700);
      const table = topicTable(topics);
      const sorted = topics.toSorted((a, b) => (a.name < b.name ? -1 : 1));
      assert.deepEqual(
        table.names.map((_, index) => table.topic(index)),
        sorted,
      );
      const partitions = topics.flatMap((topic) => topic.partitions);
      assert.deepEqual([...table.partitions()], partitions);
    }
  });

  it('finds each name, and none that is not there', () => {
    const table = topicTable(manyTopics(4, 100));
    for (const [index, name] of table.names.entries()) assert.equal(table.indexOf(name), index);
    for (const name of ['', 'zzz', 'topic', `${table.names[50] ?? ''}x`]) assert.equal(table.indexOf(name), undefined);
    assert.equal(topicTable([]).indexOf('any'), undefined);
  });

  it('shares lists of replicas that are alike', () => {
    const partition = { errorCode: 0, leader: 1, replicas: [1, 2], isr: [1, 2], offlineReplicas: [] };
    const topic = { errorCode: 0, name: 'a', internal: false };
    const table = topicTable([{ ...topic, partitions: [0, 1].map((number) => ({ ...partition, partition: number })) }]);
    const [first, second] = table.topic(0).partitions;
    assert.equal(first?.replicas, second?.isr);
  });
});
