import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandIds, settingIds, viewIds } from '../../../src/ui/contributions';
import type { TestApi } from '../../../src/ui/testApi';
import { rig } from '../rig';
import { connectionTo, row, setConnections, testApi } from './support/brokerscope';
import { closeEditors } from './support/documents';
import { field, fill, formIsClosed, page, save } from './support/form';
import { address } from './support/servers';

type Entry = Readonly<Record<string, unknown>>;

const deadAddress = 'nats://127.0.0.1:9';

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

async function opens(api: TestApi, name: string): Promise<void> {
  await rig.eventually(() => assert.equal(row(api, [], name).contextValue, 'connection.open'), 20_000);
}

function edit({ id }: Entry): Thenable<unknown> {
  return vscode.commands.executeCommand(commandIds.editConnection, { connection: { profile: { id } } });
}

/** Pages in webviews and the quick input are in our hands in the lab's windows only. */
if (rig.window === 'trusted')
  describe('the connection form', () => {
    let api: TestApi;
    before(async () => {
      api = await testApi();
      await vscode.commands.executeCommand(`${viewIds.explorer}.focus`);
    });
    afterEach(async () => {
      await setConnections();
      await closeEditors();
    });

    it('adds NATS: a dead host, a wrong password, both mended, saved and connected', async function () {
      // Three tests of the connection, one of them against a host where nothing answers.
      this.timeout(90_000);
      const { username = '', password = '' } = rig.server('nats-2.15').credentials;
      await vscode.commands.executeCommand(commandIds.addConnection);
      await page.select(field('kind'), 'nats');
      await fill({ address: deadAddress, name: 'events' });
      await page.click('button[data-action="test"]');
      await rig.eventually(async () => assert.match(await page.text('.test'), /fails at this step: TCP/), 20_000);
      await rig.screenshot('form-dead-host');

      await fill({ address: address(rig.server('nats-2.15')) });
      await page.select(field('authentication'), 'password');
      await fill({ username, 'secret.password': 'not-the-password' });
      await page.click('button[data-action="test"]');
      await rig.eventually(async () => assert.match(await page.text('.test'), /step: Authentication/), 20_000);
      assert.doesNotMatch(await page.text('body'), /not-the-password/);
      await rig.screenshot('form-wrong-password');

      await fill({ 'secret.password': password });
      await page.click('button[data-action="test"]');
      await rig.eventually(async () => assert.match(await page.text('.test'), /The connection works\./), 20_000);
      await save();
      const { id, ...entry } = await written('events');
      assert.equal(typeof id, 'string');
      assert.deepEqual(entry, {
        name: 'events',
        kind: 'nats',
        address: address(rig.server('nats-2.15')),
        environment: 'development',
        authentication: 'password',
        username,
      });
      await opens(api, 'events');
    });

    it('adds Kafka with SCRAM', async () => {
      await rig.start('kafka-secure');
      const { host, ports, credentials } = rig.server('kafka-secure');
      const { username = '', password = '' } = credentials;
      await vscode.commands.executeCommand(commandIds.addConnection);
      await page.select(field('kind'), 'kafka');
      await rig.eventually(async () => assert.equal(await page.value(field('address')), 'localhost:9092'));
      await page.select(field('authentication'), 'scram-sha-256');
      await fill({
        address: `${host}:${ports['saslScram'] ?? 0}`,
        name: 'scram',
        username,
        'secret.password': password,
      });
      await page.select(field('environment'), 'production');
      await rig.screenshot('form-kafka');
      await save();
      const entry = await written('scram');
      assert.equal(entry['authentication'], 'scram-sha-256');
      assert.equal(entry['environment'], 'production');
      assert.doesNotMatch(JSON.stringify(entries()), new RegExp(password));
      await opens(api, 'scram');
    });

    it('adds RabbitMQ by keyboard alone', async function () {
      // Every key is a way from here to the browser and back.
      this.timeout(90_000);
      const server = rig.server('rabbitmq-4.3');
      await vscode.commands.executeCommand(commandIds.addConnection);
      await rig.eventually(async () => assert.equal(await page.count(`${field('kind')}:focus`), 1));
      const tabTo = async (id: string): Promise<void> => {
        for (let i = 0; i < 30 && (await page.count(`${field(id)}:focus`)) === 0; i++)
          await page.press(':focus', 'Tab');
        assert.equal(await page.count(`${field(id)}:focus`), 1, `Tab leads to ${id}`);
      };
      const typed = {
        address: address(server),
        name: 'orders',
        username: 'monitor',
        'secret.password': 'monitor-secret',
        managementUrl: server.httpUrl ?? '',
      };
      for (const [id, text] of Object.entries(typed)) {
        await tabTo(id);
        await page.press(':focus', 'Control+A');
        for (const letter of text) await page.press(':focus', letter);
      }
      await tabTo('autoConnect');
      await page.press(':focus', 'Space');
      await page.press(':focus', 'Control+Enter');
      await formIsClosed();
      const entry = await written('orders');
      assert.equal(entry['address'], typed.address);
      assert.equal(entry['managementUrl'], typed.managementUrl);
      assert.equal(entry['autoConnect'], true);
      await opens(api, 'orders');
      assert.doesNotMatch(JSON.stringify(entries()), /monitor-secret/);
    });

    it('says under a field what is wrong with it, and saves nothing meanwhile', async () => {
      await vscode.commands.executeCommand(commandIds.addConnection);
      await page.select(field('kind'), 'kafka');
      await fill({ address: 'localhost:99999' });
      await rig.eventually(async () => assert.match(await page.text('[id="address.error"]'), /is not a port/));
      assert.equal(await page.attribute(field('address'), 'aria-invalid'), 'true');
      assert.match(await page.attribute(field('address'), 'aria-describedby'), /address\.error/);
      await page.click('button[data-action="save"]');
      await rig.eventually(async () => assert.equal(await page.count(`${field('address')}:focus`), 1));
      await page.select('[id="tls.trust"]', 'any');
      await rig.eventually(async () => assert.match(await page.text('.warning'), /For tests only/));
      await page.select('[id="tls.trust"]', 'authority');
      await fill({ 'tls.caFile': '/nowhere/ca.pem' });
      await rig.eventually(async () => assert.match(await page.text('[id="tls.caFile.error"]'), /no such file/));
      await rig.screenshot('form-errors');
      assert.deepEqual(entries(), []);
    });

    it('keeps what was typed while another tab hides it, the secret too, and shows it to nobody', async () => {
      const { username = '', password = '' } = rig.server('nats-2.15').credentials;
      await vscode.commands.executeCommand(commandIds.addConnection);
      await page.select(field('kind'), 'nats');
      await page.select(field('authentication'), 'password');
      await fill({ address: address(rig.server('nats-2.15')), name: 'hidden', username, 'secret.password': password });
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'x' }));
      await rig.eventually(() => assert.equal(vscode.window.activeTextEditor?.document.getText(), 'x'));
      await vscode.commands.executeCommand('workbench.action.previousEditor');
      await rig.eventually(async () => assert.equal(await page.value(field('name')), 'hidden'));
      assert.match(await page.text('.kept'), /Entered, not saved yet/);
      await save();
      await opens(api, 'hidden');
    });

    it('edits a connection in its place: a stored secret stays, and is never shown', async () => {
      const before = connectionTo('nats-2.15', { autoConnect: true, environment: 'test', username: 'lab' });
      await setConnections(connectionTo('nats-2.9'), before);
      await rig.eventually(() => row(api, [], 'nats-2.15'));
      await edit(before);
      assert.match(await page.text('h1'), /Edit nats-2\.15/);
      assert.equal(await page.count(field('kind')), 0);
      await rig.eventually(async () => assert.match(await page.text('.kept'), /Stored in the secret storage/));
      await rig.screenshot('form-edit');
      await fill({ name: 'renamed' });
      await page.select(field('environment'), 'staging');
      await save();
      const after = await written('renamed');
      assert.deepEqual(entries()[1], after);
      assert.deepEqual(after, {
        ...before,
        name: 'renamed',
        environment: 'staging',
        authentication: 'password',
      });
    });

    it('is given up without a change', async () => {
      const before = connectionTo('nats-2.15');
      await setConnections(before);
      await rig.eventually(() => row(api, [], 'nats-2.15'));
      await edit(before);
      await fill({ name: 'another' });
      await page.click('button[data-action="cancel"]');
      await formIsClosed();
      assert.deepEqual(entries(), [before]);
    });

    it('comes back with all that was typed when its tab was closed by accident', async () => {
      await vscode.commands.executeCommand(commandIds.addConnection);
      await fill({ name: 'almost lost' });
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.commands.executeCommand('notifications.showList');
      await rig.click('Go On Editing');
      await rig.eventually(async () => assert.equal(await page.value(field('name')), 'almost lost'));
      await page.click('button[data-action="cancel"]');
      await formIsClosed();
    });
  });
