import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sourceFilesUnder } from '../../../src/project/fileTree';
import { languageIdOf } from '../../../src/language/languageIds';
import { Project } from '../../../src/project/project';

const names = { rules: ['nats/duration-unit'], versions: ['kafka-clients', 'kafkajs', 'rabbitmq'] };

describe('Project', () => {
  let root: string;
  const write = (path: string, text: string): string => {
    const full = join(root, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    return full;
  };

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'brokerscope-project-'));
    mkdirSync(join(root, '.git'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('takes the nearest configuration above the document and no other', () => {
    write('.brokerscope.json', '{"rules":{"nats/duration-unit":"off"}}');
    write('services/.brokerscope.json', '{"versions":{"rabbitmq":"4.1"}}');
    const settings = new Project(names).settingsFor(join(root, 'services/orders/app.py'));
    assert.equal(settings.config?.path, join(root, 'services/.brokerscope.json'));
    assert.deepEqual([...settings.versions], [['rabbitmq', '4.1']]);
    assert.equal(settings.config.config.severities.size, 0);
  });

  it('lets the lock file overrule the manifest, a nearer folder a farther one, and the configuration all', () => {
    write('package.json', '{"dependencies":{"kafkajs":"2.0.0"}}');
    write('package-lock.json', '{"packages":{"node_modules/kafkajs":{"version":"2.2.4"}}}');
    write('compose.yaml', 'services: {mq: {image: "rabbitmq:3.13"}}');
    write('shop/compose.yaml', 'services: {mq: {image: "rabbitmq:4.1"}}');
    const project = new Project(names);
    assert.deepEqual(Object.fromEntries(project.settingsFor(join(root, 'shop/a.ts')).versions), {
      kafkajs: '2.2.4',
      rabbitmq: '4.1',
    });
    write('shop/.brokerscope.json', '{"versions":{"rabbitmq":"4.3"}}');
    project.forget();
    assert.equal(project.settingsFor(join(root, 'shop/a.ts')).versions.get('rabbitmq'), '4.3');
  });

  it('does not look for versions above the repository', () => {
    write('compose.yaml', 'services: {mq: {image: "rabbitmq:3.13"}}');
    mkdirSync(join(root, 'inner/.git'), { recursive: true });
    assert.equal(new Project(names).settingsFor(join(root, 'inner/a.ts')).versions.size, 0);
  });

  it('leaves a version open where two files of a folder disagree', () => {
    write('requirements.txt', 'kafkajs==1.0\n');
    write('requirements-dev.txt', 'kafkajs==2.0\n');
    assert.equal(new Project(names).settingsFor(join(root, 'a.py')).versions.size, 0);
  });

  it('walks sources without dependencies, build output, hidden folders and links', () => {
    for (const path of ['src/a.py', 'src/b.txt', 'node_modules/x/a.py', 'target/a.py', '.venv/a.py']) write(path, '');
    const found = [...sourceFilesUnder(root, (path) => languageIdOf(path) !== undefined)];
    assert.deepEqual(found, [join(root, 'src/a.py')]);
  });
});
