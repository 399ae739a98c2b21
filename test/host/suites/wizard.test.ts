import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, settingIds, viewIds } from '../../../src/ui/contributions';
import type { TestApi } from '../../../src/ui/testApi';
import { rig } from '../rig';
import { connectionTo, row, setConnections, testApi } from './support/brokerscope';
import { closeEditors, previewedUris } from './support/documents';
import { address } from './support/servers';

const secret = 'monitor-secret';

type Entry = Readonly<Record<string, unknown>>;

/** The connections in the user's settings. */
function entries(): readonly Entry[] {
  return vscode.workspace.getConfiguration().inspect<Entry[]>(settingIds.connections)?.globalValue ?? [];
}

/** The entry of that name, as soon as it is written. */
function written(name: string): Promise<Entry> {
  return rig.eventually(() => {
    const entry = entries().find((one) => one['name'] === name);
    assert.ok(entry, `no entry "${name}" in ${JSON.stringify(entries())}`);
    return entry;
  });
}

/** Starts a command that ends only when the user has answered. */
function start(command: string, entry?: Entry): void {
  const argument = entry && { connection: { profile: { id: entry['id'] } } };
  void vscode.commands.executeCommand(command, argument);
}

/** Connects and resolves when the row says so. */
async function opens(api: TestApi, { id, name }: Entry): Promise<void> {
  await vscode.commands.executeCommand(commandIds.connect, { connection: { profile: { id } } });
  await rig.eventually(() => assert.equal(row(api, [], String(name)).contextValue, 'connection.open'));
}

/** Answers all questions about a RabbitMQ whose user may look. */
async function typeRabbitMq(name: string, password: string): Promise<void> {
  const server = rig.server('rabbitmq-4.3');
  start(commandIds.addConnection);
  await rig.answer('Which broker do you connect to?', 'RabbitMQ');
  await rig.answer('Address, for example', address(server));
  await rig.answer('Name shown in the explorer', name);
  await rig.answer('User name', 'monitor');
  await rig.answer('Password: kept in the secret storage', password);
  await rig.answer('Address of the management API', server.httpUrl);
  await rig.answer('What is this broker used for?', 'Test');
}

/** The quick input is the workbench's, which only the lab's windows give into our hands. */
if (rig.window === 'trusted')
  describe('a connection', () => {
    let api: TestApi;
    before(async () => {
      api = await testApi();
      await vscode.commands.executeCommand(`${viewIds.explorer}.focus`);
    });
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
      await vscode.commands.executeCommand('notifications.clearAll');
      await setConnections();
      await closeEditors();
    });

    it('is added by keyboard, with the answers that are there already', async () => {
      start(commandIds.addConnection);
      await rig.answer('Which broker do you connect to?', 'NATS');
      await rig.answer('Address, for example', address(rig.server('nats-2.15')));
      await rig.answer('Name shown in the explorer', 'typed');
      await rig.answer('How do you log in?');
      await rig.answer('How is the connection encrypted?');
      await rig.answer('What is this broker used for?');
      const { id, ...entry } = await written('typed');
      assert.equal(typeof id, 'string');
      assert.deepEqual(entry, {
        name: 'typed',
        kind: 'nats',
        address: address(rig.server('nats-2.15')),
        environment: 'development',
        authentication: 'none',
      });
      await opens(api, { id, name: 'typed' });
    });

    it('is added with a password that logs in and stands in no settings', async () => {
      await typeRabbitMq('with password', secret);
      const entry = await written('with password');
      assert.doesNotMatch(JSON.stringify(entries()), new RegExp(secret));
      assert.equal(entry['username'], 'monitor');
      await opens(api, entry);
    });

    it('gets another password, and is tried again with it at once', async () => {
      await typeRabbitMq('new password', 'not-the-password');
      const entry = await written('new password');
      await vscode.commands.executeCommand(commandIds.connect, { connection: { profile: { id: entry['id'] } } });
      const shown = await rig.eventually(() => {
        const drawn = row(api, [], 'new password');
        assert.equal(drawn.contextValue, 'connection.lost');
        return drawn;
      });
      assert.equal(shown.description, 'RabbitMQ · login failed');
      start(commandIds.setPassword, entry);
      await rig.answer('Password: kept in the secret storage', secret);
      await rig.eventually(() => assert.equal(row(api, [], 'new password').contextValue, 'connection.open'));
    });

    it('is tested at once where that is wanted', async () => {
      await typeRabbitMq('to test', secret);
      const { id } = await written('to test');
      await vscode.commands.executeCommand('notifications.showList');
      await rig.click('Test Connection');
      const page = vscode.Uri.parse(`brokerscope-docs:/tests/${String(id)}/to test.md`);
      await rig.eventually(() => assert.ok(previewedUris().includes(page.toString()), previewedUris().join()), 20_000);
      assert.match((await vscode.workspace.openTextDocument(page)).getText(), /The connection works\./);
    });

    it('is not removed without the confirmation, which VS Code refuses to show in tests', async () => {
      const before = connectionTo('nats-2.15');
      await setConnections(before);
      await rig.eventually(() => row(api, [], 'nats-2.15'));
      start(commandIds.removeConnection, before);
      await vscode.commands.executeCommand('notifications.showList');
      await rig.click('Show Log');
      assert.deepEqual(entries(), [before]);
    });

    it('is edited in its place, keeping what is not asked about', async () => {
      const before = connectionTo('nats-2.15', { autoConnect: true, environment: 'test' });
      await setConnections(connectionTo('nats-2.9'), before);
      await rig.eventually(() => row(api, [], 'nats-2.15'));
      start(commandIds.editConnection, before);
      await rig.answer('Address, for example');
      await rig.answer('Name shown in the explorer', 'renamed');
      await rig.answer('How do you log in?');
      await rig.answer('How is the connection encrypted?');
      await rig.answer('What is this broker used for?', 'Staging');
      const after = await written('renamed');
      assert.deepEqual(entries()[1], after);
      assert.deepEqual(after, {
        ...before,
        name: 'renamed',
        environment: 'staging',
        authentication: 'none',
      });
    });

    it('stays as it is when a question about it is given up', async () => {
      const before = connectionTo('nats-2.15');
      await setConnections(before);
      await rig.eventually(() => row(api, [], 'nats-2.15'));
      start(commandIds.editConnection, before);
      await rig.answer('Address, for example', 'nats://127.0.0.1:1');
      await rig.answer('Name shown in the explorer', 'another');
      await rig.escape('How do you log in?');
      start(commandIds.addConnection);
      await rig.answer('Which broker do you connect to?', 'Kafka');
      await rig.escape('Address, for example');
      assert.deepEqual(entries(), [before]);
    });
  });
