import assert from 'node:assert/strict';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import type { ResourceRef } from '../../../../../src/brokers/api/resource';
import { areaTree } from '../../../../../src/brokers/api/tree/areaTree';
import { schemaArea } from '../../../../../src/brokers/kafka/schemas/schemaArea';
import { fakeService } from '../fakeService';

const profile = 'p' as ProfileId;
const never = new AbortController().signal;
const folder: ResourceRef = { profile, kind: 'folder', path: ['schemaRegistry'] };
const subject = (name: string): ResourceRef => ({ profile, kind: 'schemaSubject', path: [name] });

describe('a schema registry in the tree', () => {
  it('lists subjects sorted, in pages cut from one request', async () => {
    const service = fakeService({ '/subjects': ['b-value', 'a-value', 'c-key'] });
    const tree = areaTree(profile, [schemaArea(profile, service)]);
    const first = await tree.listChildren(folder, { limit: 2 }, never);
    assert.deepEqual(
      first.items.map(({ label }) => label),
      ['a-value', 'b-value'],
    );
    assert.equal(first.total, 3);
    const second = await tree.listChildren(folder, { limit: 2, cursor: first.next ?? '' }, never);
    assert.deepEqual(
      second.items.map(({ label }) => label),
      ['c-key'],
    );
    assert.deepEqual(
      tree.recallChildren(folder, { limit: 5, filter: 'KEY' })?.items.map(({ label }) => label),
      ['c-key'],
    );
    assert.deepEqual(service.asked, ['/subjects']);
  });

  it('lists versions newest first, and reads only the newest', async () => {
    const service = fakeService({
      '/subjects/orders-value/versions': [1, 2, 10],
      '/subjects/orders-value/versions/10': {
        subject: 'orders-value',
        version: 10,
        id: 41,
        schemaType: 'JSON',
        schema: '{}',
      },
    });
    const tree = areaTree(profile, [schemaArea(profile, service)]);
    const { items } = await tree.listChildren(subject('orders-value'), { limit: 10 }, never);
    assert.deepEqual(
      items.map(({ label, description }) => [label, description]),
      [
        ['Version 10', 'latest · JSON · id 41'],
        ['Version 2', undefined],
        ['Version 1', undefined],
      ],
    );
    assert.equal(service.asked.length, 2);
  });

  it('takes a schema without a type for Avro, and indents it', async () => {
    const service = fakeService({
      '/subjects/a%2Fb/versions/latest': { version: 1, id: 7, schema: '{"type":"string"}' },
      '/config': { compatibilityLevel: 'BACKWARD' },
    });
    const tree = areaTree(profile, [schemaArea(profile, service)]);
    const { sections } = await tree.describe(subject('a/b'), never);
    const all = sections
      .flatMap(({ properties }) => properties ?? [])
      .map(({ key, value, note }) => [key, value, note]);
    assert.deepEqual(all, [
      ['compatibility', 'BACKWARD', 'the registry’s'],
      ['version', 1, undefined],
      ['id', 7, undefined],
      ['schemaType', 'AVRO', undefined],
    ]);
    assert.equal(sections.find(({ text }) => text !== undefined)?.text, '{\n  "type": "string"\n}');
  });

  it('says that a subject is gone', async () => {
    const tree = areaTree(profile, [schemaArea(profile, fakeService({}))]);
    await assert.rejects(tree.describe(subject('gone'), never), /“gone” is no longer in the schema registry/);
  });
});
