import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readNatsConf } from '../../../src/language/syntax/natsConf/reader';
import { currentNatsServer, findCommand } from '../../lab/install/components';
import { requiredVariable } from '../../lab/mocha';
import { recorded } from '../../unit/language/syntax/natsConf/recorded';

/** What the parser says, before the server looks at what keys mean. */
const refusal = /Parse error|config is invalid/;

/**
 * What 2.9 alone does: a lone key at the end is taken, and so is a text that is not closed; a number with two units is
 * refused, which 2.15 takes for text.
 */
const otherwiseIn29: ReadonlySet<string> = new Set(['port', 'include', '{ a: 1 ', 'a: 2m30s\nb: 30s\nc: "2m"\nd: 1h']);

const servers = [
  { name: 'nats-server 2.15', version: 'v2.15.', command: currentNatsServer, otherwise: new Set<string>() },
  { name: 'nats-server 2.9', version: 'v2.9.', command: findCommand('nats-server') ?? '', otherwise: otherwiseIn29 },
] as const;

for (const { command, name, otherwise, version } of servers) {
  describe(`configurations that ${name} is asked to test`, () => {
    let folder = '';

    before(function () {
      folder = mkdtempSync(path.join(tmpdir(), 'brokerscope-nats-conf-'));
      const found = existsSync(command) ? spawnSync(command, ['--version'], { encoding: 'utf8' }).stdout : '';
      if (found.includes(version)) return;
      assert.ok(!process.env[requiredVariable], `${name} is missing`);
      console.log(`skipped: ${name} is not installed`);
      this.skip();
    });

    after(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    const isRefused = (text: string): boolean => {
      const file = path.join(folder, 'server.conf');
      writeFileSync(file, text);
      const { stderr, stdout } = spawnSync(command, ['-t', '-c', file], { encoding: 'utf8' });
      return refusal.test(stdout + stderr);
    };

    it('are broken for our reader where they are for the server', () => {
      for (const [text] of recorded) {
        const expected = readNatsConf(text).faults.length > 0;
        assert.equal(isRefused(text), otherwise.has(text) ? !expected : expected, JSON.stringify(text));
      }
    });

    it('are read whole where people write them', () => {
      const text = readFileSync('test/golden/declarations/nats-server-conf/nats-server.conf.txt', 'utf8')
        // The server does not start where a variable is in neither the text nor the environment.
        .replace('$GUEST_PASSWORD', 'guest');
      assert.equal(isRefused(text), false);
      assert.deepEqual(readNatsConf(text).faults, []);
      // One bracket too few anywhere is seen by both.
      for (const match of text.matchAll(/[\]}](?=\s*\n)/g)) {
        const broken = text.slice(0, match.index) + text.slice(match.index + 1);
        assert.equal(
          isRefused(broken),
          readNatsConf(broken).faults.length > 0,
          broken.slice(0, match.index).slice(-80),
        );
      }
    });
  });
}
