import assert from 'node:assert/strict';
import { fixtures } from '../../../golden/declarations/fixtures';
import { brokersIn } from '../../../../src/language/packs/mentions';
import { mayMentionBroker } from '../../../../src/ui/language/mentions';

describe('the brokers that a document mentions', () => {
  it('are at least those whose dialects read something in it', () => {
    const read = fixtures().filter(
      ({ dialect, source }) => dialect.mayContain(source) && dialect.read(source).length > 0,
    );
    assert.ok(read.length > 10);
    for (const { dialect, name, source } of read) {
      assert.ok(brokersIn(source).includes(dialect.broker), `${dialect.id}/${name}`);
      const open = { languageId: source.languageId, path: source.uri, text: source.text };
      assert.ok(mayMentionBroker(open), `${dialect.id}/${name} starts no server`);
    }
  });

  it('are none in most documents', () => {
    const text = 'import { readFile } from "node:fs";\n// alternatives, combinations, queues and topics\n';
    assert.deepEqual(brokersIn({ uri: 'file:///a/b.ts', languageId: 'typescript', text }), []);
  });
});
