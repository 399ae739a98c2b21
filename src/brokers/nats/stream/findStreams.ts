import type { ProfileId } from '../../api/profile';
import type { FoundResource } from '../../api/resource';
import type { Finder } from '../../api/tree/viewTree';
import { refOf } from '../context';
import { streamPrefix, type StreamKind } from './kinds';
import type { Streams } from './streams';

/** Streams, buckets and object stores by name: one look through the names finds all of them. */
export function findStreams(profile: ProfileId, streams: Streams): Finder {
  return async (text, limit, signal) => {
    const wanted = text.toLowerCase();
    const { names } = await streams.catalog.allNames(signal);
    const found: FoundResource[] = [];
    for (const name of names) {
      if (found.length === limit) break;
      const hit = places[streams.kind(name)](profile, name);
      if (hit.label.toLowerCase().includes(wanted)) found.push(hit);
    }
    return found;
  };
}

type Place = (profile: ProfileId, stream: string) => FoundResource;

const inStreams: Place = (profile, name) => ({
  ref: refOf(profile, 'stream', name),
  label: name,
  location: 'Streams',
  ancestors: [refOf(profile, 'folder', 'streams')],
});

const places: Readonly<Record<StreamKind, Place>> = {
  stream: inStreams,
  mqtt: inStreams,
  bucket: (profile, stream) => {
    const name = stream.slice(streamPrefix.bucket.length);
    const ancestors = [refOf(profile, 'folder', 'buckets')];
    return { ref: refOf(profile, 'bucket', name), label: name, location: 'Key-value buckets', ancestors };
  },
  objectStore: (profile, stream) => {
    const name = stream.slice(streamPrefix.objectStore.length);
    const ancestors = [refOf(profile, 'folder', 'objectStores')];
    return { ref: refOf(profile, 'objectStore', name), label: name, location: 'Object stores', ancestors };
  },
};
