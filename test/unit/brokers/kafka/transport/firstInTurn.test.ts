import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { firstInTurn } from '../../../../../src/brokers/kafka/transport/firstInTurn';

describe('trying servers in turn', () => {
  const never = (): Promise<never> => new Promise(() => undefined);
  const gone = (name: string): BrokerError => new BrokerError('unreachable', name);

  it('asks one server only where it answers', async () => {
    const asked: string[] = [];
    const answer = await firstInTurn(['a', 'b'], 1000, (server) => {
      asked.push(server);
      return Promise.resolve(server);
    });
    assert.deepEqual([answer, asked], ['a', ['a']]);
  });

  it('goes on at once where a server fails', async () => {
    const attempt = (server: string): Promise<string> =>
      server === 'c' ? Promise.resolve(server) : Promise.reject(gone(server));
    assert.equal(await firstInTurn(['a', 'b', 'c'], 60_000, attempt), 'c');
  });

  it('goes on where a server does not answer', async () => {
    const attempt = (server: string): Promise<string> => (server === 'b' ? Promise.resolve(server) : never());
    assert.equal(await firstInTurn(['a', 'b'], 1, attempt), 'b');
  });

  it('takes the answer of a slow server where the others fail', async () => {
    const attempt = (server: string): Promise<string> =>
      server === 'a' ? new Promise((resolve) => setTimeout(resolve, 20, 'late')) : Promise.reject(gone(server));
    assert.equal(await firstInTurn(['a', 'b'], 1, attempt), 'late');
  });

  it('fails with what tells most: an error about more than being reachable, else the first', async () => {
    const refused = new BrokerError('auth', 'wrong password');
    const attempt = (server: string): Promise<string> => Promise.reject(server === 'b' ? refused : gone(server));
    await assert.rejects(firstInTurn(['a', 'b', 'c'], 1000, attempt), refused);
    await assert.rejects(firstInTurn(['a', 'c'], 1000, attempt), { message: 'a' });
    await assert.rejects(firstInTurn([], 1000, attempt), { reason: 'unreachable' });
  });
});
