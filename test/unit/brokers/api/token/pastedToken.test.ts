import assert from 'node:assert/strict';
import { pastedToken } from '../../../../../src/brokers/api/token/pastedToken';
import { envWith } from '../../support/profile';
import { brokerError, inSeconds, never, unsigned } from './tokens';

describe('a token that was entered', () => {
  it('is used as it is, without the spaces around it', async () => {
    const source = await pastedToken(envWith({ token: ' opaque-token\n' }));
    assert.deepEqual(await source.token(never), { value: 'opaque-token' });
    assert.equal(source.who, 'the stored token');
  });

  it('says whose it is and when it ends, where it is a JSON Web Token', async () => {
    const exp = inSeconds(60);
    const source = await pastedToken(envWith({ token: unsigned({ sub: 'alice', exp }) }));
    assert.equal(source.who, 'the stored token of “alice”');
    assert.equal((await source.token(never)).expiresAt, exp * 1000);
  });

  it('is refused here when it has ended, without telling it', async () => {
    const token = unsigned({ sub: 'alice', exp: Date.parse('2021-03-04T05:06:00Z') / 1000 });
    const error = await brokerError((await pastedToken(envWith({ token }))).token(never));
    assert.equal(error.reason, 'auth');
    assert.equal(
      error.message,
      'The stored token expired on 2021-03-04 05:06 UTC: edit the connection and enter a new token.',
    );
  });

  it('is asked for where none is stored or what is stored can be none', async () => {
    assert.match((await brokerError(pastedToken(envWith()))).message, /^No token is stored/);
    assert.match((await brokerError(pastedToken(envWith({ token: 'two words' })))).message, /spaces or line breaks/);
  });
});
