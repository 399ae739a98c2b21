import assert from 'node:assert/strict';
import { connect, type ChannelModel } from 'amqplib';
import { labServer, port, type LabServerId } from '../../lab';
import { eventually } from '../support/expect';
import { belongingsRun, clearBelongings, endPrograms, makeBelongings } from './belongings';
import { administrator, askManagement, makeUser, makeVhost } from './management';
import { topologies, type Topology } from './topology';

/** Programs that hold messages, one per virtual host; they stay until {@link leave}. */
const programs: ChannelModel[] = [];

/** Makes the virtual hosts anew and returns when the server's statistics, which lag by 5 s, have caught up. */
export async function seed(id: LabServerId): Promise<void> {
  await leave();
  await makeUser(id, administrator, 'administrator');
  for (const topology of topologies) {
    await makeVhost(id, topology.vhost);
    await declare(await program(id, topology.vhost), topology);
  }
  await makeBelongings(id);
  await eventually(async () => {
    await caughtUp(id);
    await belongingsRun(id);
  }, 120_000);
}

/** Opens an AMQP connection as an application of the user's would. */
export async function program(id: LabServerId, vhost: string): Promise<ChannelModel> {
  const { host, credentials } = labServer(id);
  const { username = '', password = '' } = credentials;
  const model = await connect({
    hostname: host,
    port: port(id, 'amqp'),
    vhost: encodeURIComponent(vhost),
    username,
    password,
  });
  // The suite kills the server while this is open.
  model.on('error', () => undefined);
  programs.push(model);
  return model;
}

/** Ends what {@link program} opened. */
export async function leave(): Promise<void> {
  endPrograms();
  await Promise.allSettled(programs.splice(0).map((model) => model.close()));
}

/** Removes the virtual hosts and the administrator of the suite. */
export async function clear(id: LabServerId): Promise<void> {
  await leave();
  await clearBelongings(id);
  for (const { vhost } of topologies) await askManagement(id, 'DELETE', ['vhosts', vhost]);
  await askManagement(id, 'DELETE', ['users', administrator.username]);
}

async function declare(model: ChannelModel, topology: Topology): Promise<void> {
  const channel = await model.createConfirmChannel();
  channel.on('error', () => undefined);
  for (const { name, type, options } of topology.exchanges) await channel.assertExchange(name, type, options);
  for (const { name, options } of topology.queues) await channel.assertQueue(name, options);
  for (const { source, to, destination, routingKey, arguments: args } of topology.bindings) {
    if (to === 'queue') await channel.bindQueue(destination, source, routingKey, args);
    else await channel.bindExchange(destination, source, routingKey, args);
  }
  for (const { name, messages } of topology.queues) {
    for (let n = 1; n <= messages; n++) channel.sendToQueue(name, Buffer.from(`message ${n}`), { persistent: true });
  }
  await channel.waitForConfirms();
  for (const { name, held } of topology.queues.filter((queue) => queue.held > 0)) {
    await channel.prefetch(held);
    await channel.consume(name, () => undefined);
  }
}

async function caughtUp(id: LabServerId): Promise<void> {
  for (const { vhost, queues } of topologies) {
    const answer = (await askManagement(id, 'GET', ['queues', vhost])) as Record<string, unknown>[];
    const figures = answer.map((queue) => [queue['name'], queue['messages'], queue['messages_unacknowledged']]);
    const expected = queues.map(({ name, messages, held }) => [name, messages, held]);
    const byName = (a: unknown[], b: unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);
    assert.deepEqual(figures.sort(byName), expected.sort(byName));
    assert.deepEqual(
      answer.map((queue) => queue['consumers']),
      answer.map((queue) => (queues.some(({ name, held }) => name === queue['name'] && held > 0) ? 1 : 0)),
    );
  }
  const vhosts = (await askManagement(id, 'GET', ['vhosts'])) as Record<string, unknown>[];
  for (const { vhost, queues } of topologies) {
    const messages = queues.reduce((sum, queue) => sum + queue.messages, 0);
    assert.equal(vhosts.find(({ name }) => name === vhost)?.['messages'], messages);
  }
}
