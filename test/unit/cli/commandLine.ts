import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '../../../src/cli/run';
import { knownNames } from '../../../src/language/config/knownNames';
import { dialects } from '../../../src/language/dialects';
import { rules } from '../../../src/language/rules';
import { createLanguageService } from '../../../src/language/service/languageService';

/** What a run of the command line came to. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** `brokerscope lint` in a folder of its own, made anew for each test of the suite that calls this. */
export function commandLine() {
  const at = { folder: '', input: '' };
  beforeEach(() => Object.assign(at, { folder: mkdtempSync(join(tmpdir(), 'brokerscope-cli-')), input: '' }));
  afterEach(() => rmSync(at.folder, { recursive: true }));
  return {
    write: (path: string, text: string | Uint8Array): void => {
      const full = join(at.folder, path);
      mkdirSync(dirname(full), { recursive: true });
      writeFileSync(full, text);
    },
    read: (path: string): Buffer => readFileSync(join(at.folder, path)),
    /** What the next run finds on standard input. */
    type: (text: string): void => {
      at.input = text;
    },
    lint: (...args: string[]): Outcome => {
      let out = '';
      let error = '';
      const code = run(['lint', ...args], {
        service: createLanguageService({ dialects, rules }),
        names: knownNames(dialects, rules),
        rules: rules.map((rule) => rule.meta),
        rulePage: (id) => `# ${id}\n`,
        version: '1.2.3',
        workingFolder: at.folder,
        input: () => at.input,
        out: (text) => (out += text),
        error: (text) => (error += text),
      });
      return { code, out, error };
    },
  };
}
