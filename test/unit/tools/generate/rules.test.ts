import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { brokerKinds } from '../../../../src/base/brokerKind';
import { knownNames } from '../../../../src/language/config/knownNames';
import { dialects } from '../../../../src/language/dialects';
import { rules } from '../../../../src/language/rules';
import { configSchema } from '../../../../src/tools/generate/configSchema';
import { dialectsFolder, dialectsIndex } from '../../../../src/tools/generate/dialectsIndex';
import { foldersByBroker } from '../../../../src/tools/generate/folders';
import { namesFile, namesModule } from '../../../../src/tools/generate/namesModule';
import { packIndex, packsFolder } from '../../../../src/tools/generate/packIndex';
import { ruleIds, rulesFolder } from '../../../../src/tools/generate/ruleFolders';
import { rulesIndex } from '../../../../src/tools/generate/rulesIndex';
import { dialectList } from '../../../../src/tools/generate/dialectList';
import { ruleCounts, ruleTable, ruleTableFile, withSection } from '../../../../src/tools/generate/ruleTable';
import { repositoryRoot } from '../../../lab/paths';

describe('the index of the rules', () => {
  const ids = ruleIds(repositoryRoot);

  it('is what "npm run generate" makes of the folders', async () => {
    const file = path.join(repositoryRoot, rulesFolder, 'index.ts');
    const options = await resolveConfig(file);
    assert.equal(readFileSync(file, 'utf8'), await format(rulesIndex(ids), { ...options, filepath: file }));
  });

  it('holds every rule under the id of its folder', () => {
    assert.deepEqual(
      rules.map((rule) => rule.meta.id),
      ids,
    );
  });
});

describe('the index of the dialects', () => {
  const ids = foldersByBroker(repositoryRoot, dialectsFolder);

  it('is what "npm run generate" makes of the folders', async () => {
    const file = path.join(repositoryRoot, dialectsFolder, 'index.ts');
    const options = await resolveConfig(file);
    assert.equal(readFileSync(file, 'utf8'), await format(dialectsIndex(ids), { ...options, filepath: file }));
  });

  it('holds every dialect under the id of its folder', () => {
    assert.deepEqual(
      dialects.map((dialect) => `${dialect.broker}/${dialect.id}`),
      ids,
    );
  });
});

describe('packs and names', () => {
  const formatted = async (file: string, text: string): Promise<string> =>
    format(text, { ...(await resolveConfig(file)), filepath: file });

  it('are what "npm run generate" makes of dialects and rules', async () => {
    const dialectIds = foldersByBroker(repositoryRoot, dialectsFolder);
    for (const broker of brokerKinds) {
      const file = path.join(repositoryRoot, packsFolder, `${broker}.ts`);
      const text = packIndex(broker, dialectIds, ruleIds(repositoryRoot));
      assert.equal(readFileSync(file, 'utf8'), await formatted(file, text));
    }
    const file = path.join(repositoryRoot, namesFile);
    assert.equal(readFileSync(file, 'utf8'), await formatted(file, namesModule(knownNames(dialects, rules))));
  });
});

describe('the schema of .brokerscope.json', () => {
  it('is what "npm run generate" makes of libraries and rules', async () => {
    const file = path.join(repositoryRoot, 'media/schemas/brokerscope.schema.json');
    const metas = rules.map((rule) => rule.meta);
    const schema = configSchema(knownNames(dialects, rules), metas);
    assert.equal(readFileSync(file, 'utf8'), await format(schema, { ...(await resolveConfig(file)), filepath: file }));
  });
});

const metas = rules.map((rule) => rule.meta);

describe('the table of the rules', () => {
  it('has a line for every rule, which leads to its page', () => {
    const lines = ruleTable(metas).split('\n');
    for (const { id, severity } of metas) {
      assert.equal(lines.filter((line) => line.startsWith(`| [${id}](${id}/README.md) | ${severity} |`)).length, 1, id);
    }
  });

  it('is up to date: "npm run generate" changes nothing', async () => {
    const file = path.join(repositoryRoot, ruleTableFile);
    const options = { ...(await resolveConfig(file)), filepath: file };
    assert.equal(readFileSync(file, 'utf8'), await format(ruleTable(metas), options));
  });
});

describe('the front page', () => {
  it('says what is read and how many rules there are: "npm run generate" changes nothing', async () => {
    const file = path.join(repositoryRoot, 'README.md');
    const text = readFileSync(file, 'utf8');
    for (const name of ['rules', 'dialects'])
      assert.notEqual(withSection(text, name, ''), text, `the markers of ${name}`);
    const written = withSection(withSection(text, 'dialects', dialectList(dialects)), 'rules', ruleCounts(metas));
    assert.equal(text, await format(written, { ...(await resolveConfig(file)), filepath: file }));
  });

  it('counts every rule once', () => {
    const counts = ruleCounts(metas)
      .split('\n')
      .slice(2)
      .map((line) => Number(line.split('|')[2]));
    assert.equal(
      counts.reduce((a, b) => a + b),
      rules.length,
    );
  });

  it('takes a text between the markers, and stays as it is without them', () => {
    const text = 'a\n<!-- rules -->\nold\n<!-- /rules -->\nb\n';
    assert.equal(withSection(text, 'rules', 'new'), 'a\n<!-- rules -->\n\nnew\n\n<!-- /rules -->\nb\n');
    assert.equal(withSection('a\n<!-- rules -->\nb', 'rules', 'new'), 'a\n<!-- rules -->\nb');
  });
});
