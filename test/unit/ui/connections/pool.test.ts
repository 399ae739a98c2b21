import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { BrokerError } from '../../../../src/brokers/api/error';
import { ConnectionPool } from '../../../../src/ui/connections/pool';
import type { ConnectionState } from '../../../../src/ui/connections/connectionState';
import { fakeBroker, fakeDriver, fakeEnv, fakeProfile, fakeRegistry, never, settle } from '../fakeDriver';
import type { FakeBroker } from '../fakeDriver';

const gone = new BrokerError('unreachable', 'events refuses the connection: start it.');

describe('ConnectionPool', () => {
  let broker: FakeBroker;
  let pool: ConnectionPool;
  const profile = fakeProfile();
  const status = (): ConnectionState['status'] => pool.stateOf(profile.id).status;
  const pass = async (ms: number): Promise<void> => {
    for (let left = ms; left > 0; left -= 100) {
      mock.timers.tick(Math.min(left, 100));
      await settle();
    }
  };

  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    broker = fakeBroker();
    pool = new ConnectionPool(fakeRegistry(fakeDriver(broker)), () => fakeEnv);
  });

  afterEach(() => {
    pool.dispose();
    mock.timers.reset();
  });

  it('says closed, connecting, open and closed again', async () => {
    const seen: string[] = [];
    pool.onDidChangeState(() => seen.push(status()));
    assert.equal(status(), 'closed');
    const lease = pool.acquire(profile);
    await settle();
    assert.equal(lease.connection().info.version, '2.15.1');
    lease.dispose();
    assert.deepEqual(seen, ['connecting', 'open', 'closed']);
  });

  it('opens one connection for two users and closes it with the last', async () => {
    const first = pool.acquire(profile);
    const second = pool.acquire(profile);
    await settle();
    assert.equal(broker.opened, 1);
    first.dispose();
    first.dispose();
    assert.equal(broker.closed, 0);
    assert.equal(second.connection(), second.connection());
    second.dispose();
    assert.equal(broker.closed, 1);
  });

  it('pings nobody while nobody watches', async () => {
    pool.acquire(profile);
    await settle();
    await pass(20_000);
    assert.equal(broker.pings, 0);
  });

  it('notices within five seconds that a broker refuses to answer', async () => {
    pool.setWatched(true);
    pool.acquire(profile);
    await settle();
    broker.ping = () => Promise.reject(gone);
    broker.connect = () => Promise.reject(gone);
    await pass(5000);
    assert.deepEqual(pool.stateOf(profile.id), { status: 'lost', error: gone, retrying: true });
    assert.equal(broker.closed, 1);
  });

  it('notices within five seconds that a broker hangs, even if it dies right after an answer', async () => {
    pool.setWatched(true);
    pool.acquire(profile);
    await settle();
    await pass(2000);
    assert.equal(broker.pings, 1);
    broker.ping = never;
    broker.connect = never;
    await pass(5000);
    assert.equal(status(), 'lost');
  });

  it('comes back by itself within three and a half seconds of the broker', async () => {
    pool.setWatched(true);
    pool.acquire(profile);
    await settle();
    broker.ping = () => Promise.reject(gone);
    broker.connect = () => Promise.reject(gone);
    await pass(30_000);
    assert.equal(status(), 'lost');
    broker.ping = () => Promise.resolve();
    broker.connect = () => Promise.resolve();
    await pass(3500);
    assert.equal(status(), 'open');
  });

  it('stays lost while hidden, and looks again as soon as it is seen', async () => {
    pool.setWatched(true);
    pool.acquire(profile);
    await settle();
    broker.ping = () => Promise.reject(gone);
    broker.connect = () => Promise.reject(gone);
    await pass(5000);
    pool.setWatched(false);
    broker.connect = () => Promise.resolve();
    await pass(30_000);
    assert.equal(status(), 'lost');
    pool.setWatched(true);
    await settle();
    assert.equal(status(), 'open');
  });

  it('does not try a refused password again by itself', async () => {
    let attempts = 0;
    broker.connect = () => {
      attempts++;
      return Promise.reject(new BrokerError('auth', 'events refused the password: set another one.'));
    };
    pool.setWatched(true);
    const lease = pool.acquire(profile);
    await settle();
    await pass(60_000);
    const state = pool.stateOf(profile.id);
    assert.equal(state.status === 'lost' && state.retrying, false);
    assert.equal(attempts, 1);
    broker.connect = () => Promise.resolve();
    await lease.checkNow();
    assert.equal(status(), 'open');
  });

  it('gives up an attempt that hangs, and closes what opens too late', async () => {
    let open: () => void = () => undefined;
    broker.connect = () => new Promise<void>((resolve) => (open = resolve));
    pool.setWatched(true);
    pool.acquire(profile);
    await settle();
    await pass(15_000);
    assert.equal(status(), 'lost');
    open();
    await settle();
    assert.equal(broker.closed, 1);
  });

  it('closes what opens after the last user has gone', async () => {
    let open: () => void = () => undefined;
    broker.connect = () => new Promise<void>((resolve) => (open = resolve));
    const lease = pool.acquire(profile);
    await settle();
    lease.dispose();
    open();
    await settle();
    assert.equal(broker.opened, 1);
    assert.equal(broker.closed, 1);
  });

  it('opens another connection while one hangs', async () => {
    const healthy = fakeBroker();
    broker.connect = never;
    const registry = { ...fakeRegistry(fakeDriver(broker)), kafka: () => Promise.resolve(fakeDriver(healthy)) };
    const both = new ConnectionPool(registry, () => fakeEnv);
    both.acquire(profile);
    const other = { ...fakeProfile('orders'), kind: 'kafka' as const };
    both.acquire(other);
    await settle();
    assert.equal(both.stateOf(profile.id).status, 'connecting');
    assert.equal(both.stateOf(other.id).status, 'open');
    both.dispose();
  });

  it('names what is unexpected as such, with the cause for the log', async () => {
    const cause = new TypeError('x is not a function');
    broker.connect = () => Promise.reject(cause);
    pool.acquire(profile);
    await settle();
    const state = pool.stateOf(profile.id);
    assert.equal(state.status === 'lost' && state.error.cause, cause);
  });
});
