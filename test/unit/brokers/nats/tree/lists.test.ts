import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../../../../src/brokers/api/resource';
import { recorded } from '../recorded';
import { fakeServer, profile, type FakeServer } from './fakeServer';

const never = new AbortController().signal;
const folder = (...path: string[]): ResourceRef => ({ profile: profile.id, kind: 'folder', path });
const consumersOf = (name: string): ResourceRef => folder(name, 'consumers');

function list(
  { tree }: FakeServer,
  parent?: ResourceRef,
  limit = 100,
  more: Partial<PageRequest> = {},
): Promise<Page<ResourceNode>> {
  return tree.listChildren(parent, { limit, ...more }, never);
}

/** The names as `STREAM.NAMES` gives them for what was recorded of `STREAM.LIST`. */
function namesOf(answer: { readonly streams: readonly { readonly config: { readonly name: string } }[] }) {
  const streams = answer.streams.map(({ config }) => config.name).sort();
  return { streams, total: streams.length };
}

async function nodesOf(answers: Readonly<Record<string, unknown>>, parent: ResourceRef) {
  const { items } = await list(fakeServer(answers), parent);
  return (label: string) => {
    const node = items.find((item) => item.label === label);
    assert.ok(node, `no “${label}” among ${items.map((item) => item.label).join(', ')}`);
    return { ...node, facts: Object.fromEntries(node.properties.map(({ key, value }) => [key, value])) };
  };
}

