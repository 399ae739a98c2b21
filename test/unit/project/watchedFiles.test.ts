import assert from 'node:assert/strict';
import { extname } from 'node:path';
import { manifests } from '../../../src/language/versions';
import { liesUnder } from '../../../src/project/fileTree';
import { isProjectFile, watchedFiles } from '../../../src/project/watchedFiles';

/** A file name for every kind of manifest. */
const names = [
  ...['package.json', 'package-lock.json', 'pnpm-lock.yaml', 'yarn.lock', 'requirements-dev.txt', 'pyproject.toml'],
  ...['pom.xml', 'build.gradle', 'build.gradle.kts', 'go.mod', 'Shop.csproj', 'Directory.Packages.props', 'Cargo.toml'],
  ...['Cargo.lock', 'Gemfile.lock', 'composer.json', 'docker-compose.yml', 'compose.yaml'],
  ...[
    '.terraform.lock.hcl',
    'build.sbt',
    'libs.versions.toml',
    'packages.config',
    'packages.lock.json',
    'composer.lock',
  ],
  ...['poetry.lock', 'Pipfile.lock'],
];

describe('watched files', () => {
  const endings = /\{(.*)\}/.exec(watchedFiles[0] ?? '')?.[1]?.split(',') ?? [];

  it('hold every manifest, the configuration and sources', () => {
    for (const name of [...names, '.brokerscope.json', 'a.py', 'a.tsx', 'A.java', 'application.properties'])
      assert.ok(endings.includes(extname(name).slice(1)), name);
    for (const manifest of manifests)
      assert.ok(
        names.some((name) => manifest.matches(name)),
        'a manifest without a name here',
      );
  });

  it('tell project files from sources', () => {
    for (const name of [...names, '.brokerscope.json']) assert.equal(isProjectFile(`/shop/${name}`), true, name);
    for (const name of ['a.py', 'application.yml', 'data.json'])
      assert.equal(isProjectFile(`/shop/${name}`), false, name);
  });

  it('lie under a folder only where a walk comes by', () => {
    assert.equal(liesUnder('/home/.work/shop', '/home/.work/shop/src/a.py'), true);
    for (const path of ['/home/.work/shop/node_modules/a.py', '/home/.work/shop/.venv/a.py', '/home/.work/other/a.py'])
      assert.equal(liesUnder('/home/.work/shop', path), false, path);
  });
});
