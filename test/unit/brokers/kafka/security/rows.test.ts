import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { Acl } from '../../../../../src/brokers/kafka/security/acls';
import { operations, word } from '../../../../../src/brokers/kafka/security/aclWords';
import { quotaName } from '../../../../../src/brokers/kafka/security/quotas';
import { aclNode } from '../../../../../src/brokers/kafka/tree/acls';
import { quotaNode } from '../../../../../src/brokers/kafka/tree/quotas';
import { quotaCommands } from '../../../../../src/brokers/kafka/tree/securityCommands';

const context = { profile: 'p' as ProfileId };
const read: Acl = {
  ...{ principal: 'User:alice', permission: 'ALLOW', operation: 'READ', host: '*' },
  ...{ resourceType: 'TOPIC', resourceName: 'orders', patternType: 'LITERAL' },
};

describe('an ACL in the tree', () => {
  it('says what is allowed on what, and leads to it', () => {
    const node = aclNode(context, read);
    assert.deepEqual([node.label, node.description], ['READ topic orders', 'allow']);
    const link = node.properties.find(({ key }) => key === 'resourceName')?.link;
    assert.deepEqual(link, { ...context, kind: 'topic', path: ['orders'] });
  });

  it('tells a beginning of names, all names and the cluster apart, which lead nowhere', () => {
    const shown = (more: Partial<Acl>): unknown[] => {
      const node = aclNode(context, { ...read, ...more });
      return [node.label, node.properties.some(({ link }) => link !== undefined)];
    };
    assert.deepEqual(shown({ patternType: 'PREFIXED' }), ['READ topics beginning with orders', false]);
    assert.deepEqual(shown({ resourceName: '*' }), ['READ all topics', false]);
    assert.deepEqual(shown({ resourceType: 'CLUSTER', resourceName: 'kafka-cluster' }), ['READ cluster', false]);
    assert.deepEqual(shown({ resourceType: 'TRANSACTIONAL_ID' }), ['READ transactional id orders', false]);
    assert.deepEqual(shown({ resourceType: 'GROUP' }), ['READ group orders', true]);
  });

  it('shows a denial, and from where', () => {
    const node = aclNode(context, { ...read, permission: 'DENY', host: '10.0.0.1' });
    assert.deepEqual([node.description, node.variant], ['deny · from 10.0.0.1', 'deny']);
  });

  it('goes by the number of an operation that is newer than this program', () => {
    assert.deepEqual([word(operations, 3), word(operations, 99)], ['READ', 'code 99']);
  });
});

describe('a quota in the tree', () => {
  const entity = [
    { type: 'client-id', name: null },
    { type: 'user', name: 'alice' },
  ];

  it('names user before client, and the default as what it is', () => {
    assert.equal(quotaName({ entity }), 'user alice, every other client-id');
  });

  it('shows limits with their units, also one it does not know', () => {
    const values = [
      { key: 'producer_byte_rate', value: 1024 },
      { key: 'new_rate', value: 3 },
    ];
    const node = quotaNode(context, { name: quotaName({ entity }), entity, values });
    assert.equal(node.description, 'producer_byte_rate 1,024 · new_rate 3');
    const [rate, unknown] = node.properties.slice(2);
    assert.deepEqual([rate?.unit, rate?.note], ['bytes', 'a second and broker']);
    assert.deepEqual([unknown?.label, unknown?.value], ['new_rate', 3]);
  });

  it("is asked of Kafka's own tool by its entities", () => {
    const [command] = quotaCommands({ address: 'localhost:9092', secured: true }, { name: 'any', entity, values: [] });
    assert.equal(
      command?.text,
      'kafka-configs --bootstrap-server localhost:9092 --command-config client.properties --describe' +
        ' --entity-type clients --entity-default --entity-type users --entity-name alice',
    );
    assert.deepEqual(quotaCommands({ address: 'localhost:9092', secured: false }, undefined), []);
  });
});
