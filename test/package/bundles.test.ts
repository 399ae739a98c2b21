import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repositoryRoot } from '../lab/paths';

const dist = (file: string) => path.join(repositoryRoot, 'dist', file);

/** A bundle is loaded by a plain Node, as VS Code does; a module that was not bundled shows here. */
function run(args: readonly string[], input = '') {
  return spawnSync(process.execPath, args, { encoding: 'utf8', input, timeout: 20_000 });
}

describe('the bundles', function () {
  this.timeout(60_000);

  for (const broker of ['kafka', 'rabbitmq', 'nats']) {
    it(`start: the ${broker} driver says what it is`, () => {
      const { driver } = createRequire(__filename)(dist(`brokers/${broker}.js`)) as { driver: { kind: string } };
      assert.equal(driver.kind, broker);
    });
  }

  it('start: the command line answers', () => {
    const { status, stdout } = run([dist('cli.js'), '--version']);
    assert.equal(status, 0);
    assert.match(stdout, /^\d+\.\d+\.\d+/);
    accessSync(dist('cli.js'), constants.X_OK);
  });

  it('start: the language server answers an initialize request', () => {
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    const { stdout, stderr } = run(
      [dist('server.js'), '--stdio'],
      `Content-Length: ${request.length}\r\n\r\n${request}`,
    );
    assert.match(stdout, /"capabilities"/, stderr);
  });

  it('keep drivers and the language client out of what VS Code loads at start', () => {
    const { stdout, status, stderr } = run([
      '-e',
      `const Module = require('node:module');
       const load = Module._load;
       Module._load = (name, ...rest) => name === 'vscode' ? new Proxy(function () {}, { get: (t, k) => k === 'prototype' ? t.prototype : class {} }) : load(name, ...rest);
       require(${JSON.stringify(dist('extension.js'))});
       console.log(Object.keys(require.cache).join('\\n'));`,
    ]);
    assert.equal(status, 0, stderr);
    assert.deepEqual(stdout.trim().split('\n'), [dist('extension.js')]);
  });
});
