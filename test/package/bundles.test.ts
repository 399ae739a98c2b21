import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { repositoryRoot } from '../lab/paths';

const dist = (file: string) => path.join(repositoryRoot, 'dist', file);

/** A bundle is loaded by a plain Node, as VS Code does; a module that was not bundled shows here. */
function run(args: readonly string[]) {
  return spawnSync(process.execPath, args, { encoding: 'utf8', timeout: 20_000 });
}

/** Loads a module with a `vscode` of which everything exists and does nothing, and prints what else was loaded. */
const loadWithoutVsCode = `
  const anything = new Proxy(function () {}, {
    get: (target, key) => (key === 'prototype' ? target.prototype : key === Symbol.toPrimitive ? () => '' : anything),
    apply: () => anything,
    getPrototypeOf: () => anything,
  });
  const Module = require('node:module');
  const load = Module._load;
  Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));
  require(process.argv[1]);
  console.log(Object.keys(require.cache).join('\\n'));`;

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

  it('start: the language server answers an initialize request', async () => {
    const request = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: process.pid, rootUri: null, capabilities: {} },
    });
    const server = spawn(process.execPath, [dist('server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    try {
      server.stdin.write(`Content-Length: ${request.length}\r\n\r\n${request}`);
      let answer = '';
      for await (const chunk of server.stdout) {
        answer += String(chunk);
        if (answer.includes('"result"')) break;
      }
      assert.match(answer, /"capabilities"/);
    } finally {
      server.kill();
    }
  });

  it('keep drivers and the language client out of what VS Code loads at start', () => {
    const { stdout, status, stderr } = run(['-e', loadWithoutVsCode, dist('extension.js')]);
    assert.equal(status, 0, stderr);
    assert.deepEqual(stdout.trim().split('\n'), [dist('extension.js')]);
  });
});
