import assert from 'node:assert/strict';
import type { DetailsSection } from '../../../../../src/brokers/api/details';
import { refKey, type ResourceKind } from '../../../../../src/brokers/api/resource';
import {
  children,
  explorerRecording,
  never,
  recordedVersions,
  ref,
  replaying,
  rows,
  treeOf,
  valuesOf,
} from '../recordings';

const connection = '127.0.0.1:50000 -> 127.0.0.1:5672';

for (const version of recordedVersions) {
  describe(`everything RabbitMQ ${version} holds`, () => {
    const recorded = explorerRecording(version);
    const since4 = version !== '3.10.8';
    /** Messages that were published to each queue before the recording. */
    const messages = since4 ? 3 : 6;
    const describing = async (kind: ResourceKind, ...path: readonly string[]): Promise<readonly DetailsSection[]> =>
      (await treeOf(replaying(recorded), version).describe(ref(kind, ...path), never)).sections;
    const section = (sections: readonly DetailsSection[], title: string): DetailsSection => {
      const found = sections.find((one) => one.title === title);
      assert.ok(found, `no “${title}” among ${sections.map((one) => one.title).join(', ')}`);
      return found;
    };
    const cellsOf = (part: DetailsSection): readonly unknown[] => part.table?.rows.map(({ cells }) => cells) ?? [];

    it('shows a queue with its dead-letter target, the policies in force and its consumers', async () => {
      const sections = await describing('queue', 'shop', 'q-classic');
      const state = valuesOf(section(sections, 'State'));
      assert.deepEqual(
        [state['type'], state['ready'], state['unacked'], state['consumers']],
        ['classic', messages - 2, 2, 1],
      );
      const [exchange, routingKey] = section(sections, 'Dead lettering').properties ?? [];
      assert.deepEqual(
        [exchange?.value, exchange?.note, routingKey?.value],
        ['unrouted', 'argument of the queue', 'dead'],
      );
      assert.equal(refKey(exchange?.link ?? ref('folder')), refKey(ref('exchange', 'shop', 'unrouted')));
      assert.deepEqual(valuesOf(section(sections, 'Effective policy')), {
        policy: 'limits',
        operatorPolicy: 'op',
        // The operator's 500 counts, not the 1,000 of the user's policy.
        'policy.max-length': 500,
        'policy.overflow': 'reject-publish',
      });
      const activity = since4 ? 'blocked' : 'up';
      assert.deepEqual(cellsOf(section(sections, 'Consumers')), [
        ['tag-1', `${connection} (1)`, 'guest', 2, true, true, activity],
      ]);
    });

    it('shows the members of a quorum queue, and says where the server is too old to tell how far they are', async () => {
      const sections = await describing('queue', 'shop', 'q-quorum');
      const members = section(sections, 'Members');
      assert.deepEqual(
        cellsOf(members).map((cells) => (cells as unknown[]).slice(0, 3)),
        [since4 ? ['lab@localhost', 'leader', 'voter'] : ['lab@localhost', true, true]],
      );
      assert.equal(members.notice === undefined, since4);
      assert.equal(valuesOf(section(sections, 'State'))['deliveryLimit'], since4 ? 7 : undefined);
    });

    it('shows a stream with its readers, and its segments where the server tells them', async () => {
      const state = valuesOf(section(await describing('queue', 'shop', 'q-stream'), 'State'));
      assert.deepEqual([state['messages'], state['segments']], [messages, since4 ? 1 : undefined]);
      assert.ok(Number(state['readers']) >= 1);
    });

    it('leads from a queue to its lists, and to stream clients below a stream only', async () => {
      const below = await children(replaying(recorded), 'queue', 'shop', 'q-classic');
      assert.deepEqual(rows(below), ['Consumers | 1', 'Bindings']);
      const stream = await children(replaying(recorded), 'queue', 'shop', 'q-stream');
      assert.deepEqual(rows(stream).slice(1), ['Bindings', 'Stream consumers', 'Stream publishers']);
      const consumers = await children(replaying(recorded), 'folder', 'shop', 'q-stream', 'streamConsumers');
      assert.equal(consumers.items.length, 1);
      const { offset, offsetLag, consumed } = valuesOf(consumers.items[0]);
      assert.deepEqual([offset, offsetLag, consumed], [messages - 1, 0, messages]);
      const publishers = await children(replaying(recorded), 'folder', 'shop', 'q-stream', 'streamPublishers');
      assert.deepEqual(rows(publishers), ['conformance-publisher | guest · 0 published']);
    });

    it('links an exchange to its alternate exchange and shows what its policy sets', async () => {
      const sections = await describing('exchange', 'shop', 'orders');
      const alternate = section(sections, 'Declaration').properties?.find(
        ({ label }) => label === 'alternate-exchange',
      );
      assert.equal(refKey(alternate?.link ?? ref('folder')), refKey(ref('exchange', 'shop', 'unrouted')));
      assert.deepEqual(valuesOf(section(sections, 'Effective policy')), { policy: 'weaker', 'policy.max-length': 5 });
    });

    it('shows bindings from both ends and all of a virtual host, with links to both', async () => {
      const to = await children(replaying(recorded), 'folder', 'shop', 'unrouted', 'bindingsTo');
      assert.deepEqual(rows(to), ['orders | x.#']);
      const all = await children(replaying(recorded), 'folder', 'shop', 'bindings');
      assert.deepEqual(rows(all), ['orders → q-classic | order.* · a=1', 'orders → unrouted | x.#']);
      const key = all.items[0]?.ref.path.at(-1) ?? '';
      const path = ['shop', 'bindings', 'orders', 'queue', 'q-classic', key];
      const [source, destination] = section(await describing('binding', ...path), 'Binding').properties ?? [];
      assert.equal(refKey(source?.link ?? ref('folder')), refKey(ref('exchange', 'shop', 'orders')));
      assert.equal(refKey(destination?.link ?? ref('folder')), refKey(ref('queue', 'shop', 'q-classic')));
    });

    it('lists policies and operator policies, and on what each is in force', async () => {
      const page = await children(replaying(recorded), 'folder', 'shop', 'policies');
      assert.deepEqual(rows(page), [
        'weaker | .* · all · max-length=5',
        'limits | ^q- · queues · max-length=1000, overflow=reject-publish',
        'fed | ^unrouted · exchanges · federation-upstream-set=all',
        'op | operator · ^q-c · queues · max-length=500',
      ]);
      // The recording answers without the server's filter: what the pattern does not match is left out here as well.
      const limits = section(await describing('policy', 'shop', 'limits'), 'Queues it matches');
      assert.equal(valuesOf(limits)['inForce.queues'], 2);
      assert.deepEqual(cellsOf(limits), [
        ['q-classic', true, 'limits'],
        ['q-quorum', true, 'limits'],
        // A stream understands neither of its keys, so the server leaves it out.
        ['q-stream', false, undefined],
      ]);
    });

    it('leads from connections by channels to consumers', async () => {
      const page = await children(replaying(recorded), 'folder', 'connections');
      const program = page.items.find(({ label }) => label === 'shop program');
      assert.equal(program?.description, 'guest · shop · 2 channels');
      const channels = await children(replaying(recorded), 'connection', connection);
      assert.deepEqual([...rows(channels)].sort(), [
        'Channel 1 | 1 consumer · prefetch 2 · 2 unacked',
        `Channel 2 | 2 consumers · prefetch 10 · ${messages} unacked`,
      ]);
      const consumers = await children(replaying(recorded), 'channel', connection, `${connection} (1)`);
      assert.deepEqual(rows(consumers), ['tag-1 | from q-classic · prefetch 2']);
      const traffic = section(await describing('connection', connection), 'Client properties');
      assert.equal(valuesOf(traffic)['client.product'], 'shop');
    });

    it('shows users and permissions, and never a hash of a password', async () => {
      const page = await children(replaying(recorded), 'folder', 'users');
      assert.ok(rows(page).includes('guest | administrator'));
      const sections = await describing('user', 'guest');
      assert.deepEqual(cellsOf(section(sections, 'Permissions')).at(-1), ['shop', 'orders', undefined, '^order', '.*']);
      assert.doesNotMatch(JSON.stringify([page, sections]), /hash/);
      const below = await children(replaying(recorded), 'folder', 'shop', 'permissions');
      assert.ok(rows(below).includes('guest | topics of orders · write ^order · read .*'), rows(below).join('; '));
    });

    it('shows shovels and federation, and no password of their URIs', async () => {
      const shovels = await children(replaying(recorded), 'folder', 'shovels');
      assert.ok(rows(shovels).includes('mover | running · shovel-in → shovel-out · shop'), rows(shovels).join('; '));
      const federation = await children(replaying(recorded), 'folder', 'federation');
      assert.deepEqual(rows(federation), ['broken | shop · 1 link', 'up | shop · 1 link']);
      assert.deepEqual(
        federation.items.map(({ health }) => health?.reason),
        ['The link of exchange “unrouted” is down: econnrefused.', undefined],
      );
      const links = await children(replaying(recorded), 'federationUpstream', 'shop', 'up');
      assert.deepEqual(rows(links), ['unrouted | exchange · running · shop']);
      const details = await Promise.all([
        describing('shovel', 'shop', 'dead'),
        describing('federationUpstream', 'shop', 'broken'),
        describing('federationLink', ...(links.items[0]?.ref.path ?? [])),
      ]);
      assert.equal(valuesOf(section(details[1], 'Definition'))['definition.uri'], 'amqp://localhost:1');
      assert.match(JSON.stringify(recorded), /sekret/);
      assert.doesNotMatch(JSON.stringify([shovels, federation, details]), /sekret|guest:guest/);
    });

    it('shows a node against its watermarks, and the features of the version', async () => {
      const page = await children(replaying(recorded), 'folder', 'cluster');
      assert.deepEqual(
        page.items.map(({ label }) => label),
        ['lab@localhost', 'Feature flags', 'Deprecated features in use'],
      );
      const sections = await describing('node', 'lab@localhost');
      const memory = section(sections, 'State').properties?.find(({ key }) => key === 'memory');
      assert.match(memory?.note ?? '', /^watermark [\d.]+ GB$/);
      assert.equal(valuesOf(section(sections, 'Installation'))['rabbit'], version);
      assert.ok((section(sections, 'Memory').properties ?? []).length > 10);
      const overview = section(await describing('folder', 'cluster'), 'Cluster');
      assert.equal(valuesOf(overview)['version'], version);
      const flags = await children(replaying(recorded), 'folder', 'cluster', 'featureFlags');
      assert.ok(rows(flags)[0]?.startsWith('classic_mirrored_queue_version | enabled'));
      const deprecated = await children(replaying(recorded), 'folder', 'cluster', 'deprecatedFeatures');
      assert.deepEqual(
        [deprecated.items, deprecated.notice],
        [[], since4 ? undefined : 'Which deprecated features are in use, RabbitMQ tells since 3.13.'],
      );
    });

    it('says of what is gone that it is gone', async () => {
      const gone = { status: 404, body: '{"error":"Object Not Found","reason":"Not Found"}' };
      const client = replaying({
        ...recorded,
        'vhost-limits/x': gone,
        'queues/shop/x': gone,
        'exchanges/shop/x': gone,
        'connections/x': gone,
        'connections/x/channels': gone,
        'channels/x': gone,
        'users/x': gone,
        'users/x/permissions': gone,
        'users/x/topic-permissions': gone,
        'nodes/x': gone,
        'nodes/x/memory': gone,
      });
      const tree = treeOf(client, version);
      for (const kind of ['queue', 'exchange', 'policy', 'operatorPolicy'] as const) {
        await assert.rejects(tree.describe(ref(kind, 'shop', 'x'), never), { reason: 'notFound' }, kind);
      }
      for (const kind of ['vhost', 'connection', 'channel', 'user', 'node', 'featureFlag'] as const) {
        await assert.rejects(tree.describe(ref(kind, 'x'), never), { reason: 'notFound' }, kind);
      }
      for (const kind of ['shovel', 'federationUpstream', 'federationLink'] as const) {
        await assert.rejects(tree.describe(ref(kind, 'shop', 'x'), never), { reason: 'notFound' }, kind);
      }
      await assert.rejects(tree.listChildren(ref('connection', 'x'), { limit: 5 }, never), { reason: 'notFound' });
    });
  });
}
