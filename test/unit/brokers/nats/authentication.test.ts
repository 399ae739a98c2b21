import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BrokerError } from '../../../../src/brokers/api/error';
import { authentications, type ConnectionProfile, type SecretField } from '../../../../src/brokers/api/profile';
import { authenticationChoices, loadAuthenticator } from '../../../../src/brokers/nats/authentication';
import { envWith, profileWith } from '../support/profile';
import { keys, seedOf } from '../../../lab/natsKeys';

type Wish = Pick<ConnectionProfile, 'authentication'> & Partial<ConnectionProfile>;

function load(wish: Wish, secrets: Partial<Record<SecretField, string>> = {}) {
  return loadAuthenticator(profileWith(wish), envWith(secrets));
}

async function refuses(wish: Wish, message: RegExp, secrets?: Partial<Record<SecretField, string>>): Promise<void> {
  await assert.rejects(load(wish, secrets), (error) => {
    assert.ok(BrokerError.is(error, 'auth'), String(error));
    assert.match(error.message, message);
    return true;
  });
}

describe('authentication with NATS', () => {
  it('answers with nothing where none is chosen', async () => {
    assert.equal(await load({ authentication: 'none' }), undefined);
  });

  it('answers with user and password, or with the token', async () => {
    const password = await load({ authentication: 'password', username: 'ann' }, { password: 'secret' });
    assert.deepEqual(password?.(), { user: 'ann', pass: 'secret' });
    const token = await load({ authentication: 'token' }, { token: 'secret' });
    assert.deepEqual(token?.(), { auth_token: 'secret' });
  });

  it('signs the nonce with the seed, whatever blanks surround it', async () => {
    const pair = keys.createUser();
    const authenticator = await load({ authentication: 'nkey' }, { nkeySeed: `  ${seedOf(pair)}\n` });
    const answer = authenticator?.('nonce') as { nkey: string; sig: string };
    assert.equal(answer.nkey, pair.getPublicKey());
    assert.notEqual(answer.sig, '');
  });

  it('says what is missing', async () => {
    await refuses({ authentication: 'password' }, /has no user name: edit it and enter a user name/);
    await refuses({ authentication: 'password', username: 'ann' }, /has no password/);
    await refuses({ authentication: 'token' }, /has no token/);
    await refuses({ authentication: 'nkey' }, /has no NKey seed: edit it and enter an NKey seed/);
    await refuses({ authentication: 'credentials' }, /has no credentials file/);
    await refuses({ authentication: 'scram-sha-256' }, /NATS has no sign-in by “scram-sha-256”/);
  });

  it('says that a seed is none, without repeating it', async () => {
    await refuses({ authentication: 'nkey' }, /^(?!.*SUNOTASEED).*begins with SU/, { nkeySeed: 'SUNOTASEED' });
  });

  it('says what is wrong with a credentials file', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'brokerscope-creds-'));
    try {
      const credentialsFile = join(directory, 'user.creds');
      await refuses({ authentication: 'credentials', credentialsFile }, /user\.creds does not exist/);
      await writeFile(credentialsFile, 'something else');
      await refuses({ authentication: 'credentials', credentialsFile }, /does not hold a NATS user JWT and its seed/);
    } finally {
      await rm(directory, { recursive: true });
    }
  });

  it('offers only what it can do', () => {
    for (const { authentication } of authenticationChoices) assert.ok(authentications.includes(authentication));
    assert.ok(!authenticationChoices.some(({ authentication }) => authentication.startsWith('scram')));
  });
});
