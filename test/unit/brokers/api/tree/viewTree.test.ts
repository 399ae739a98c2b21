import assert from 'node:assert/strict';
import { BrokerError, type BrokerErrorReason } from '../../../../../src/brokers/api/error';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import { ViewTree } from '../../../../../src/brokers/api/tree/viewTree';

const never = new AbortController().signal;
const folder = { profile: 'p' as ProfileId, kind: 'folder', path: ['acls'] } as const;

function treeThatFails(reason: BrokerErrorReason): ViewTree {
  const fail = (): Promise<never> => Promise.reject(new BrokerError(reason, 'It is so.'));
  return new ViewTree({ root: fail, views: { 'folder/acls': { children: fail, names: fail } }, finders: [] });
}

describe('a list of the tree where rights or the version end', () => {
  for (const reason of ['denied', 'unsupported'] as const) {
    it(`is empty, says why, and has no names (${reason})`, async () => {
      const tree = treeThatFails(reason);
      assert.deepEqual(await tree.listChildren(folder, { limit: 5 }, never), { items: [], notice: 'It is so.' });
      assert.deepEqual(await tree.listNames(folder, {}, never), { names: [], complete: true });
    });
  }

  it('fails like any other work where something else is wrong', async () => {
    const tree = treeThatFails('unreachable');
    await assert.rejects(tree.listChildren(folder, { limit: 5 }, never), { reason: 'unreachable' });
    await assert.rejects(tree.listNames(folder, {}, never), { reason: 'unreachable' });
  });
});
