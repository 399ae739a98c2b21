import assert from 'node:assert/strict';
import { candidates } from '../../../../../src/ui/connections/import/candidates';
import type { ImportedDraft, ImportedEntry } from '../../../../../src/ui/connections/import/draft';
import { importReport } from '../../../../../src/ui/connections/import/importReport';
import { fakeProfile } from '../../fakeDriver';
import { fakeL10n } from '../../fakeL10n';

function draft(name: string, entry: Partial<ImportedEntry> = {}): ImportedDraft {
  const base = { kind: 'nats', address: 'nats://localhost:4222', authentication: 'none' } as const;
  return { name, entry: { ...base, ...entry }, secrets: { password: 'hunter2' }, notes: ['Look at it.'] };
}

function duplicates(drafts: readonly ImportedDraft[]): readonly (string | undefined)[] {
  return candidates(drafts, [fakeProfile('events')], fakeL10n).candidates.map(({ duplicateOf }) => duplicateOf);
}

describe('connections that were found', () => {
  it('are marked where there is one to the same servers as the same user', () => {
    const drafts = [
      draft('same', { address: '127.0.0.1:4222' }),
      draft('other user', { username: 'ada', authentication: 'password' }),
      draft('other server', { address: 'nats://localhost:4223' }),
      draft('again', { address: 'nats://LOCALHOST:4223/' }),
    ];
    assert.deepEqual(duplicates(drafts), ['events', undefined, undefined, 'other server']);
  });

  it('are refused with a sentence where settings would not take them', () => {
    const { candidates: found, refused } = candidates([draft('odd', { address: 'nats://ada:pw@x' })], [], fakeL10n);
    assert.deepEqual(found, []);
    assert.match(refused[0] ?? '', /^odd: it holds a password in "address"/);
  });

  it('are reported without a secret', () => {
    const report = importReport([draft('events')], ['billing: nobody knows how.'], fakeL10n);
    assert.doesNotMatch(report, /hunter2/);
    assert.match(report, /events: Look at it\./);
    assert.match(report, /billing: nobody knows how\./);
  });
});
