import type { StreamInfo } from '../jetstream/wire';
import type { ProfileId } from '../../api/profile';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import type { JetStreamApi } from '../jetstream/api';
import { readPage, type Entry, type EntryPage } from '../jetstream/paging';
import { bucketNode, isBucket } from './bucketNode';
import { consumerNode } from './consumerNode';
import { streamNode } from './streamNode';

/** What every list of the tree is read with. */
export interface TreeContext {
  readonly api: JetStreamApi;
  readonly profile: ProfileId;
}

/** What a folder at the top shows of the account's streams, and how. */
interface StreamFolder {
  readonly accept: (entry: Entry<StreamInfo>) => boolean;
  readonly toNode: (profile: ProfileId, entry: Entry<StreamInfo>) => ResourceNode;
}

/** Streams with their consumers, and key-value buckets. */
export function streamArea(context: TreeContext): Area {
  const list = (folder: StreamFolder) => ({
    children: (_ref: unknown, page: PageRequest, signal: AbortSignal) => listStreams(context, folder, page, signal),
  });
  return {
    folders: [
      { name: 'streams', label: 'Streams' },
      { name: 'buckets', label: 'Key-value buckets' },
    ],
    views: {
      'folder/streams': list({ accept: (entry) => !isBucket(entry), toNode: streamNode }),
      'folder/buckets': list({ accept: isBucket, toNode: bucketNode }),
      stream: { children: ({ path: [stream = ''] }, page, signal) => listConsumers(context, stream, page, signal) },
    },
    finders: [],
  };
}

async function listStreams(
  { api, profile }: TreeContext,
  { accept, toNode }: StreamFolder,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const streams = await readPage((offset) => api.streams(offset, signal), page, accept);
  return toPage(streams, (entry) => toNode(profile, entry));
}

async function listConsumers(
  { api, profile }: TreeContext,
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
