import { BrokerError } from '../../api/error';
import type { ResourceDetails } from '../../api/details';
import type { Area } from '../../api/tree/area';
import { refOf, type TreeContext } from '../context';
import { readMessage, type StoredMessage } from '../jetstream/messages';
import { SubjectReader } from '../jetstream/subjects';
import { streamPrefix } from '../stream/kinds';
import { configSections } from '../stream/streamDetails';
import { streamList } from '../stream/streamList';
import type { Streams } from '../stream/streams';
import { metadataFacts, properties } from '../tree/facts';
import { replicaSection } from '../tree/replicas';
import { metaOf } from './meta';
import { bareStoreNode, objectFacts, storeNode } from './objectNodes';
import { entrySubjects, Objects } from './objects';

/** Object stores and their objects. */
export function objectArea(context: TreeContext, streams: Streams): Area {
  const { profile, cli } = context;
  const objects = new Objects(context, streams, new SubjectReader(context.api));
  return {
    folders: [{ name: 'objectStores', label: 'Object stores', list: { filter: true, names: true } }],
    views: {
      'folder/objectStores': {
        ...streamList(streams, {
          kind: 'objectStore',
          prefix: streamPrefix.objectStore,
          toNode: (entry) => storeNode(profile, entry),
          toBareNode: (name) => bareStoreNode(profile, name),
        }),
        commands: () => [cli.command('object', 'ls')],
      },
      objectStore: {
        children: ({ path: [store = ''] }, page, signal) => objects.list(store, page, signal),
        recall: ({ path: [store = ''] }, page) => objects.recall(store, page),
        names: ({ path: [store = ''] }, _page, signal) => objects.names(store, signal),
        describe: ({ path: [store = ''] }, signal) => describeStore(context, store, signal),
        commands: ({ path: [store = ''] }) => [
          cli.command('object', 'info', store),
          cli.command('object', 'ls', store),
        ],
      },
      object: {
        describe: ({ path: [store = '', name = ''] }, signal) => describeObject(context, store, name, signal),
        commands: ({ path: [store = '', name = ''] }) => [
          cli.command('object', 'info', store, name),
          cli.command('object', 'get', store, name),
        ],
      },
    },
    finders: [],
  };
}

async function describeStore(
  { profile, api }: TreeContext,
  store: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const stream = streamPrefix.objectStore + store;
  const info = await api.stream(stream, signal);
  const { label, health, properties: facts } = storeNode(profile, { name: stream, info });
  const link = { link: refOf(profile, 'stream', stream) };
  return {
    label,
    ...(health && { health }),
    sections: [
      { title: 'State', properties: [...facts, ...properties(['stream', 'Stream', stream, undefined, link])] },
      ...replicaSection(info.cluster),
      ...configSections(profile, info),
    ],
  };
}

async function describeObject(
  { profile, api }: TreeContext,
  store: string,
  name: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  let entry: StoredMessage | undefined;
  for (const subject of entrySubjects(store, name))
    entry ??= await readMessage(api, streamPrefix.objectStore + store, { last_by_subj: subject }, signal);
  const meta = entry && metaOf(entry);
  if (!entry || !meta) {
    throw new BrokerError(
      'notFound',
      `The store ${store} has no object ${name} any more: refresh the list of objects.`,
    );
  }
  const headers = Object.entries(meta.headers ?? {}).map(([key, values]) => ({
    key,
    label: key,
    value: values.join(', '),
  }));
  const metadata = metadataFacts(meta.metadata);
  return {
    label: name,
    sections: [
      {
        title: 'Object',
        properties: [...properties(['name', 'Name', meta.name]), ...objectFacts(profile, meta, entry)],
      },
      ...(headers.length > 0 ? [{ title: 'Headers', properties: headers }] : []),
      ...(metadata.length > 0 ? [{ title: 'Metadata', properties: metadata }] : []),
    ],
  };
}
