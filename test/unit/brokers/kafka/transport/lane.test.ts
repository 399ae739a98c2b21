import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { metadata } from '../../../../../src/brokers/kafka/protocol/metadata';
import { Lane } from '../../../../../src/brokers/kafka/transport/lane';
import type { TransportOptions } from '../../../../../src/brokers/kafka/transport/options';
import { fakeBroker, type FakeBroker } from '../support/fakeBroker';

const silent = (): void => undefined;
const options: TransportOptions = {
  tls: undefined,
  sasl: undefined,
  log: { info: silent, warn: silent, error: silent },
  dialTimeoutMs: 5000,
};
const within = (timeoutMs: number): { signal: AbortSignal; timeoutMs: number; what: string } => ({
  signal: new AbortController().signal,
  timeoutMs,
  what: 'The test',
});
const apiVersionsKey = 18;

describe('the way to one broker', () => {
  let broker: FakeBroker;
  let lane: Lane;
  const ask = (timeoutMs = 5000): Promise<unknown> => lane.ask(metadata, { topics: [] }, within(timeoutMs));
  const dials = (): number => broker.asked.filter((key) => key === apiVersionsKey).length / 2;

  beforeEach(async () => {
    broker = await fakeBroker();
    lane = new Lane({ host: '127.0.0.1', port: broker.port }, options);
  });

  afterEach(async () => {
    lane.close();
    await broker.close();
  });

  it('is opened once for requests that come at the same time, and stays open', async () => {
    await Promise.all([ask(), ask(), ask()]);
    await ask();
    assert.equal(dials(), 1);
  });

  it('is opened anew where the broker has closed it meanwhile, without an error', async () => {
    await ask();
    broker.hangUp();
    await ask();
    assert.equal(dials(), 2);
  });

  it('asks again where the broker closes the socket instead of answering a request on it', async () => {
    await ask();
    const asking = ask();
    broker.hangUp();
    await asking;
    assert.equal(dials(), 2);
  });

  it('gives up on a broker that does not answer, and on its socket', async () => {
    await ask();
    broker.mute();
    await assert.rejects(ask(20), (error) => BrokerError.is(error, 'timeout'));
    assert.equal(lane.connected, false);
  });

  it('keeps its socket where one request is cancelled', async () => {
    await ask();
    const signal = AbortSignal.abort();
    await assert.rejects(lane.ask(metadata, { topics: [] }, { ...within(5000), signal }), { reason: 'cancelled' });
    assert.equal(lane.connected, true);
  });

  it('answers no more once it is closed', async () => {
    await ask();
    lane.close();
    await assert.rejects(ask(), { reason: 'cancelled' });
  });

  it('sets no timer while it idles', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((resource) => resource === 'Timeout').length;
    // mocha sets its own once a test waits.
    await Promise.resolve();
    const before = timers();
    await ask();
    await ask();
    assert.equal(timers(), before);
  });
});
