import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ResourceNode } from '../../../../../src/brokers/api/resource';
import { connectKafka } from '../../../../../src/brokers/kafka/connect';
import { fakeBroker, topicName } from '../support/fakeBroker';

describe('a Kafka cluster with 10,000 topics', () => {
  it('is listed page by page from one list, with the figures of the page only', async () => {
    const broker = await fakeBroker(10_000);
    const profile = {
      ...({ id: 'p' as ProfileId, kind: 'kafka', name: 'many', environment: 'test', readOnly: true } as const),
      ...({ authentication: 'none', address: `127.0.0.1:${broker.port}` } as const),
    };
    const silent = (): void => undefined;
    const env = { secret: () => Promise.resolve(undefined), log: { info: silent, warn: silent, error: silent } };
    const never = new AbortController().signal;
    const connection = await connectKafka(profile, env, never);
    try {
      const folder = { profile: profile.id, kind: 'folder', path: ['topics'] } as const;
      broker.asked.length = 0;
      const nodes: ResourceNode[] = [];
      let cursor: string | undefined;
      do {
        const page = await connection.listChildren(
          folder,
          { limit: 500, ...(cursor !== undefined && { cursor }) },
          never,
        );
        assert.equal(page.total, 10_000);
        nodes.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined);
      assert.deepEqual(
        nodes.map(({ label }) => label),
        Array.from({ length: 10_000 }, (_, index) => topicName(index)),
      );
      assert.ok(nodes.every(({ description }) => description === '1 partition · ×1 · 7 messages'));
      const [metadata, listOffsets] = [3, 2].map((key) => broker.asked.filter((asked) => asked === key).length);
      assert.deepEqual([metadata, listOffsets], [1, 2 * 20]);
    } finally {
      await connection.close();
      await broker.close();
    }
  });
});
