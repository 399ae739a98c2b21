import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ts from 'typescript';
import { brokerKinds } from '../../../src/base/brokerKind';
import { newRule } from '../../../src/tools/newRule';
import { repositoryRoot } from '../../lab/paths';

describe('a new rule', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(path.join(os.tmpdir(), 'brokerscope-new-rule-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('compiles, whatever its broker', function () {
    this.timeout(60_000);
    const files = brokerKinds.map((broker) => newRule(folder, `${broker}/some-rule`)[0] ?? '');
    // As if they stood in their place, so that their imports are found.
    const texts = files.map(
      (file) => [path.join(repositoryRoot, path.relative(folder, file)), readFileSync(file, 'utf8')] as const,
    );
    assert.deepEqual(diagnostics(new Map(texts)), []);
  });

  it('has a page with the sections of every page and no example yet', () => {
    const page = readFileSync(newRule(folder, 'kafka/another-rule')[1] ?? '', 'utf8');
    const known = readFileSync(
      path.join(repositoryRoot, 'src/language/rules/kafka/heartbeat-vs-session/README.md'),
      'utf8',
    );
    assert.deepEqual(page.match(/^## .*$/gm), known.match(/^## .*$/gm));
    assert.ok(!page.includes('```'));
  });

  it('is not begun under a wrong or a taken id', () => {
    assert.throws(() => newRule(folder, 'pulsar/some-rule'), /is not the id of a rule/);
    assert.throws(() => newRule(folder, 'kafka/Some_Rule'), /is not the id of a rule/);
    newRule(folder, 'nats/taken-id');
    assert.throws(() => newRule(folder, 'nats/taken-id'), /is there already/);
  });
});

function diagnostics(texts: ReadonlyMap<string, string>): string[] {
  const config = ts.readConfigFile(path.join(repositoryRoot, 'tsconfig.json'), (name) => ts.sys.readFile(name));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, repositoryRoot);
  const onDisk = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...onDisk,
    fileExists: (name) => texts.has(name) || onDisk.fileExists(name),
    getSourceFile: (name, version) => {
      const text = texts.get(name);
      return text === undefined ? onDisk.getSourceFile(name, version) : ts.createSourceFile(name, text, version);
    },
  };
  const program = ts.createProgram([...texts.keys()], { ...options, types: [] }, host);
  return [...texts.keys()]
    .flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name)))
    .map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
}
