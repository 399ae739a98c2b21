import { parser as goParser } from '@lezer/go';
import { parser as javaParser } from '@lezer/java';
import { parser as javascriptParser } from '@lezer/javascript';
import { parser as phpParser } from '@lezer/php';
import { parser as pythonParser } from '@lezer/python';
import { parser as rustParser } from '@lezer/rust';
import { Language, Parser } from '@vscode/tree-sitter-wasm';
import path from 'node:path';
import { dialects } from '../../../src/language/dialects';
import { rules } from '../../../src/language/rules';
import { createLanguageService } from '../../../src/language/service/languageService';
import { repositoryRoot } from '../../lab/paths';
import { lineCount, samples, textOf } from './samples';
import { median } from '../explorer/measure';

const lezer: Readonly<Record<string, { parse(text: string): unknown }>> = {
  go: goParser,
  java: javaParser,
  php: phpParser,
  python: pythonParser,
  rust: rustParser,
  typescript: javascriptParser.configure({ dialect: 'ts' }),
};
const treeSitter: Readonly<Record<string, string>> = {
  ...{ csharp: 'c-sharp', go: 'go', java: 'java', php: 'php', python: 'python', ruby: 'ruby', rust: 'rust' },
  typescript: 'typescript',
};

/** What one language took. Milliseconds. */
export interface FileResult {
  readonly language: string;
  readonly declarations: number;
  readonly lint: number;
  readonly lezer?: number;
  readonly treeSitter?: number;
}

/** Our whole lint (read, every rule, every version) of a 5,000-line file, in turns with the bare parse of others. */
export async function lintFiles(turns = 15): Promise<readonly FileResult[]> {
  const service = createLanguageService({ dialects, rules });
  const wasm = path.join(repositoryRoot, 'node_modules/@vscode/tree-sitter-wasm/wasm');
  await Parser.init({ locateFile: (file: string) => path.join(wasm, file) });
  const results: FileResult[] = [];
  for (const sample of samples) {
    const text = textOf(sample);
    const grammar = treeSitter[sample.languageId];
    const parser = new Parser();
    if (grammar !== undefined) {
      parser.setLanguage(await Language.load(path.join(wasm, `tree-sitter-${grammar}.wasm`)));
    }
    let declarations = 0;
    const jobs: Readonly<Record<string, () => void>> = {
      lint: () => {
        const source = { uri: `file:///shop/${sample.file}`, languageId: sample.languageId, text };
        const declared = service.parse(source);
        declarations = declared.length;
        service.lint(source, declared, { versions: new Map(), severities: new Map(), workspace: declared });
      },
      ...(lezer[sample.languageId] && { lezer: () => void lezer[sample.languageId]?.parse(text) }),
      ...(grammar !== undefined && { treeSitter: () => parser.parse(text)?.delete() }),
    };
    results.push({ language: sample.languageId, ...medians(jobs, turns), declarations } as FileResult);
  }
  return results;
}

function medians(jobs: Readonly<Record<string, () => void>>, turns: number): Readonly<Record<string, number>> {
  const times: Record<string, number[]> = {};
  for (let turn = 0; turn < turns + 3; turn++) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now();
      job();
      // The first turns warm up.
      if (turn >= 3) (times[name] ??= []).push(performance.now() - start);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, values]) => [name, median(values)]));
}

export { lineCount };
