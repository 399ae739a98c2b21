import assert from 'node:assert/strict';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { encodeJwt } from '../../lab/natsJwt';
import { keys } from '../../lab/natsKeys';
import { withLock } from '../../lab/lock';
import { isAlive, startTime } from '../../lab/processes';
import { forEachLimited, sleep, waitUntil } from '../../lab/wait';

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('lab processes', () => {
  onLinux('tell a process from a later one with the same number', () => {
    const own = startTime(process.pid);
    assert.match(own ?? '', /^\d+$/);
    assert.equal(isAlive({ pid: process.pid, startTime: own! }), true);
    assert.equal(isAlive({ pid: process.pid, startTime: '1' }), false);
    assert.equal(startTime(2 ** 30), undefined);
  });
});

describe('lab lock', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lab-lock-'));
  after(() => fs.rmSync(folder, { recursive: true }));
  const quiet = () => undefined;

  it('lets one in at a time and goes away', async () => {
    const file = path.join(folder, 'a.lock');
    const order: string[] = [];
    const work = (name: string) => async () => {
      order.push(`${name} in`);
      await sleep(20);
      order.push(`${name} out`);
    };
    await Promise.all([withLock(file, quiet, work('first')), withLock(file, quiet, work('second'))]);
    assert.deepEqual(order, ['first in', 'first out', 'second in', 'second out']);
    assert.equal(fs.existsSync(file), false);
  });

  it('is taken over from an owner that has died', async () => {
    const file = path.join(folder, 'b.lock');
    fs.writeFileSync(file, JSON.stringify({ pid: 2 ** 30, startTime: '1' }));
    assert.equal(await withLock(file, quiet, () => Promise.resolve('done')), 'done');
  });

  it('is released by work that fails', async () => {
    const file = path.join(folder, 'c.lock');
    await assert.rejects(
      withLock(file, quiet, () => Promise.reject(new Error('broken'))),
      /broken/,
    );
    assert.equal(fs.existsSync(file), false);
  });
});

describe('lab waiting', () => {
  it('tells what the last attempt said', async () => {
    await assert.rejects(
      waitUntil(() => Promise.reject(new Error('not yet')), { timeoutMs: 30, intervalMs: 5 }),
      /no answer within 0 s; last: not yet/,
    );
  });

  it('gives up at once when there is a reason', async () => {
    const options = { timeoutMs: 60_000, abandoned: () => 'it ended' };
    await assert.rejects(
      waitUntil(() => Promise.reject(new Error('not yet')), options),
      /^Error: it ended$/,
    );
  });

  it('does the rest of the work when a part fails, and tells of every failure', async () => {
    const done: number[] = [];
    const work = async (item: number) => {
      await sleep(1);
      if (item % 2 === 0) throw new Error(`item ${item}`);
      done.push(item);
    };
    await assert.rejects(forEachLimited([1, 2, 3, 4, 5], 2, work), /^Error: item 2\nitem 4$/);
    assert.deepEqual(done, [1, 3, 5]);
  });
});

describe('lab NATS credentials', () => {
  it('are signed by their issuer about their subject', () => {
    const account = keys.createAccount();
    const user = keys.createUser();
    const [header = '', claims = '', signature = ''] = encodeJwt(account, user, 'app', { type: 'user' }).split('.');
    const decode = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString());
    assert.deepEqual(decode(header), { typ: 'JWT', alg: 'ed25519-nkey' });
    const { iss, sub, nats } = decode(claims) as Record<string, unknown>;
    assert.deepEqual(
      { iss, sub, nats },
      { iss: account.getPublicKey(), sub: user.getPublicKey(), nats: { type: 'user', version: 2 } },
    );
    const expected = Buffer.from(account.sign(Buffer.from(`${header}.${claims}`))).toString('base64url');
    assert.equal(signature, expected);
  });
});
