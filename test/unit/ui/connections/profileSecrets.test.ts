import assert from 'node:assert/strict';
import type { SecretStorage } from 'vscode';
import type { ProfileId } from '../../../../src/brokers/api/profile';
import { ProfileSecrets, seededSecretsOf } from '../../../../src/ui/connections/profileSecrets';
import type { SecretOwner } from '../../../../src/ui/connections/profileSecrets';

interface FakeStorage extends SecretStorage {
  readonly held: Map<string, string>;
}

/** SecretStorage in memory, as far as it is used. */
function fakeStorage(): FakeStorage {
  const held = new Map<string, string>();
  const storage: unknown = {
    held,
    get: (key: string) => Promise.resolve(held.get(key)),
    store: (key: string, value: string) => Promise.resolve(void held.set(key, value)),
    delete: (key: string) => Promise.resolve(void held.delete(key)),
  };
  return storage as FakeStorage;
}

const user: SecretOwner = { id: 'orders' as ProfileId, source: 'user' };
const workspace: SecretOwner = { ...user, source: 'workspace' };

describe('ProfileSecrets', () => {
  it('keeps secrets apart by profile and field', async () => {
    const secrets = new ProfileSecrets(fakeStorage(), 'file:///a');
    await secrets.store(user, 'password', 'one');
    assert.equal(await secrets.get(user, 'password'), 'one');
    assert.equal(await secrets.get(user, 'token'), undefined);
    assert.equal(await secrets.get({ ...user, id: 'other' as ProfileId }, 'password'), undefined);
  });

  it("gives a workspace none of the user's secrets, and none of another workspace's", async () => {
    const storage = fakeStorage();
    const secrets = new ProfileSecrets(storage, 'file:///a');
    await secrets.store(user, 'password', 'mine');
    assert.equal(await secrets.get(workspace, 'password'), undefined);
    await secrets.store(workspace, 'password', 'theirs');
    assert.equal(await new ProfileSecrets(storage, 'file:///b').get(workspace, 'password'), undefined);
  });

  it('deletes everything stored for a profile', async () => {
    const storage = fakeStorage();
    const secrets = new ProfileSecrets(storage, '');
    await secrets.store(user, 'password', 'one');
    await secrets.store(user, 'keyPassphrase', 'two');
    await secrets.deleteAll(user);
    assert.equal(storage.held.size, 0);
  });

  it('takes a seeded secret only where none is stored', async () => {
    const seeded = seededSecretsOf({ BROKERSCOPE_DEV_SECRETS: '{"orders":{"password":"seed"}}' });
    const secrets = new ProfileSecrets(fakeStorage(), '', () => seeded);
    assert.equal(await secrets.get(user, 'password'), 'seed');
    await secrets.store(user, 'password', 'stored');
    assert.equal(await secrets.get(user, 'password'), 'stored');
    assert.deepEqual(seededSecretsOf({}), {});
  });
});
