import assert from 'node:assert/strict';
import { labServer, port, type LabServerId } from '../../lab';
import { administrator, askManagement, makeVhost } from './management';
import { streamProgram, type StreamProgram } from './streamProgram';
import { moves, shop } from './topology';

const programs: StreamProgram[] = [];

/** Makes what belongs to virtual hosts beside queues and exchanges: rights, policies, limits, shovels, federation. */
export async function makeBelongings(id: LabServerId): Promise<void> {
  const put = (segments: readonly string[], body: unknown) => askManagement(id, 'PUT', segments, body);
  const queues = { pattern: '^orders', 'apply-to': 'queues' };
  await put(['policies', shop.vhost, 'limits'], { ...queues, priority: 1, definition: { 'max-length': 1000 } });
  await put(['policies', shop.vhost, 'weaker'], {
    ...queues,
    pattern: '.*',
    definition: { 'max-length': 5, expires: 9e8 },
  });
  await put(['operator-policies', shop.vhost, 'operator limit'], { ...queues, definition: { 'max-length': 500 } });
  const routing = { exchange: 'orders', write: '^order', read: '.*' };
  await put(['topic-permissions', shop.vhost, administrator.username], routing);
  await put(['vhost-limits', shop.vhost, 'max-queues'], { value: 50 });
  await put(['user-limits', administrator.username, 'max-channels'], { value: 1000 });
  await makeMoves(id, put);
}

async function makeMoves(
  id: LabServerId,
  put: (segments: readonly string[], body: unknown) => Promise<unknown>,
): Promise<void> {
  const { vhost } = moves;
  await makeVhost(id, vhost);
  const stream = { durable: true, arguments: { 'x-queue-type': 'stream' } };
  await put(['queues', vhost, moves.stream], stream);
  const { username = '', password = '' } = labServer(id).credentials;
  const uri = (login: string): string => `amqp://${login}@127.0.0.1:${port(id, 'amqp')}/${encodeURIComponent(vhost)}`;
  const [right, wrong] = [uri(`${username}:${password}`), uri(`nobody:${moves.secret}`)];
  const ends = { 'src-queue': 'moves in', 'dest-uri': right, 'dest-queue': 'moves out', 'reconnect-delay': 30 };
  await put(['parameters', 'shovel', vhost, moves.shovel], { value: { ...ends, 'src-uri': right } });
  await put(['parameters', 'shovel', vhost, moves.brokenShovel], { value: { ...ends, 'src-uri': wrong } });
  await put(['exchanges', vhost, 'federated'], { type: 'fanout', durable: true });
  const from = { exchange: 'source', 'reconnect-delay': 30 };
  await put(['parameters', 'federation-upstream', vhost, moves.upstream], { value: { ...from, uri: right } });
  await put(['parameters', 'federation-upstream', vhost, moves.brokenUpstream], { value: { ...from, uri: wrong } });
  const federated = { pattern: '^federated$', 'apply-to': 'exchanges' };
  await put(['policies', vhost, 'federate'], { ...federated, definition: { 'federation-upstream-set': 'all' } });
  programs.push(await streamProgram(id, { vhost, stream: moves.stream, credit: 10 }));
}

/** That all of it runs, or fails as it is meant to, and the statistics know it. */
export async function belongingsRun(id: LabServerId): Promise<void> {
  const list = async (...segments: string[]) => (await askManagement(id, 'GET', segments)) as Record<string, unknown>[];
  const told = async (segments: readonly string[], name: string, field: string) =>
    (await list(...segments)).map((one) => [one[name], one[field]]).sort();
  const shovels = await told(['shovels', moves.vhost], 'name', 'state');
  // The broken one is `terminated`, or `starting` again and again on 3.10.8.
  assert.deepEqual(shovels.at(-1), [moves.shovel, 'running']);
  assert.deepEqual(await told(['federation-links', moves.vhost], 'upstream', 'status'), [
    [moves.brokenUpstream, 'error'],
    [moves.upstream, 'running'],
  ]);
  assert.equal((await list('stream', 'consumers', moves.vhost)).length, 1);
  const queues = await list('queues', moves.vhost);
  assert.equal(queues.find(({ name }) => name === moves.stream)?.['consumers'], 1);
}

/** Ends the programs, and takes the virtual host away with all that moves in it. */
export async function clearBelongings(id: LabServerId): Promise<void> {
  endPrograms();
  await askManagement(id, 'DELETE', ['vhosts', moves.vhost]);
}

/** Closes the connections to streams. */
export function endPrograms(): void {
  for (const program of programs.splice(0)) program.close();
}
