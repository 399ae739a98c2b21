import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from '../lab/paths';
import { makeVsix, packagedFiles } from './vsix';

const limits = { mainBundle: 500_000, languageServer: 600_000, vsix: 1_500_000 };

/** Everything a user gets. A file that is missing here, or too many, fails. */
const expected = [
  'CHANGELOG.md',
  'LICENSE',
  'README.md',
  'package.json',
  'package.nls.json',
  'dist/THIRD_PARTY_NOTICES.txt',
  'dist/brokers/kafka.js',
  'dist/brokers/nats.js',
  'dist/brokers/rabbitmq.js',
  'dist/cli.js',
  'dist/connection-editing.js',
  'dist/extension.js',
  'dist/language-client.js',
  'dist/reference.js',
  'dist/server.js',
  'dist/webview/details.css',
  'dist/webview/details.js',
  'dist/webview/connection-form.css',
  'dist/webview/connection-form.js',
  'media/activity.svg',
  'media/icon.png',
  'media/icon.svg',
  'media/schemas/brokerscope.schema.json',
  ...rulePages(),
  ...filesIn('dist/language/chunks'),
  ...['cli', 'server'].map((program) => `dist/language/${program}.mjs`),
  ...filesIn('snippets'),
  ...filesIn('media/languages'),
  ...filesIn('media/readme'),
  ...filesIn('media/walkthrough'),
];

/** One page a rule, named after its folder. */
function rulePages(): string[] {
  return readdirSync(path.join(repositoryRoot, 'src/language/rules'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep))
    .filter((parts) => parts[2] === 'README.md')
    .map(([broker = '', rule = '']) => `dist/rules/${broker}/${rule}.md`);
}

function filesIn(folder: string): string[] {
  return readdirSync(path.join(repositoryRoot, folder)).map((file) => `${folder}/${file}`);
}

describe('the package', function () {
  this.timeout(120_000);

  it('holds exactly the files a user needs', async () => {
    assert.ok(rulePages().length >= 10);
    assert.deepEqual((await packagedFiles()).sort(), [...expected].sort());
  });

  it('is smaller than 1.5 MB', async () => {
    const { size } = statSync(await makeVsix('measured'));
    assert.ok(size < limits.vsix, `${size} bytes`);
  });

  it('loads less than 600 kB when the language server starts', () => {
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, imported = ''] of text.matchAll(/(?:\bfrom|\bimport)"(\.[^"]+\.mjs)"/g)) {
        load(path.join(path.dirname(file), imported));
      }
    };
    load(path.join(repositoryRoot, 'dist/language/server.mjs'));
    const size = [...loaded].reduce((sum, file) => sum + statSync(file).size, 0);
    assert.ok(loaded.size > 1, 'the server shares code with the command line');
    assert.ok(size < limits.languageServer, `${size} bytes`);
  });

  it('loads less than 500 kB when VS Code starts', () => {
    const { size } = statSync(path.join(repositoryRoot, 'dist/extension.js'));
    assert.ok(size < limits.mainBundle, `${size} bytes`);
  });

  it('carries the licence of everything that is bundled', () => {
    const notices = readFileSync(path.join(repositoryRoot, 'dist/THIRD_PARTY_NOTICES.txt'), 'utf8');
    for (const name of ['amqplib', 'kafkajs', 'nats', 'vscode-languageclient', 'yaml']) {
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'));
    }
  });
});
