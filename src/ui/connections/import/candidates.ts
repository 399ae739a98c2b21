import type { ConnectionProfile } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import { EntryError } from '../entryReader';
import { parseEntry } from '../parseEntry';
import type { ImportedDraft } from './draft';

/** A draft with what speaks against taking it. */
export interface Candidate {
  readonly draft: ImportedDraft;
  /** Name of the connection that is the same already. */
  readonly duplicateOf?: string;
}

/** Drafts that settings would take, duplicates marked; the others as sentences. */
export function candidates(
  drafts: readonly ImportedDraft[],
  existing: readonly Pick<ConnectionProfile, 'kind' | 'address' | 'username' | 'name'>[],
  l10n: L10n,
): { readonly candidates: readonly Candidate[]; readonly refused: readonly string[] } {
  const names = new Map(existing.map((profile) => [identity(profile), profile.name]));
  const found: Candidate[] = [];
  const refused: string[] = [];
  for (const draft of drafts) {
    const problem = problemOf(draft);
    if (problem !== undefined) {
      refused.push(l10n.t('{0}: it {1}', draft.name, problem));
      continue;
    }
    const same = names.get(identity(draft.entry));
    found.push({ draft, ...(same !== undefined && { duplicateOf: same }) });
    if (same === undefined) names.set(identity(draft.entry), draft.name);
  }
  return { candidates: found, refused };
}

/** What makes two connections one: broker, servers and user. */
function identity({ kind, address, username = '' }: Pick<ConnectionProfile, 'kind' | 'address' | 'username'>): string {
  const servers = address
    .toLowerCase()
    .split(',')
    .map((server) =>
      server
        .trim()
        .replace(/^[a-z+]+:\/\//, '')
        .replace(/\/(%2f)?$/, '')
        .replace(/^(127\.0\.0\.1|\[::1\])(?=[:/]|$)/, 'localhost'),
    )
    .sort();
  return [kind, ...servers, username].join(' ');
}

function problemOf({ entry }: ImportedDraft): string | undefined {
  try {
    parseEntry({ ...entry, id: 'imported', name: 'imported' }, 'user', '/');
    return undefined;
  } catch (error) {
    if (error instanceof EntryError) return error.message;
    throw error;
  }
}
