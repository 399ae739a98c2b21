import assert from 'node:assert/strict';
import { withEntry, withoutEntry } from '../../../../src/ui/connections/entries';
import type { ConnectionEntry } from '../../../../src/ui/connections/entries';
import type { ProfileId } from '../../../../src/brokers/api/profile';

const entry: ConnectionEntry = {
  id: 'events' as ProfileId,
  name: 'events',
  kind: 'nats',
  address: 'nats://localhost:4222',
  environment: 'test',
  authentication: 'none',
};
const wrong = { kind: 'redis' };

describe('the list of connections in settings', () => {
  it('gets a new entry at its end, and a first one', () => {
    assert.deepEqual(withEntry([wrong], entry), [wrong, entry]);
    assert.deepEqual(withEntry(undefined, entry), [entry]);
  });

  it('has an entry replaced in its place, also one that goes by its name', () => {
    assert.deepEqual(withEntry([{ name: 'events', address: 'x' }, wrong], entry), [entry, wrong]);
  });

  it('loses the entry of that id and no other, not even a wrong one', () => {
    assert.deepEqual(withoutEntry([wrong, entry, 'x'], 'events'), [wrong, 'x']);
    assert.deepEqual(withoutEntry(undefined, 'events'), []);
  });
});
