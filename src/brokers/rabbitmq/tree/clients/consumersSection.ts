import type { DetailsSection } from '../../../api/details';
import type { ResourceRef } from '../../../api/ref';
import { countOf, flagOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { objectsIn } from '../../management/paging';
import type { TreeContext } from '../context';
import { channelName, consumerRef } from './consumerNode';

/** Consumers shown in the details; the list below the queue or the channel has all of them. */
const mostRows = 200;

/** The consumers of a queue or of a channel, as a table. */
export function consumersSection(context: TreeContext, of: ResourceRef, json: JsonObject): readonly DetailsSection[] {
  const all = objectsIn(json['consumer_details']);
  if (all.length === 0) return [];
  const side = of.kind === 'queue' ? 'queue' : 'channel';
  const rows = all.slice(0, mostRows).map((consumer) => {
    const link = consumerRef(context, side, consumer);
    return {
      cells: [
        nameOf(consumer, 'consumer_tag'),
        side === 'queue' ? channelName(consumer) : nameOf(objectOf(consumer, 'queue') ?? {}, 'name'),
        textOf(objectOf(consumer, 'channel_details') ?? {}, 'user'),
        countOf(consumer, 'prefetch_count'),
        flagOf(consumer, 'ack_required'),
        flagOf(consumer, 'active'),
        textOf(consumer, 'activity_status'),
      ],
      ...(link && { link }),
    };
  });
  const columns = [
    { key: 'tag', label: 'Consumer tag' },
    side === 'queue' ? { key: 'channel', label: 'Channel' } : { key: 'queue', label: 'Queue' },
    { key: 'user', label: 'User' },
    { key: 'prefetch', label: 'Prefetch', unit: 'count' as const },
    { key: 'ackRequired', label: 'Acknowledges' },
    { key: 'active', label: 'Active' },
    { key: 'activity', label: 'Activity' },
  ];
  return [{ title: 'Consumers', table: { columns, rows, ...(all.length > rows.length && { total: all.length }) } }];
}
