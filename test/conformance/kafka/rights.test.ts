import assert from 'node:assert/strict';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { Page, ResourceNode } from '../../../src/brokers/api/resource';
import { driver } from '../../../src/brokers/kafka';
import { address, labServer, serversOrSkip, tools } from '../../lab';
import { eventually } from '../support/expect';
import { never, nodeAt } from '../support/walk';
import { figure, kafkaEnv, kafkaProfile } from './open';

const server = 'kafka-secure';
const { others } = labServer(server).credentials;
const user = others?.['limited'];
const topic = 'rights-of-topic';
const toolsMs = 60_000;
const acl = ['--allow-principal', `User:${user?.username}`, '--operation', 'Describe', '--topic', topic];

describe('a Kafka user with few rights', () => {
  let connection: BrokerConnection | undefined;
  const open = (): BrokerConnection => connection!;
  const page = async (...labels: string[]): Promise<Page<ResourceNode>> =>
    open().listChildren((await nodeAt(open(), labels))?.ref, { limit: 500 }, never);

  before(async function () {
    this.timeout(2 * toolsMs);
    await serversOrSkip(this, [server]);
    assert.ok(user);
    const profile = { authentication: 'password', username: user.username } as const;
    connection = await driver.connect(
      kafkaProfile(address(server, 'saslPlain'), profile),
      kafkaEnv(user.password),
      never,
    );
    await tools.kafka(server, 'kafka-topics', ['--create', '--if-not-exists', '--topic', topic, '--partitions', '2']);
    await tools.kafka(server, 'kafka-acls', ['--add', ...acl]);
  });

  after(async function () {
    this.timeout(2 * toolsMs);
    if (!connection) return;
    await connection.close();
    await tools.kafka(server, 'kafka-acls', ['--remove', '--force', ...acl]);
    await tools.kafka(server, 'kafka-topics', ['--delete', '--topic', topic]);
  });

  it('sees the topics it may describe, with what that right shows of them', async () => {
    await eventually(async () => {
      const { items, notice } = await page('Topics');
      assert.deepEqual(
        items.map(({ label }) => label),
        [topic],
      );
      assert.match(notice ?? '', /^Only what the user “limited” has the right to describe is listed/);
      const keys = items[0]?.properties.map(({ key }) => key);
      assert.deepEqual(keys, ['partitions', 'replicationFactor', 'messages', 'internal']);
    }, toolsMs);
    assert.equal((await page('Topics', topic, 'Partitions')).items.length, 2);
  }).timeout(2 * toolsMs);

  for (const [labels, says] of [
    [['Topics', topic, 'Configuration'], /^The configuration of the topic .* ask for the right DescribeConfigs on it/],
    [['Topics', topic, 'Active producers'], /^The producers of the topic .* ask for the right Read on it/],
    [['Brokers', 'Broker 1', 'Configuration'], /^The configuration of broker 1 .* DescribeConfigs on the cluster/],
    [['Brokers', 'Broker 1', 'Log directories'], /^Sizes on disk are left out.* Describe on the cluster\.$/],
    [['Cluster', 'Quorum'], /^The quorum of controllers may not be described: ask for/],
    [['Cluster', 'Reassignments'], /^Reassignments may not be seen: ask for/],
  ] as const) {
    it(`reads why there is nothing to see: ${labels.join(' → ')}`, async () => {
      const { items, notice } = await page(...labels);
      assert.deepEqual(items, []);
      assert.match(notice ?? '', says);
    }).timeout(toolsMs);
  }

  it('sees brokers without counts that would be wrong, and not who is the controller', async () => {
    const [broker] = (await page('Brokers')).items;
    assert.equal(figure(broker, 'id'), 1);
    assert.deepEqual([figure(broker, 'leaders'), figure(broker, 'controller')], [undefined, undefined]);
  });

  it('is told in the details what is left out, and shown the rest', async () => {
    const notices = async (...labels: string[]): Promise<readonly (string | undefined)[]> => {
      const node = await nodeAt(open(), labels);
      return (await open().describe(node!.ref, never)).sections.map(({ title, notice }) => notice && title);
    };
    const said = async (...labels: string[]): Promise<readonly (string | undefined)[]> =>
      (await notices(...labels)).filter((title) => title !== undefined);
    assert.deepEqual(await said('Topics', topic), ['Topic', 'Configuration']);
    assert.deepEqual(await said('Topics', topic, 'Partitions', 'Partition 0'), ['Partition']);
    assert.deepEqual(await said('Brokers', 'Broker 1'), ['Log directories', 'Configuration']);
    assert.deepEqual(await said('Cluster'), ['Cluster', 'Quorum']);
  }).timeout(toolsMs);
});