describe('the NATS tree', () => {
  it('has its folders at the top, which cost no request', async () => {
    const fake = fakeServer({});
    const { items } = await list(fake);
    assert.deepEqual(
      items.map(({ label }) => label),
      ['Streams', 'Key-value buckets', 'Object stores', 'Services', 'Live subjects', 'Account', 'Servers'],
    );
    assert.deepEqual(fake.asked, []);
    const { items: first, next } = await list(fake, undefined, 1);
    assert.equal(first.length, 1);
    assert.equal(next, '1');
  });

  for (const [version, answer] of [
    ['2.15', recorded.streams215],
    ['2.9', recorded.streams29],
  ] as const) {
    it(`tells buckets and object stores from streams as ${version} lists them`, async () => {
      const store = answer.streams.find(({ config }) => config.name === 'OBJ_conformance-files');
      const fake = fakeServer({
        '$JS.API.STREAM.LIST': answer,
        '$JS.API.STREAM.NAMES': namesOf(answer),
        '$JS.API.STREAM.INFO.OBJ_conformance-files': store,
      });
      const labelsIn = async (name: string, more = {}) =>
        (await list(fake, folder(name), 100, more)).items.map(({ label }) => label);
      const streams = await list(fake, folder('streams'));
      assert.deepEqual(
        streams.items.map(({ label }) => label),
        ['KV_conformance-lookalike', 'conformance-1', 'conformance-empty', 'conformance-jobs', 'conformance-mirror'],
      );
      assert.equal(streams.hiddenInternals, 4);
      assert.equal(fake.asked.length, 1, 'one window holds them all');
      assert.deepEqual(await labelsIn('buckets'), ['conformance-copy', 'conformance-nothing', 'conformance-settings']);
      assert.deepEqual(await labelsIn('objectStores'), ['conformance-files']);
      assert.equal((await labelsIn('streams', { internals: true })).length, 9);
    });

    it(`shows the figures of a stream of ${version}`, async () => {
      const node = await nodesOf({ '$JS.API.STREAM.LIST': answer }, folder('streams'));
      const { label, description, hasChildren, health, facts } = node('conformance-1');
      assert.deepEqual(
        [label, description, hasChildren, health],
        ['conformance-1', '2 messages · 3 subjects', true, undefined],
      );
      const recordedState = answer.streams.find(({ config }) => config.name === 'conformance-1')!.state;
      assert.equal(facts.bytes, recordedState.bytes);
      assert.equal(facts.lastTime, Date.parse(recordedState.last_ts));
      assert.deepEqual(
        [
          facts.messages,
          facts.consumers,
          facts.subjects,
          facts.retention,
          facts.storage,
          facts.replicas,
          facts.maxMessages,
        ],
        [2, 1, 'conformance-1.a, conformance-1.b, conformance-1.c', 'limits', 'file', 1, 4],
      );
      assert.equal('maxBytes' in facts, false, 'a limit of -1 is no limit');
    });
  }

  it('shows no time of a last message where there is none', async () => {
    const node = await nodesOf({ '$JS.API.STREAM.LIST': recorded.streams215 }, folder('streams'));
    const { facts, description } = node('conformance-empty');
    assert.equal('lastTime' in facts, false);
    assert.equal(description, '0 messages · conformance-empty');
  });

  it('says what a mirror mirrors, and marks an object store among the streams', async () => {
    const fake = fakeServer({ '$JS.API.STREAM.LIST': recorded.streams215 });
    const { items } = await list(fake, folder('streams'), 100, { internals: true });
    const found = (label: string) => items.find((item) => item.label === label);
    assert.equal(found('conformance-mirror')?.description, '2 messages · mirror of conformance-1');
    assert.equal(found('OBJ_conformance-files')?.variant, 'objectStore');
  });

  it('shows values, history and time to live of a bucket', async () => {
    const answers = {
      '$JS.API.STREAM.LIST': recorded.streams215,
      '$JS.API.STREAM.NAMES': namesOf(recorded.streams215),
    };
    const node = await nodesOf(answers, folder('buckets'));
    const { ref, description, facts } = node('conformance-settings');
    assert.deepEqual(ref, { profile: profile.id, kind: 'bucket', path: ['conformance-settings'] });
    assert.equal(description, '5 values');
    assert.deepEqual([facts.values, facts.history, facts.ttl, facts.keys], [5, 3, 86_400_000, 2]);
    assert.equal('ttl' in node('conformance-nothing').facts, false);
  });

  it('shows where a consumer stands, and that its delivery has stopped', async () => {
    const subject = '$JS.API.CONSUMER.LIST.conformance-jobs';
    const node = await nodesOf({ [subject]: recorded.consumers }, consumersOf('conformance-jobs'));
    const { ref, description, health, variant, facts } = node('mail-worker');
    assert.deepEqual(ref, { profile: profile.id, kind: 'consumer', path: ['conformance-jobs', 'mail-worker'] });
    assert.equal(description, '3 pending · 3 ack pending · 1 redelivered');
    assert.equal(variant, 'pull');
    assert.deepEqual([facts.filters, facts.ackWait, facts.waiting], ['conformance-jobs.mail', 86_400_000, 0]);
    assert.match(health?.reason ?? '', /^Delivery has stopped: 3 messages wait for acknowledgement/);
    assert.equal(node('fax-worker').health, undefined);
  });

  it('shows a consumer that is pushed to as one', async () => {
    const subject = '$JS.API.CONSUMER.LIST.conformance-1';
    const node = await nodesOf({ [subject]: recorded.pushed }, consumersOf('conformance-1'));
    const { variant, facts } = node('pushed');
    assert.deepEqual([variant, facts.mode, facts.deliverSubject], ['push', 'push', 'conformance.delivery']);
    assert.equal('waiting' in facts, false, 'nobody pulls');
  });

  it('shows what a cluster cannot reach, in the order of names', async () => {
    const fake = fakeServer({ '$JS.API.STREAM.LIST': recorded.memberDown });
    const { items } = await list(fake, folder('streams'));
    assert.deepEqual(
      items.map(({ label, health }) => [label, health?.level]),
      [
        ['conformance-r1-0', undefined],
        ['conformance-r1-1', 'error'],
        ['conformance-r3', 'warning'],
      ],
    );
    assert.match(items[1]?.health?.reason ?? '', /^No leader/);
    assert.match(items[2]?.health?.reason ?? '', /^Not in step with the leader: n3\./);
    assert.deepEqual(
      items[2]?.properties.filter(({ key }) => ['leader', 'peers'].includes(key)).map(({ value }) => value),
      ['n1', 'n2 (current), n3 (not current)'],
    );
  });

  it('says in the list why there is nothing to see, instead of failing', async () => {
    const error = { code: 503, err_code: 10039, description: 'JetStream not enabled for account' };
    const page = await list(fakeServer({ '$JS.API.STREAM.LIST': { error } }), folder('streams'));
    assert.deepEqual(page.items, []);
    assert.match(page.notice ?? '', /^JetStream is not enabled for this account: .+\.$/);
  });

  it('fails where a stream is gone', async () => {
    const error = { code: 404, err_code: 10059, description: 'stream not found' };
    const gone = list(fakeServer({ '$JS.API.CONSUMER.LIST.x': { error } }), consumersOf('x'));
    await assert.rejects(gone, (thrown) => BrokerError.is(thrown, 'notFound'));
  });
});
