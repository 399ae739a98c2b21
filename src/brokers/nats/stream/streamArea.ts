import type { ResourceNode, ResourceRef } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import { counted, description } from '../../api/words';
import { consumerList } from '../consumer/consumerList';
import { consumerView } from '../consumer/consumerView';
import { refOf, type TreeContext } from '../context';
import { SubjectReader } from '../jetstream/subjects';
import type { StreamInfo } from '../jetstream/wire';
import { slice } from '../tree/slice';
import { findStreams } from './findStreams';
import { sourceNode, sourcesOf } from './sources';
import { sourceView } from './sourceView';
import { streamDetails } from './streamDetails';
import { streamList } from './streamList';
import { bareStreamNode, streamNode } from './streamNode';
import type { Streams } from './streams';
import { subjectsFolder } from './subjectsFolder';

/** Streams with their consumers, subjects and sources. */
export function streamArea(context: TreeContext, streams: Streams): Area {
  const { profile, api, cli } = context;
  const subjects = new SubjectReader(api);
  return {
    folders: [{ name: 'streams', label: 'Streams', list: { filter: true, names: true } }],
    views: {
      'folder/streams': {
        ...streamList(streams, {
          kind: 'stream',
          prefix: '',
          toNode: (entry) => streamNode(profile, entry),
          toBareNode: (name) => bareStreamNode(profile, name),
        }),
        commands: () => [cli.command('stream', 'report'), cli.command('stream', 'ls')],
      },
      stream: {
        children: async ({ path: [name = ''] }, page, signal) =>
          slice(foldersOf(profile, await api.stream(name, signal)), page),
        describe: async ({ path: [name = ''] }, signal) => streamDetails(profile, await api.stream(name, signal)),
        commands: ({ path: [name = ''] }) => [
          cli.command('stream', 'info', name),
          cli.command('stream', 'subjects', name),
        ],
      },
      'folder/consumers': {
        ...consumerList(profile, streams),
        commands: ({ path: [name = ''] }) => [cli.command('consumer', 'report', name)],
      },
      consumer: consumerView(context),
      'folder/sources': {
        children: async ({ path: [name = ''] }, page, signal) =>
          slice(
            sourcesOf(await api.stream(name, signal)).map((source) => sourceNode(profile, name, source)),
            page,
          ),
        commands: ({ path: [name = ''] }) => [cli.command('stream', 'info', name)],
      },
      streamSource: sourceView(context),
      'folder/subjects': subjectsFolder(context, subjects),
    },
    finders: [findStreams(profile, streams)],
  };
}

/** What there is to look into, each with its number. */
function foldersOf(profile: ResourceRef['profile'], info: StreamInfo): readonly ResourceNode[] {
  const { config, state } = info;
  const sources = sourcesOf(info).length;
  const folder = (name: string, label: string, text: string | undefined, hasChildren: boolean): ResourceNode => ({
    ref: refOf(profile, 'folder', config.name, name),
    label,
    ...description(text),
    properties: [],
    hasChildren,
    ...(name === 'consumers' && { list: { filter: true, names: true } }),
  });
  const used = state.num_subjects;
  return [
    folder('consumers', 'Consumers', String(state.consumer_count), state.consumer_count > 0),
    folder('subjects', 'Subjects', used === undefined ? undefined : counted(used, 'subject'), used !== 0),
    ...(sources > 0 ? [folder('sources', config.mirror ? 'Mirror' : 'Sources', String(sources), true)] : []),
  ];
}
