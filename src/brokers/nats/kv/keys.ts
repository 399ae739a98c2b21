import { BrokerError } from '../../api/error';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { TreeContext } from '../context';
import { readLatest, readMessage, readOnwards, type StoredMessage } from '../jetstream/messages';
import type { SubjectReader } from '../jetstream/subjects';
import type { Bucket } from './bucket';
import { keyRow, revisionNode } from './keyNodes';

const severalAtOnce =
  'Which keys are deleted is told key by key only: Direct Get of several keys needs nats-server 2.11 or later, and a bucket that allows it.';

/** One level of the keys of a bucket, without a consumer. */
export async function listKeys(
  { profile, api }: TreeContext,
  subjects: SubjectReader,
  [name, bucket]: readonly [string, Bucket],
  prefix: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { stream, base, readsMany } = bucket;
  const { rows, next } = await subjects.level(stream, base + prefix, page, signal);
  const keys = rows.filter(({ branch }) => !branch).map((row) => base + prefix + row.name);
  const latest = readsMany ? await readLatest(api, stream, keys, signal) : new Map<string, StoredMessage>();
  return {
    items: rows.map((row) => keyRow(profile, name, prefix, row, latest.get(base + prefix + row.name))),
    ...(next !== undefined && { next }),
    ...(prefix === '' && rows.length > 0 && !readsMany && { notice: severalAtOnce }),
  };
}

/** The revisions of a key that the bucket keeps, the oldest first. The cursor is a sequence. */
export async function listRevisions(
  { profile, api }: TreeContext,
  [name, bucket]: readonly [string, Bucket],
  key: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const subject = bucket.base + key;
  const { limit } = page;
  const found: StoredMessage[] = [];
  let from = Number(page.cursor ?? 1);
  while (found.length <= limit) {
    const batch = bucket.readsMany
      ? await readOnwards(api, bucket.stream, subject, from, limit + 1 - found.length, signal)
      : [await readMessage(api, bucket.stream, { seq: from, next_by_subj: subject }, signal)].flatMap(
          (one) => one ?? [],
        );
    const last = batch.at(-1);
    if (!last) break;
    found.push(...batch);
    from = last.sequence + 1;
  }
  if (found.length === 0 && page.cursor === undefined) throw goneKey(name, key);
  const next = found[limit];
  return {
    items: found.slice(0, limit).map((message) => revisionNode(profile, name, key, message)),
    ...(next && { next: String(next.sequence) }),
  };
}

/** A key that was compacted away, or whose values all came to their age. */
export function goneKey(bucket: string, key: string): BrokerError {
  return new BrokerError(
    'notFound',
    `The bucket ${bucket} holds no value of ${key} any more: refresh the list of keys.`,
  );
}
