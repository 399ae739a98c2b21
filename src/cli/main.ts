import { version } from '../../package.json';
import { knownNames } from '../language/config/knownNames';
import { dialects } from '../language/dialects';
import { rules } from '../language/rules';
import { createLanguageService } from '../language/service/languageService';
import { run } from './run';

process.exitCode = run(process.argv.slice(2), {
  service: createLanguageService({ dialects, rules }),
  names: knownNames(dialects, rules),
  rules: rules.map((rule) => rule.meta),
  version,
  workingFolder: process.cwd(),
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
});
