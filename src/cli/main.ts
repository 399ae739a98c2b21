import { version } from '../../package.json';
import { knownNames } from '../language/config/knownNames';
import { dialects } from '../language/dialects';
import { rules } from '../language/rules';
import { createLanguageService } from '../language/service/languageService';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from './run';

process.exitCode = run(process.argv.slice(2), {
  service: createLanguageService({ dialects, rules }),
  names: knownNames(dialects, rules),
  rules: rules.map((rule) => rule.meta),
  rulePage,
  version,
  input: () => readFileSync(0, 'utf8'),
  workingFolder: process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});

/** Pages of rules lie beside the folder of the bundle; see esbuild.mjs. */
function rulePage(ruleId: string): string | undefined {
  const file = fileURLToPath(new URL(`../rules/${ruleId}.md`, import.meta.url));
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}
