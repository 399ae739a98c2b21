import type { StreamInfo } from '../jetstream/wire';
import { BrokerError } from '../../api/error';
import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../api/resource';
import type { JetStreamApi } from '../jetstream/api';
import { readPage, type Entry, type EntryPage, type Window } from '../jetstream/paging';
import { bucketNode, isBucket } from './bucketNode';
import { consumerNode } from './consumerNode';
import { streamNode } from './streamNode';

/** What a folder at the top shows of the account's streams, and how. */
interface Folder {
  readonly label: string;
  readonly accept: (entry: Entry<StreamInfo>) => boolean;
  readonly toNode: (profile: ProfileId, entry: Entry<StreamInfo>) => ResourceNode;
}

/** By name, in the order in which they are shown. */
const folders: ReadonlyMap<string, Folder> = new Map([
  ['streams', { label: 'Streams', accept: (entry) => !isBucket(entry), toNode: streamNode }],
  ['buckets', { label: 'Key-value buckets', accept: isBucket, toNode: bucketNode }],
]);

/** Children of a node of the NATS tree: folders → streams or buckets → consumers of a stream. */
export async function listChildren(
  api: JetStreamApi,
  profile: ProfileId,
  parent: ResourceRef | undefined,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  if (!parent) return listFolders(profile, page);
  const [name = ''] = parent.path;
  if (parent.kind === 'stream') return listConsumers(api, profile, name, page, signal);
  const folder = parent.kind === 'folder' ? folders.get(name) : undefined;
  if (!folder) return { items: [] };
  try {
    const streams = await readPage((offset) => api.streams(offset, signal), page, folder.accept);
    return toPage(streams, (entry) => folder.toNode(profile, entry));
  } catch (error) {
    // Not an error of looking: there is nothing to see for this user, and the sentence says why.
    if (BrokerError.is(error, 'unsupported') || BrokerError.is(error, 'denied')) {
      return { items: [], notice: error.message };
    }
    throw error;
  }
}

async function listFolders(profile: ProfileId, page: PageRequest): Promise<Page<ResourceNode>> {
  const entries = [...folders].map(([name, info]) => ({ name, info }));
  const read = (offset: number): Promise<Window<Folder>> =>
    Promise.resolve({ entries: entries.slice(offset), total: entries.length });
  return toPage(await readPage(read, page), ({ name, info }) => ({
    ref: { profile, kind: 'folder', path: [name] },
    label: info?.label ?? name,
    properties: [],
    hasChildren: true,
  }));
}

async function listConsumers(
  api: JetStreamApi,
  profile: ProfileId,
  stream: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const consumers = await readPage((offset) => api.consumers(stream, offset, signal), page);
  return toPage(consumers, (entry) => consumerNode(profile, stream, entry));
}

function toPage<T>(
  { entries, next, total }: EntryPage<T>,
  toNode: (entry: Entry<T>) => ResourceNode,
): Page<ResourceNode> {
  return {
    items: entries.map(toNode),
    ...(next !== undefined && { next }),
    ...(total !== undefined && { total }),
  };
}
