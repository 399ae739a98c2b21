import { BrokerError } from '../../../api/error';
import type { ResourceRef } from '../../../api/ref';
import type { Area } from '../../../api/tree/area';
import type { ResourceView } from '../../../api/tree/view';
import { nameOf, objectOf, type JsonObject } from '../../management/json';
import { readAll, slice } from '../../management/paging';
import { curl, rabbitmqctl } from '../commands';
import { namesOf, type TreeContext } from '../context';
import { part } from '../sections';
import { streamClientFacts, streamClientNode, streamClientPath, type StreamClientKind } from './streamClientNodes';

const lists = { streamConsumer: 'consumers', streamPublisher: 'publishers' } as const;

const absent = {
  reason: 'unsupported',
  sentence:
    'This server has no plugin that tells of stream clients: enable it with “rabbitmq-plugins enable rabbitmq_stream_management”.',
} as const;

/** Consumers and publishers of a stream that speak the stream protocol. */
export function streamArea(context: TreeContext): Area {
  return {
    folders: [],
    views: {
      'folder/streamConsumers': listView(context, 'streamConsumer'),
      'folder/streamPublishers': listView(context, 'streamPublisher'),
      streamConsumer: clientView(context, 'streamConsumer'),
      streamPublisher: clientView(context, 'streamPublisher'),
    },
    finders: [],
  };
}

/** The API tells publishers of one stream, but consumers of a whole virtual host only. */
function segmentsOf(kind: StreamClientKind, ref: ResourceRef): readonly string[] {
  const { vhost, name } = namesOf(ref);
  return ['stream', lists[kind], vhost, ...(kind === 'streamPublisher' ? [name] : [])];
}

async function readClients(
  context: TreeContext,
  kind: StreamClientKind,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<readonly JsonObject[]> {
  const { vhost, name } = namesOf(ref);
  const all = await readAll(context.client, { segments: segmentsOf(kind, ref), vhost, absent }, signal);
  return all.filter((json) => nameOf(objectOf(json, 'queue') ?? {}, 'name') === name);
}

function listView(context: TreeContext, kind: StreamClientKind): ResourceView {
  return {
    children: async (ref, page, signal) => {
      const clients = await readClients(context, kind, ref, signal);
      return slice(
        clients.map((json) => streamClientNode(context, kind, json)),
        page,
      );
    },
    commands: (ref) => commandsOf(context, kind, ref),
  };
}

function clientView(context: TreeContext, kind: StreamClientKind): ResourceView {
  return {
    describe: async (ref, signal) => {
      const clients = await readClients(context, kind, ref, signal);
      const one = clients.find((json) => JSON.stringify(streamClientPath(kind, json)) === JSON.stringify(ref.path));
      if (!one) throw new BrokerError('notFound', 'The stream client is no longer there: refresh the tree.');
      const { label } = streamClientNode(context, kind, one);
      const title = kind === 'streamConsumer' ? 'Stream consumer' : 'Stream publisher';
      return { label, sections: part(title, streamClientFacts(context, kind, one)) };
    },
    commands: (ref) => commandsOf(context, kind, ref),
  };
}

function commandsOf(context: TreeContext, kind: StreamClientKind, ref: ResourceRef) {
  return [
    rabbitmqctl(`list_stream_${lists[kind]}`, '--vhost', namesOf(ref).vhost),
    curl(context.target, { segments: segmentsOf(kind, ref) }),
  ];
}
