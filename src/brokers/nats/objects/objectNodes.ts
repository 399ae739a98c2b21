import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { refOf } from '../context';
import type { StoredMessage } from '../jetstream/messages';
import type { Entry } from '../jetstream/paging';
import type { StreamInfo } from '../jetstream/wire';
import { streamPrefix } from '../stream/kinds';
import { limit, milliseconds, moment, properties } from '../tree/facts';
import { noLeader, replicaFacts, replicaHealth } from '../tree/replicas';
import { metaOf, type ObjectMeta } from './meta';

/** An object store as the tree shows it. */
export function storeNode(profile: ProfileId, { name, info }: Entry<StreamInfo>): ResourceNode {
  const base = bareStoreNode(profile, name);
  if (!info) return { ...base, health: noLeader, hasChildren: false };
  const { config, state } = info;
  const health = replicaHealth(info.cluster);
  return {
    ...base,
    ...description(config.sealed ? 'sealed' : undefined, counted(state.bytes, 'byte')),
    properties: [
      ...properties(
        ['bytes', 'Size', state.bytes, 'bytes'],
        ['messages', 'Chunks and entries', state.messages, 'count'],
        ['ttl', 'Time to live', milliseconds(config.max_age), 'milliseconds'],
        ['maxBytes', 'Largest size', limit(config.max_bytes), 'bytes'],
        ['storage', 'Storage', config.storage],
        ['replicas', 'Replicas', config.num_replicas],
        ['compression', 'Compression', config.compression === 'none' ? undefined : config.compression],
        ['sealed', 'Sealed', config.sealed === true ? true : undefined],
        ['lastTime', 'Last change', moment(state.last_ts), 'timestamp'],
        ['storeDescription', 'Description', config.description],
      ),
      ...replicaFacts(info.cluster),
    ],
    ...(health && { health }),
    hasChildren: state.messages > 0,
  };
}

/** A store of which only the name of its stream is known yet. */
export function bareStoreNode(profile: ProfileId, stream: string): ResourceNode {
  const store = stream.slice(streamPrefix.objectStore.length);
  const list = { filter: true, names: true };
  return { ref: refOf(profile, 'objectStore', store), label: store, properties: [], hasChildren: true, list };
}

/** An object, with what its store says of it where that was read. */
export function objectNode(
  profile: ProfileId,
  store: string,
  name: string,
  entry: StoredMessage | undefined,
): ResourceNode {
  const meta = entry && metaOf(entry);
  const base: ResourceNode = {
    ref: refOf(profile, 'object', store, name),
    label: name === '' ? '(no name)' : name,
    properties: [],
    hasChildren: false,
  };
  if (!entry || !meta) return base;
  const { link } = meta.options ?? {};
  const variant = meta.deleted ? 'deleted' : link ? 'link' : undefined;
  return {
    ...base,
    description: meta.deleted ? 'deleted' : link ? `link to ${link.name ?? link.bucket}` : counted(meta.size, 'byte'),
    properties: objectFacts(profile, meta, entry),
    ...(variant !== undefined && { variant }),
  };
}

/** All that a store says of an object. */
export function objectFacts(profile: ProfileId, meta: ObjectMeta, { time }: StoredMessage): readonly Property[] {
  const { link, max_chunk_size: chunkSize } = meta.options ?? {};
  const target = link && linkTarget(profile, link);
  return properties(
    ['size', 'Size', meta.size, 'bytes'],
    ['chunks', 'Chunks', meta.chunks, 'count'],
    ['digest', 'Digest', meta.digest],
    ['modified', 'Modified', time, 'timestamp'],
    ['objectDescription', 'Description', meta.description],
    ['deleted', 'Deleted', meta.deleted === true ? true : undefined],
    [
      'link',
      'Link to',
      link && [link.bucket, link.name].filter(Boolean).join(' › '),
      undefined,
      target && { link: target },
    ],
    ['chunkSize', 'Largest chunk', chunkSize, 'bytes'],
    ['nuid', 'Identifier of the chunks', meta.nuid],
  );
}

function linkTarget(profile: ProfileId, { bucket, name }: { readonly bucket: string; readonly name?: string }) {
  return name === undefined ? refOf(profile, 'objectStore', bucket) : refOf(profile, 'object', bucket, name);
}
