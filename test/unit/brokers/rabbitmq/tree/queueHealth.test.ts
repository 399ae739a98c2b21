import assert from 'node:assert/strict';
import { queueHealth } from '../../../../../src/brokers/rabbitmq/tree/queues/queueHealth';

describe('health of a RabbitMQ queue', () => {
  it('is an error in a state in which the queue does not do its work', () => {
    for (const state of ['down', 'crashed', 'stopped', 'terminated', 'minority']) {
      assert.equal(queueHealth({ state })?.level, 'error', state);
    }
  });

  it('stays silent in ordinary states, unknown states and without a state', () => {
    for (const state of ['running', 'idle', 'flow', 'a state of a later version', 'constructor', undefined]) {
      assert.equal(queueHealth({ state }), undefined);
    }
  });

  it('warns when members are offline, and names them', () => {
    const health = queueHealth({ state: 'running', members: ['a', 'b', 'c'], online: ['b', 'a'] });
    assert.deepEqual(health, { level: 'warning', reason: '2 of 3 members online: c missing.' });
  });

  it('stays silent when all members are online or either list is not told', () => {
    assert.equal(queueHealth({ members: ['a', 'b'], online: ['b', 'a'] }), undefined);
    assert.equal(queueHealth({ members: ['a', 'b'] }), undefined);
    assert.equal(queueHealth({ online: ['a'] }), undefined);
  });

  it('is an error without a majority of members, or without a leader among them', () => {
    const half = queueHealth({ state: 'running', members: ['a', 'b', 'c', 'd'], online: ['a', 'b'] });
    assert.deepEqual(half, {
      level: 'error',
      reason: 'No majority: 2 of 4 members online, c, d missing; start the other nodes.',
    });
    const headless = queueHealth({ state: 'running', leader: '', members: ['a', 'b', 'c'], online: ['a', 'b'] });
    assert.deepEqual([headless?.level, headless?.reason.slice(0, 9)], ['error', 'No leader']);
    assert.equal(queueHealth({ leader: 'a', members: ['a'], online: ['a'] }), undefined);
    assert.equal(queueHealth({ members: ['a'], online: ['a'] }), undefined);
  });
});
