import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { Rule } from '../../language/model/rule';
import { ruleIds, rulesFolder } from './ruleFolders';
import { rulesIndex } from './rulesIndex';
import { ruleTable, withRuleTable } from './ruleTable';

/** Writes again what is made from other files: the index of the rules and the table of them in README.md. */
async function generate(repository: string): Promise<void> {
  const index = path.join(repository, rulesFolder, 'index.ts');
  await write(index, rulesIndex(ruleIds(repository)));
  const readme = path.join(repository, 'README.md');
  if (!existsSync(readme)) return;
  // Only now, so that a new rule is in the index that is loaded.
  const { rules } = (await import(index)) as { readonly rules: readonly Rule[] };
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
