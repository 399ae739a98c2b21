import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { brokerKinds } from '../../base/brokerKind';
import { knownNames } from '../../language/config/knownNames';
import type { Dialect } from '../../language/model/dialect';
import type { Rule } from '../../language/model/rule';
import { configSchema } from './configSchema';
import { dialectsFolder, dialectsIndex } from './dialectsIndex';
import { foldersByBroker } from './folders';
import { namesFile, namesModule } from './namesModule';
import { packIndex, packsFolder } from './packIndex';
import { ruleIds, rulesFolder } from './ruleFolders';
import { rulesIndex } from './rulesIndex';
import { dialectList } from './dialectList';
import { ruleCounts, ruleTable, ruleTableFile, withSection } from './ruleTable';

/** Writes again what is made from other files: the indexes of rules and dialects, packs, names, tables in README.md, the schema. */
async function generate(repository: string): Promise<void> {
  const ruleIndex = path.join(repository, rulesFolder, 'index.ts');
  await write(ruleIndex, rulesIndex(ruleIds(repository)));
  const dialectIndex = path.join(repository, dialectsFolder, 'index.ts');
  await write(dialectIndex, dialectsIndex(foldersByBroker(repository, dialectsFolder)));
  // Only now, so that what is new is in the indexes that are loaded.
  const { rules } = (await import(ruleIndex)) as { readonly rules: readonly Rule[] };
  const { dialects } = (await import(dialectIndex)) as { readonly dialects: readonly Dialect[] };
  const [dialectIds, allRuleIds] = [foldersByBroker(repository, dialectsFolder), ruleIds(repository)];
  for (const broker of brokerKinds) {
    await write(path.join(repository, packsFolder, `${broker}.ts`), packIndex(broker, dialectIds, allRuleIds));
  }
  await write(path.join(repository, namesFile), namesModule(knownNames(dialects, rules)));
  const schema = configSchema(
    knownNames(dialects, rules),
    rules.map((rule) => rule.meta),
  );
  await write(path.join(repository, 'media/schemas/brokerscope.schema.json'), schema);
  const metas = rules.map((rule) => rule.meta);
  await write(path.join(repository, ruleTableFile), ruleTable(metas));
  const readme = path.join(repository, 'README.md');
  if (!existsSync(readme)) return;
  const withDialects = withSection(readFileSync(readme, 'utf8'), 'dialects', dialectList(dialects));
  await write(readme, withSection(withDialects, 'rules', ruleCounts(metas)));
}

async function write(file: string, text: string): Promise<void> {
  const options = await resolveConfig(file);
  writeFileSync(file, await format(text, { ...options, filepath: file }));
}

generate(process.cwd()).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
