import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { commandIds, settingIds, viewIds } from '../../../src/ui/contributions';
import type { TestApi } from '../../../src/ui/testApi';
import { rig } from '../rig';
import { connectionTo, row, setConnections, testApi } from './support/brokerscope';
import { closeEditors } from './support/documents';
import { address } from './support/servers';

type Entry = Readonly<Record<string, unknown>>;

/** Longer than any word of a setting, so that it is found wherever it should not be. */
const secret = 'lab-secret-of-the-context';

function entries(): readonly Entry[] {
  return vscode.workspace.getConfiguration().inspect<Entry[]>(settingIds.connections)?.globalValue ?? [];
}

/** The quick input is in our hands in the lab's windows only. */
if (rig.window === 'trusted')
  describe('importing connections', () => {
    let api: TestApi;
    let home: string;
    let folder: string;
    const configHome = process.env['XDG_CONFIG_HOME'];

    before(async () => {
      api = await testApi();
      await vscode.commands.executeCommand(`${viewIds.explorer}.focus`);
      const { username, password } = rig.server('nats-2.15').credentials;
      home = fs.mkdtempSync(path.join(os.tmpdir(), 'brokerscope-import-'));
      const contexts = path.join(home, 'nats', 'context');
      fs.mkdirSync(contexts, { recursive: true });
      const url = address(rig.server('nats-2.15'));
      const write = (name: string, context: object): void =>
        fs.writeFileSync(path.join(contexts, `${name}.json`), JSON.stringify(context));
      write('lab', { url, user: username, password });
      write('far', { url: 'nats://far.example:4222', token: secret });
      write('managed', { url, nsc: 'nsc://acme/shop/ada' });
      process.env['XDG_CONFIG_HOME'] = home;
      folder = path.join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'imported');
      fs.mkdirSync(folder, { recursive: true });
      const { ports } = rig.server('kafka-4');
      fs.writeFileSync(
        path.join(folder, 'compose.yaml'),
        `services:\n  events:\n    image: apache/kafka:4.1.0\n    ports: ["127.0.0.1:${ports['plaintext'] ?? 0}:9092"]\n`,
      );
    });
    after(() => {
      if (configHome === undefined) delete process.env['XDG_CONFIG_HOME'];
      else process.env['XDG_CONFIG_HOME'] = configHome;
      fs.rmSync(home, { recursive: true });
      fs.rmSync(folder, { recursive: true });
    });
    afterEach(async () => {
      await setConnections();
      await closeEditors();
    });

    /** Starts the import, and resolves when the preview is there: the whole workspace is searched before. */
    async function preview(): Promise<{ readonly done: Thenable<unknown>; readonly offered: string }> {
      // The list of the time before fades away in its own time.
      await rig.eventually(async () => assert.ok(!(await rig.asks())));
      const done = vscode.commands.executeCommand(commandIds.importConnections);
      const offered = await rig.eventually(async () => {
        const labels = (await rig.offers()).join();
        for (const name of ['lab', 'far', 'imported events']) assert.match(labels, new RegExp(name));
        return labels;
      }, 60_000);
      return { done, offered };
    }

    async function opens(name: string): Promise<void> {
      const entry = await rig.eventually(() => {
        const found = entries().find((one) => one['name'] === name);
        assert.ok(found, `no entry "${name}" in ${JSON.stringify(entries())}`);
        return found;
      });
      await vscode.commands.executeCommand(commandIds.connect, { connection: { profile: { id: entry['id'] } } });
      await rig.eventually(() => assert.equal(row(api, [], name).contextValue, 'connection.open'), 20_000);
    }

    it('takes over what is picked, secrets into the secret storage only, and it connects', async function () {
      this.timeout(120_000);
      await preview();
      await rig.answer('Which connections are imported?');
      await rig.answer('The files hold secrets', 'Import with Secrets');
      await opens('lab');
      await opens('imported events');
      assert.doesNotMatch(JSON.stringify(entries()), new RegExp(secret));
      const far = entries().find(({ name }) => name === 'far');
      assert.equal(far?.['authentication'], 'token');
      assert.ok(!entries().some(({ name }) => name === 'managed'));
    });

    it('writes nothing before the user has agreed, and nothing when he gives up', async function () {
      this.timeout(120_000);
      const first = await preview();
      assert.doesNotMatch(first.offered, new RegExp(secret));
      await rig.screenshot('import-preview');
      await rig.escape('Which connections are imported?');
      await first.done;
      const second = await preview();
      await rig.answer('Which connections are imported?');
      await rig.escape('The files hold secrets');
      await second.done;
      assert.deepEqual(entries(), []);
    });

    it('marks what is there already, and does not pick it', async function () {
      this.timeout(120_000);
      const { username } = rig.server('nats-2.15').credentials;
      const before = connectionTo('nats-2.15', { username });
      await setConnections(before);
      await rig.eventually(() => row(api, [], 'nats-2.15'));
      const { offered } = await preview();
      assert.match(offered, /The same as nats-2\.15\./);
      await rig.answer('Which connections are imported?');
      await rig.answer('The files hold secrets', 'Import without Secrets');
      await rig.eventually(() => assert.ok(entries().some(({ name }) => name === 'imported events')));
      assert.ok(!entries().some(({ name }) => name === 'lab'), 'the same server as the same user');
      assert.deepEqual(entries()[0], before);
    });
  });
