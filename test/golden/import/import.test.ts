import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { parseEntry } from '../../../src/ui/connections/parseEntry';
import { readApplication } from '../../../src/ui/connections/import/application';
import { readClientProperties } from '../../../src/ui/connections/import/clientProperties';
import { readCompose } from '../../../src/ui/connections/import/compose';
import { readDotEnv } from '../../../src/ui/connections/import/dotEnv';
import type { ImportReader } from '../../../src/ui/connections/import/draft';
import { readKcatConfig } from '../../../src/ui/connections/import/librdkafka';
import { readNatsContext } from '../../../src/ui/connections/import/natsContext';
import { readRabbitmqadmin } from '../../../src/ui/connections/import/rabbitmqadmin';
import { readRpkProfiles } from '../../../src/ui/connections/import/rpk';
import { importSources } from '../../../src/ui/connections/import/sources';
import { fakeL10n } from '../../unit/ui/fakeL10n';

/** Readers by the folder of their examples. */
const readers: Readonly<Record<string, ImportReader>> = {
  nats: readNatsContext,
  rpk: readRpkProfiles,
  kcat: readKcatConfig,
  rabbitmqadmin: readRabbitmqadmin,
  compose: readCompose,
  dotenv: readDotEnv,
  application: readApplication,
  client: readClientProperties,
};
const isUpdate = process.env['BROKERSCOPE_UPDATE_GOLDEN'] === '1';

describe('imported connections', () => {
  it('have an example for every source', () => {
    assert.deepEqual(new Set(Object.values(readers)), new Set(importSources.map(({ read }) => read)));
  });

  for (const [folder, read] of Object.entries(readers)) {
    const examples = fs.readdirSync(path.join(__dirname, folder)).filter((name) => name.endsWith('.txt'));
    for (const example of examples) {
      const name = example.slice(0, -'.txt'.length);
      it(`are read from ${folder}/${name}`, () => {
        const text = fs.readFileSync(path.join(__dirname, folder, example), 'utf8');
        const result = read({ path: `/shop/orders/${name}`, text, variables: {} }, fakeL10n);
        assert.ok(result.drafts.length + result.leftOut.length > 0);
        for (const { entry, secrets } of result.drafts) {
          parseEntry({ ...entry, id: 'x', name: 'x' }, 'user', '/home/ada');
          for (const secret of Object.values(secrets))
            assert.ok(!JSON.stringify(entry).includes(`:${JSON.stringify(secret)}`) || secret === entry.username, secret);
        }
        const actual = `${JSON.stringify(result, undefined, 2)}\n`;
        const golden = path.join(__dirname, folder, `${name}.golden`);
        if (isUpdate) fs.writeFileSync(golden, actual);
        assert.equal(actual, fs.readFileSync(golden, 'utf8'));
      });
    }
  }
});
