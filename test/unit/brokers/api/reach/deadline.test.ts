import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { withDeadline } from '../../../../../src/brokers/api/reach/deadline';

const never = new AbortController().signal;

describe('withDeadline', () => {
  it('gives what the work gives', async () => {
    assert.equal(await withDeadline({ signal: never, timeoutMs: 1000, what: 'It' }, () => Promise.resolve(7)), 7);
  });

  it('passes on what the work throws', async () => {
    const failure = new Error('broken');
    const work = withDeadline({ signal: never, timeoutMs: 1000, what: 'It' }, () => Promise.reject(failure));
    await assert.rejects(work, failure);
  });

  it('rejects with “timeout” and aborts work that does not end', async () => {
    let inner: AbortSignal | undefined;
    const work = withDeadline({ signal: never, timeoutMs: 20, what: 'The list of streams' }, (signal) => {
      inner = signal;
      return new Promise(() => undefined);
    });
    await assert.rejects(work, (error) => {
      assert.ok(BrokerError.is(error, 'timeout'));
      assert.match(error.message, /^The list of streams did not answer within 0\.02 s/);
      return true;
    });
    assert.equal(inner?.aborted, true);
  });

  it('rejects with “cancelled” as soon as its caller gives up', async () => {
    const controller = new AbortController();
    const work = withDeadline(
      { signal: controller.signal, timeoutMs: 5000, what: 'It' },
      () => new Promise(() => undefined),
    );
    controller.abort();
    await assert.rejects(work, (error) => BrokerError.is(error, 'cancelled'));
  });

  it('ends with the reason of what the work depends on, whether that goes before or while it runs', async () => {
    const presence = new AbortController();
    const gone = new BrokerError('unreachable', 'Gone.');
    const start = (): Promise<never> =>
      withDeadline(
        { signal: never, until: presence.signal, timeoutMs: 5000, what: 'It' },
        () => new Promise(() => undefined),
      );
    const running = start();
    presence.abort(gone);
    await assert.rejects(running, gone);
    await assert.rejects(start(), gone);
  });

  it('does not begin what is cancelled already', async () => {
    let begun = false;
    const work = withDeadline({ signal: AbortSignal.abort(), timeoutMs: 5000, what: 'It' }, () => {
      begun = true;
      return Promise.resolve();
    });
    await assert.rejects(work, (error) => BrokerError.is(error, 'cancelled'));
    assert.equal(begun, false);
  });
});
