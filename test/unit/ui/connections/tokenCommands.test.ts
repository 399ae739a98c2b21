import assert from 'node:assert/strict';
import type { ConnectionProfile } from '../../../../src/brokers/api/profile';
import type { ConnectionSource } from '../../../../src/ui/connections/configuredConnection';
import { TokenCommands } from '../../../../src/ui/connections/tokenCommands';
import { fakeBroker, fakeDriver, fakeEnv, fakeProfile, fakeRegistry, settle } from '../fakeDriver';

interface Asked {
  readonly connect: (profile: ConnectionProfile) => Promise<unknown>;
  readonly diagnose: (profile: ConnectionProfile) => Promise<unknown>;
  readonly asked: string[];
  /** The user's answer to the question that stands. */
  answer: (allowed: boolean) => void;
  readonly opened: () => number;
  readonly tokenCommands: TokenCommands;
}

const profile: ConnectionProfile = { ...fakeProfile(), authentication: 'token-command', tokenCommand: 'get-token' };

function guarded(source: ConnectionSource, configured = profile): Asked {
  const broker = fakeBroker();
  const kept = new Map<string, unknown>();
  const asked: string[] = [];
  const result: Pick<Asked, 'asked' | 'answer' | 'opened'> = {
    asked,
    answer: () => undefined,
    opened: () => broker.opened,
  };
  const tokenCommands = new TokenCommands(
    {
      get: (key) => kept.get(key),
      update: (key, value) => {
        kept.set(key, value);
        return Promise.resolve();
      },
    },
    () => ({ profile: configured, source, autoConnect: false }),
    (of) => {
      asked.push(of.tokenCommand ?? '');
      return new Promise<boolean>((resolve) => (all.answer = resolve));
    },
    () => undefined,
  );
  const load = tokenCommands.guard(fakeRegistry(fakeDriver(broker))).nats;
  const { signal } = new AbortController();
  const all: Asked = Object.assign(result, {
    tokenCommands,
    connect: async (of: ConnectionProfile) => (await load()).connect(of, fakeEnv, signal),
    diagnose: async (of: ConnectionProfile) => (await load()).diagnose(of, fakeEnv, () => undefined, signal),
  });
  return all;
}

describe('a token command', () => {
  it('of the user runs without a question', async () => {
    const { asked, connect, opened } = guarded('user');
    await connect(profile);
    assert.equal(opened(), 1);
    assert.deepEqual(asked, []);
  });

  it('of a folder runs only once it is allowed, and is asked about once', async () => {
    const all = guarded('workspace');
    await assert.rejects(all.connect(profile), /which you have not allowed yet/);
    await assert.rejects(all.diagnose(profile), /which you have not allowed yet/);
    assert.equal(all.opened(), 0);
    assert.deepEqual(all.asked, ['get-token'], 'not again while the question stands');
    all.answer(false);
    await settle();
    await assert.rejects(all.connect(profile));
    all.answer(true);
    await settle();
    await all.connect(profile);
    await all.diagnose(profile);
    assert.equal(all.opened(), 1);
    assert.equal(all.asked.length, 2);
  });

  it('of a folder is asked about again once it is another one', async () => {
    const changed = { ...profile, tokenCommand: 'get-token --from elsewhere' };
    const all = guarded('workspace', changed);
    await all.tokenCommands.allow(profile);
    await assert.rejects(all.connect(changed));
    assert.deepEqual(all.asked, ['get-token --from elsewhere']);
  });

  it('that the user has just written over the one of the folder is his own', async () => {
    const { asked, diagnose } = guarded('workspace');
    await diagnose({ ...profile, tokenCommand: 'my-own' });
    assert.deepEqual(asked, []);
  });

  it('that no login runs asks nothing', async () => {
    const { connect, opened } = guarded('workspace');
    await connect({ ...profile, authentication: 'none' });
    assert.equal(opened(), 1);
  });
});
