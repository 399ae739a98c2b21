import { BrokerError } from '../../../api/error';
import type { ResourceDetails } from '../../../api/details';
import type { ResourceNode, ResourceRef } from '../../../api/resource';
import type { Area } from '../../../api/tree/area';
import { nameOf, type JsonObject } from '../../management/json';
import { objectsIn, readAll, slice } from '../../management/paging';
import { curl, rabbitmqadmin, rabbitmqctl } from '../commands';
import { lastOf, namesOf, refOf, type TreeContext } from '../context';
import { filterable } from '../lists/folder';
import { pagedView } from '../lists/pagedList';
import type { RowMemory } from '../lists/rowMemory';
import { toNodes } from '../lists/toNodes';
import { readQueue } from '../queues/describeQueue';
import { Rights } from '../rights';
import { part } from '../sections';
import { channelNode, describeChannel, readChannel } from './channelNode';
import { connectionColumns, connectionNode } from './connectionNode';
import { channelName, consumerFacts, consumerNode } from './consumerNode';
import { describeConnection } from './describeConnection';

/** Connections → channels → consumers, and the consumers of a queue. */
export function clientArea(context: TreeContext, memory: RowMemory): Area {
  const { target, client } = context;
  const ofConnection = (ref: ResourceRef) => ({
    segments: ['connections', lastOf(ref), 'channels'],
    absent: {
      reason: 'notFound',
      sentence: `Connection “${lastOf(ref)}” is no longer open: refresh the tree.`,
    } as const,
  });
  const rights = new Rights(context);
  const connections = pagedView(context, memory, {
    request: () => ({ segments: ['connections'], query: { columns: connectionColumns } }),
    node: (_, json) => connectionNode(context, json),
  });
  return {
    folders: [{ name: 'connections', label: 'Connections', list: filterable }],
    views: {
      'folder/connections': {
        ...connections,
        children: async (ref, page, signal) => {
          const [shown, notice] = await Promise.all([
            connections.children(ref, page, signal),
            rights.ownOnlyNotice(signal),
          ]);
          return { ...shown, ...(notice !== undefined && { notice }) };
        },
        commands: () => [
          ...rabbitmqadmin(target, { v2: ['connections', 'list'], v1: ['list', 'connections'] }),
          rabbitmqctl('list_connections', 'name', 'user', 'vhost', 'state', 'channels', 'client_properties'),
          curl(target, { segments: ['connections'], query: { page: 1, page_size: 100 } }),
        ],
      },
      connection: {
        children: async (ref, page, signal) => {
          const channels = await readAll(client, ofConnection(ref), signal);
          return slice(
            toNodes(channels, (json) => channelNode(context, lastOf(ref), json)),
            page,
          );
        },
        describe: (ref, signal) => describeConnection(context, ref, signal),
        commands: (ref) => [
          curl(target, { segments: ['connections', lastOf(ref)] }),
          rabbitmqctl('list_connections', 'name', 'user', 'vhost', 'state', 'channels', 'client_properties'),
        ],
      },
      channel: {
        children: async (ref, page, signal) => {
          const json = await readChannel(context, ref, signal);
          return slice(consumers(context, 'channel', json), page);
        },
        describe: (ref, signal) => describeChannel(context, ref, signal),
        commands: (ref) => [
          curl(target, { segments: ['channels', lastOf(ref)] }),
          rabbitmqctl('list_channels', 'name', 'user', 'consumer_count', 'messages_unacknowledged', 'prefetch_count'),
        ],
      },
      'folder/consumers': {
        children: async (ref, page, signal) => {
          const json = await readQueue(context, ref, signal, { columns: 'consumer_details' });
          return slice(consumers(context, 'queue', json), page);
        },
        commands: (ref) => [
          ...rabbitmqadmin(target, { v2: ['list', 'consumers'], v1: ['list', 'consumers'], vhost: namesOf(ref).vhost }),
          rabbitmqctl('list_consumers', '--vhost', namesOf(ref).vhost),
        ],
      },
      consumer: {
        describe: (ref, signal) => describeConsumer(context, ref, signal),
        commands: (ref) => [rabbitmqctl('list_consumers', '--vhost', ref.path[1] ?? '/')],
      },
    },
    finders: [],
  };
}

function consumers(context: TreeContext, side: 'queue' | 'channel', json: JsonObject): readonly ResourceNode[] {
  return toNodes(objectsIn(json['consumer_details']), (item) => consumerNode(context, side, item));
}

async function describeConsumer(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const [, vhost = '', queue = '', channel, tag = ''] = ref.path;
  const json = await readQueue(context, refOf(context, 'queue', vhost, queue), signal, { columns: 'consumer_details' });
  const consumer = objectsIn(json['consumer_details']).find(
    (one) => nameOf(one, 'consumer_tag') === tag && channelName(one) === channel,
  );
  if (!consumer) throw new BrokerError('notFound', `Consumer “${tag}” of “${queue}” is no longer there: refresh.`);
  return { label: tag, sections: part('Consumer', consumerFacts(context, consumer)) };
}
