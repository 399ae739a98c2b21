import assert from 'node:assert/strict';
import { cachedToken } from '../../../../../src/brokers/api/token/cachedToken';
import type { Token } from '../../../../../src/brokers/api/token/token';
import { brokerError, never } from './tokens';

describe('a token that is kept', () => {
  const counting = (lifeMs: number | undefined) => {
    let fetched = 0;
    const token = cachedToken('The token', 1000, async (): Promise<Token> => {
      fetched++;
      await Promise.resolve();
      return { value: `token ${fetched}`, ...(lifeMs !== undefined && { expiresAt: Date.now() + lifeMs }) };
    });
    return { token, fetched: () => fetched };
  };

  it('is fetched once for all who ask at the same time and after', async () => {
    const { token, fetched } = counting(3_600_000);
    await Promise.all([token(never), token(never), token(never)]);
    assert.equal((await token(never)).value, 'token 1');
    assert.equal(fetched(), 1);
  });

  it('is fetched anew before it ends, and where nobody says when it ends not at once', async () => {
    const short = counting(40);
    await short.token(never);
    await new Promise((resolve) => setTimeout(resolve, 25));
    assert.equal((await short.token(never)).value, 'token 2');
    const endless = counting(undefined);
    await endless.token(never);
    await endless.token(never);
    assert.equal(endless.fetched(), 1);
  });

  it('is fetched again after a failure', async () => {
    let fail = true;
    const token = cachedToken<Token>('The token', 1000, () =>
      fail ? Promise.reject(new Error('not now')) : Promise.resolve({ value: 'good' }),
    );
    await assert.rejects(token(never), /not now/);
    fail = false;
    assert.equal((await token(never)).value, 'good');
  });

  it('is left alone by one who no longer wants it, for those who still do', async () => {
    const { token, fetched } = counting(3_600_000);
    const leaving = new AbortController();
    const left = brokerError(token(leaving.signal));
    const stayed = token(never);
    leaving.abort();
    assert.equal((await left).reason, 'cancelled');
    assert.equal((await stayed).value, 'token 1');
    assert.equal(fetched(), 1);
  });
});
