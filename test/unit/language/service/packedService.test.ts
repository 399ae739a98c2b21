import assert from 'node:assert/strict';
import type { BrokerKind } from '../../../../src/base/brokerKind';
import type { Dialect } from '../../../../src/language/model/dialect';
import type { LanguagePack } from '../../../../src/language/packs/pack';
import { createLanguageService } from '../../../../src/language/service/languageService';
import { PackedService } from '../../../../src/language/service/packedService';
import { declare } from '../engine/builder';

function dialect(broker: BrokerKind): Dialect {
  return {
    ...{ id: broker, broker, label: broker, library: broker, supportedVersions: ['1'], defaults: {} },
    languages: ['python'],
    mayContain: ({ text }) => text.includes(broker),
    read: ({ text }) => [declare(text, { kind: `${broker}.publish` as 'nats.publish', dialect: broker })],
  };
}

describe('a language service that learns brokers as documents mention them', () => {
  let loads: BrokerKind[];
  let packed: PackedService;
  const source = (text: string) => ({ uri: 'file:///a.py', languageId: 'python', text });
  beforeEach(() => {
    loads = [];
    const load = (broker: BrokerKind) => async (): Promise<LanguagePack> => {
      loads.push(broker);
      await Promise.resolve();
      return { dialects: [dialect(broker)], rules: [] };
    };
    packed = new PackedService({ kafka: load('kafka'), rabbitmq: load('rabbitmq'), nats: load('nats') }, (packs) =>
      createLanguageService({ dialects: packs.flatMap(({ dialects }) => dialects), rules: [] }),
    );
  });

  it('knows nothing at first, and loads what is mentioned once', async () => {
    const text = source('import kafka\n');
    assert.equal(packed.service.mayContain(text), false);
    await Promise.all([packed.prepare(text), packed.prepare(text)]);
    await packed.prepare(text);
    assert.deepEqual(loads, ['kafka']);
    assert.equal(packed.service.parse(text).length, 1);
  });

  it('keeps what it knows when it learns another', async () => {
    await packed.prepare(source('import kafka\n'));
    await packed.prepare(source('import nats\nimport rabbitmq\n'));
    assert.deepEqual(loads.toSorted(), ['kafka', 'nats', 'rabbitmq']);
    assert.equal(packed.service.parse(source('kafka rabbitmq nats')).length, 3);
    assert.equal(packed.service.dialectLabel('kafka'), 'kafka');
  });

  it('loads nothing for a document that mentions none', async () => {
    await packed.prepare(source('import os\n'));
    assert.deepEqual(loads, []);
  });
});
