import { canReadMany } from '../jetstream/messages';
import type { TreeContext } from '../context';
import { streamPrefix } from '../stream/kinds';
import type { Streams } from '../stream/streams';

/** Where the keys of a bucket are. */
export interface Bucket {
  readonly stream: string;
  /** Before each key in its subject: `$KV.<bucket>.`. A mirror keeps the subjects of the bucket it mirrors. */
  readonly base: string;
  /** Whether many values can be read with one request. */
  readonly readsMany: boolean;
}

/** Asks the server only where the bucket has not been seen in a list. */
export async function openBucket(
  { api, link }: TreeContext,
  streams: Streams,
  name: string,
  signal: AbortSignal,
): Promise<Bucket> {
  const stream = streamPrefix.bucket + name;
  const { config } = streams.catalog.known(stream)?.info ?? (await api.stream(stream, signal));
  const origin = config.mirror?.name.startsWith(streamPrefix.bucket)
    ? config.mirror.name.slice(streamPrefix.bucket.length)
    : name;
  return { stream, base: `$KV.${origin}.`, readsMany: canReadMany(link.identity.version, config.allow_direct) };
}
