import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { knownNames } from '../../language/config/knownNames';
import { dialects } from '../../language/dialects';
import type { Rule } from '../../language/model/rule';
import { configSchema } from './configSchema';
import { ruleIds, rulesFolder } from './ruleFolders';
import { rulesIndex } from './rulesIndex';
import { ruleTable, withRuleTable } from './ruleTable';

/** Writes again what is made from other files: the index of the rules, their table in README.md, the schema. */
async function generate(repository: string): Promise<void> {
  const index = path.join(repository, rulesFolder, 'index.ts');
  await write(index, rulesIndex(ruleIds(repository)));
  // Only now, so that a new rule is in the index that is loaded.
  const { rules } = (await import(index)) as { readonly rules: readonly Rule[] };
  const schema = configSchema(
    knownNames(dialects, rules),
    rules.map((rule) => rule.meta),
  );
  await write(path.join(repository, 'media/schemas/brokerscope.schema.json'), schema);
  const readme = path.join(repository, 'README.md');
  if (!existsSync(readme)) return;
  await write(readme, withRuleTable(readFileSync(readme, 'utf8'), ruleTable(rules)));
}

async function write(file: string, text: string): Promise<void> {
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}

generate(process.cwd()).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
