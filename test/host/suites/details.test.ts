import assert from 'node:assert/strict';
import { Kafka, logLevel } from 'kafkajs';
import { connect } from 'nats';
import * as vscode from 'vscode';
import { commandIds, viewIds } from '../../../src/ui/contributions';
import type { TestApi } from '../../../src/ui/testApi';
import { rig } from '../rig';
import { connectionTo, expandDown, openConnections, row, setConnections, testApi } from './support/brokerscope';
import { management } from './support/management';
import { address } from './support/servers';

/** Different names, as the page stays with one until another is selected; first in any list, however much is there. */
const queue = '0-details-queue';
const topic = '0-details-topic';
const stream = '0-details-stream';
const page = rig.webview('details');

/** Selects a row of the explorer as a click does, and waits until the details are about it. */
async function select(api: TestApi, ...path: string[]): Promise<void> {
  const label = path.at(-1) ?? '';
  if (path.length > 1) await expandDown(api, ...path.slice(0, -1));
  await rig.eventually(() => row(api, path.slice(0, -1), label), 20_000);
  await rig.clickRow({ label });
  await rig.eventually(async () => assert.equal(await page.text('h1'), label), 20_000);
}

/** What the page says, once it says that. */
function shows(pattern: RegExp): Promise<void> {
  return rig.eventually(async () => assert.match(await page.text('#root'), pattern), 20_000);
}

function clipboard(pattern: RegExp): Promise<void> {
  return rig.eventually(async () => assert.match(await vscode.env.clipboard.readText(), pattern));
}

if (rig.window === 'trusted') {
  describe('the details view', () => {
    let api: TestApi;
    before(async () => {
      api = await testApi();
      await vscode.commands.executeCommand(`${viewIds.details}.focus`);
    });
    afterEach(async () => {
      await page.fill('#filter', '').catch(() => undefined);
      await setConnections();
    });

    it('shows a connection and what answers there', async () => {
      await openConnections(api, connectionTo('rabbitmq-4.3'));
      await select(api, 'rabbitmq-4.3');
      await shows(/Version\s+4\.3\./);
      await shows(/State\s+connected/);
    });

    it('shows a queue of RabbitMQ, goes to where its dead letters go, and says when it is gone', async function () {
      this.timeout(90_000);
      const api43 = management('rabbitmq-4.3');
      await api43.put(`exchanges/%2F/${queue}-dead`, { type: 'fanout', durable: true });
      await api43.put(`queues/%2F/${queue}`, {
        durable: true,
        arguments: { 'x-queue-type': 'quorum', 'x-max-length': 1234, 'x-dead-letter-exchange': `${queue}-dead` },
      });
      try {
        await openConnections(api, connectionTo('rabbitmq-4.3'));
        await select(api, 'rabbitmq-4.3', '/', 'Queues', queue);
        await shows(/x-max-length\s+1,?234/);
        // VS Code may make the page anew while the window settles, and the pointer then rests on another row.
        await rig.eventually(async () => {
          await page.hover('[data-option="rabbitmq.queue/x-max-length"]');
          assert.match(await page.text('#option-card'), /most messages the queue holds/);
        });
        await rig.screenshot('details-rabbitmq');
        await page.click(`[data-action=goTo]:has-text("${queue}-dead")`);
        await rig.eventually(async () => assert.equal(await page.text('h1'), `${queue}-dead`), 20_000);
        await select(api, 'rabbitmq-4.3', '/', 'Queues', queue);
        await shows(/x-max-length/);
        await api43.delete(`queues/%2F/${queue}`);
        await vscode.commands.executeCommand(commandIds.refreshDetails);
        await rig.eventually(async () => assert.match(await page.text('[role=alert]'), new RegExp(queue)), 20_000);
      } finally {
        await api43.delete(`queues/%2F/${queue}`).catch(() => undefined);
        await api43.delete(`exchanges/%2F/${queue}-dead`);
      }
    });

    it('shows a topic of Kafka, found by key or label, each value to copy, and as a command', async () => {
      const kafka = new Kafka({ brokers: [address(rig.server('kafka-4'))], logLevel: logLevel.NOTHING });
      const admin = kafka.admin();
      await admin.connect();
      const configEntries = [{ name: 'retention.ms', value: '123456789' }];
      // kafkajs asks for leaders once too often for a KRaft cluster; the explorer waits for the row by itself.
      await admin.createTopics({ waitForLeaders: false, topics: [{ topic, numPartitions: 3, configEntries }] });
      try {
        await openConnections(api, connectionTo('kafka-4'));
        await select(api, 'kafka-4', 'Topics', topic);
        const retention = '.entry[data-copy="123456789"]:has([data-option="kafka.topic/retention.ms"])';
        await rig.eventually(async () => assert.equal(await page.count(retention), 1), 20_000);
        await page.press(retention, '/');
        await rig.type('retention.ms');
        await rig.eventually(async () => assert.equal(await page.value('#filter'), 'retention.ms'));
        await page.hover(retention);
        await page.click(`${retention} [data-action=copy]`);
        await clipboard(/^123456789$/);
        await page.hover('[data-option="kafka.topic/retention.ms"]');
        await rig.eventually(async () => assert.match(await page.text('#option-card'), /604800000/));
        await rig.screenshot('details-kafka');
        await page.fill('#filter', '');
        await vscode.env.clipboard.writeText('');
        await page.click('[data-action=copyCommand]');
        await rig.answer('Which command to copy', 'kafka-topics');
        await clipboard(new RegExp(`^kafka-topics .*${topic}`));
      } finally {
        await admin.deleteTopics({ topics: [topic] });
        await admin.disconnect();
      }
    });

    it('shows a stream of NATS, and follows what changes while it is seen', async () => {
      const connection = await connect({ servers: address(rig.server('nats-2.15')) });
      const manager = await connection.jetstreamManager();
      await manager.streams.add({ name: stream, subjects: [`${stream}.>`], max_age: 3_600_000_000_000 });
      try {
        await openConnections(api, connectionTo('nats-2.15'));
        await select(api, 'nats-2.15', 'Streams', stream);
        await shows(/Messages\s+0/);
        await connection.jetstream().publish(`${stream}.a`, 'x');
        await shows(/Messages\s+1/);
        await rig.screenshot('details-nats');
      } finally {
        await manager.streams.delete(stream);
        await connection.close();
      }
    });

    it('stays to be read when the broker is lost, and says so', async () => {
      await openConnections(api, connectionTo('nats-2.15'));
      await select(api, 'nats-2.15', 'Streams');
      await vscode.commands.executeCommand(commandIds.disconnect, { connection: { profile: { id: 'nats-2.15' } } });
      await rig.eventually(async () => assert.match(await page.text('[role=alert]'), /Not connected/), 20_000);
      assert.equal(await page.text('h1'), 'Streams');
    });
  });
}
