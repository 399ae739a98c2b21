import { BrokerError } from '../../api/error';
import type { ResourceDetails } from '../../api/details';
import type { ResourceRef } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import type { ResourceView } from '../../api/tree/view';
import { refOf, type TreeContext } from '../context';
import { readMessage, type StoredMessage } from '../jetstream/messages';
import { SubjectReader } from '../jetstream/subjects';
import { streamPrefix } from '../stream/kinds';
import { sourceSection } from '../stream/sources';
import { configSections } from '../stream/streamDetails';
import { streamList } from '../stream/streamList';
import type { Streams } from '../stream/streams';
import { properties } from '../tree/facts';
import { replicaSection } from '../tree/replicas';
import { dataSection } from '../tree/showData';
import { openBucket, type Bucket } from './bucket';
import { bareBucketNode, bucketNode } from './bucketNode';
import { goneKey, listKeys, listRevisions } from './keys';
import { revisionFacts } from './revision';

/** Key-value buckets, their keys by segments, and the revisions of a key. */
export function bucketArea(context: TreeContext, streams: Streams): Area {
  const { profile, cli } = context;
  const subjects = new SubjectReader(context.api);
  const open = async (name: string, signal: AbortSignal): Promise<readonly [string, Bucket]> => [
    name,
    await openBucket(context, streams, name, signal),
  ];
  return {
    folders: [{ name: 'buckets', label: 'Key-value buckets', list: { filter: true, names: true } }],
    views: {
      'folder/buckets': {
        ...streamList(streams, {
          kind: 'bucket',
          prefix: streamPrefix.bucket,
          toNode: (entry) => bucketNode(profile, entry),
          toBareNode: (name) => bareBucketNode(profile, name),
        }),
        commands: () => [cli.command('kv', 'ls')],
      },
      bucket: {
        children: async ({ path: [name = ''] }, page, signal) =>
          listKeys(context, subjects, await open(name, signal), '', page, signal),
        describe: ({ path: [name = ''] }, signal) => describeBucket(context, name, signal),
        commands: ({ path: [name = ''] }) => [cli.command('kv', 'info', name), cli.command('kv', 'ls', name)],
      },
      keyPrefix: {
        children: async ({ path: [name = '', prefix = ''] }, page, signal) =>
          listKeys(context, subjects, await open(name, signal), prefix, page, signal),
        describe: async ({ path: [name = '', prefix = ''] }, signal) => {
          const { stream, base } = await openBucket(context, streams, name, signal);
          const keys = await subjects.count(stream, `${base}${prefix}>`, signal);
          const facts = properties(
            ['prefix', 'Prefix', prefix],
            ['keys', 'Keys, deleted ones included', keys, 'count'],
            ['bucket', 'Bucket', name, undefined, { link: refOf(profile, 'bucket', name) }],
          );
          return { label: prefix, sections: [{ title: 'State', properties: facts }] };
        },
        commands: ({ path: [name = '', prefix = ''] }) => [cli.command('kv', 'ls', name, `${prefix}>`)],
      },
      key: keyView(context, streams, open),
      revision: {
        describe: async ({ path: [name = '', key = '', revision] }, signal) => {
          const { stream, base } = await openBucket(context, streams, name, signal);
          const message = await readMessage(context.api, stream, { seq: Number(revision) }, signal);
          if (message?.subject !== base + key)
            throw new BrokerError('notFound', `Revision ${revision} of ${key} is not kept any more: refresh the list.`);
          return valueDetails(refOf(profile, 'bucket', name), key, message);
        },
        commands: ({ path: [name = '', key = '', revision = ''] }) => [
          cli.command('kv', 'get', name, key, '--revision', revision),
        ],
      },
    },
    finders: [],
  };
}

function keyView(
  context: TreeContext,
  streams: Streams,
  open: (name: string, signal: AbortSignal) => Promise<readonly [string, Bucket]>,
): ResourceView {
  const { profile, api, cli } = context;
  return {
    children: async ({ path: [name = '', key = ''] }, page, signal) =>
      listRevisions(context, await open(name, signal), key, page, signal),
    describe: async ({ path: [name = '', key = ''] }, signal) => {
      const { stream, base } = await openBucket(context, streams, name, signal);
      const message = await readMessage(api, stream, { last_by_subj: base + key }, signal);
      if (!message) throw goneKey(name, key);
      return valueDetails(refOf(profile, 'bucket', name), key, message);
    },
    commands: ({ path: [name = '', key = ''] }) => [
      cli.command('kv', 'get', name, key),
      cli.command('kv', 'history', name, key),
    ],
  };
}

async function describeBucket(
  { profile, api }: TreeContext,
  name: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const stream = streamPrefix.bucket + name;
  const info = await api.stream(stream, signal);
  const { label, health, properties: facts } = bucketNode(profile, { name: stream, info });
  const state = [
    ...facts,
    ...properties(['stream', 'Stream', stream, undefined, { link: refOf(profile, 'stream', stream) }]),
  ];
  return {
    label,
    ...(health && { health }),
    sections: [
      { title: 'State', properties: state },
      ...sourceSection(profile, info),
      ...replicaSection(info.cluster),
      ...configSections(profile, info),
    ],
  };
}

function valueDetails(bucket: ResourceRef, key: string, message: StoredMessage): Omit<ResourceDetails, 'ref'> {
  const facts = [
    ...properties(['key', 'Key', key], ['bucket', 'Bucket', bucket.path.at(-1), undefined, { link: bucket }]),
    ...revisionFacts(message),
  ];
  return { label: key, sections: [{ title: 'Revision', properties: facts }, dataSection('Value', message.data)] };
}
