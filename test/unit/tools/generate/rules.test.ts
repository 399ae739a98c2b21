import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { knownNames } from '../../../../src/language/config/knownNames';
import { dialects } from '../../../../src/language/dialects';
import { rules } from '../../../../src/language/rules';
import { configSchema } from '../../../../src/tools/generate/configSchema';
import { dialectsFolder, dialectsIndex } from '../../../../src/tools/generate/dialectsIndex';
import { foldersByBroker } from '../../../../src/tools/generate/folders';
import { ruleIds, rulesFolder } from '../../../../src/tools/generate/ruleFolders';
import { rulesIndex } from '../../../../src/tools/generate/rulesIndex';
import { ruleTable, withRuleTable } from '../../../../src/tools/generate/ruleTable';
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

describe('the schema of .brokerscope.json', () => {
  it('is what "npm run generate" makes of libraries and rules', async () => {
    const file = path.join(repositoryRoot, 'media/schemas/brokerscope.schema.json');
    const metas = rules.map((rule) => rule.meta);
    const schema = configSchema(knownNames(dialects, rules), metas);
    assert.equal(readFileSync(file, 'utf8'), await format(schema, { ...(await resolveConfig(file)), filepath: file }));
  });
});

describe('the table of the rules', () => {
  const table = ruleTable(rules);

  it('has a line for every rule', () => {
    const lines = table.split('\n').slice(2);
    assert.equal(lines.length, rules.length);
    for (const [index, { meta }] of rules.entries()) {
      assert.ok(lines[index]?.startsWith(`| [${meta.id}](${rulesFolder}/${meta.id}/README.md) | ${meta.severity} |`));
    }
  });

  it('is up to date in README.md: "npm run generate" changes nothing', async () => {
    const file = path.join(repositoryRoot, 'README.md');
    const text = readFileSync(file, 'utf8');
    const written = withRuleTable(text, table);
    assert.notEqual(withRuleTable(text, ''), text, 'README.md has the markers');
    assert.equal(text, await format(written, { ...(await resolveConfig(file)), filepath: file }));
  });

  it('takes the place between the markers of a document', () => {
    const text = 'a\n<!-- rules -->\nold\n<!-- /rules -->\nb\n';
    assert.equal(withRuleTable(text, 'new'), 'a\n<!-- rules -->\n\nnew\n\n<!-- /rules -->\nb\n');
  });

  it('leaves a document without markers as it is', () => {
    assert.equal(withRuleTable('a\n<!-- rules -->\nb', 'new'), 'a\n<!-- rules -->\nb');
  });
});
