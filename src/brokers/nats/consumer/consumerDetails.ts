import type { ResourceDetails } from '../../api/details';
import type { ProfileId } from '../../api/profile';
import { refOf } from '../context';
import type { ConsumerInfo } from '../jetstream/wire';
import { configFacts } from '../tree/configFields';
import { limit, metadataFacts, milliseconds, moment, outOf, properties } from '../tree/facts';
import { replicaSection } from '../tree/replicas';
import { consumerFields } from './configTable';
import { consumerHealth, filtersOf, lastActive, modeOf } from './consumerState';

/** All that the server tells of a consumer. */
export function consumerDetails(profile: ProfileId, stream: string, info: ConsumerInfo): Omit<ResourceDetails, 'ref'> {
  const { config } = info;
  const mode = modeOf(config);
  const health = consumerHealth(info);
  const most = config.ack_policy === 'none' ? undefined : limit(config.max_ack_pending);
  const pinned = (info.priority_groups ?? []).map(({ group, pinned_client_id: client, pinned_ts: since }) => ({
    cells: [group, client ?? 'nobody', moment(since)],
  }));
  const metadata = metadataFacts(config.metadata);
  return {
    label: info.name,
    ...(health && { health }),
    sections: [
      {
        title: 'State',
        properties: properties(
          ['stream', 'Stream', stream, undefined, { link: refOf(profile, 'stream', stream) }],
          ['mode', 'Mode', mode],
          ['filters', 'Filter subjects', filtersOf(config).join(', ')],
          ['pending', 'Pending', info.num_pending, 'count'],
          ['ackPending', 'Waiting for acknowledgement', info.num_ack_pending, 'count', outOf(most)],
          ['redelivered', 'Redelivered', info.num_redelivered, 'count'],
          [
            'waiting',
            'Waiting pull requests',
            mode === 'pull' ? info.num_waiting : undefined,
            'count',
            outOf(limit(config.max_waiting)),
          ],
          ['pushBound', 'Somebody listens', mode === 'push' ? (info.push_bound ?? false) : undefined],
          ['paused', 'Paused', info.paused === true ? true : undefined],
          ['pauseRemaining', 'Paused for another', milliseconds(info.pause_remaining), 'milliseconds'],
          ['delivered', 'Delivered up to stream sequence', info.delivered.stream_seq],
          ['deliveredConsumer', 'Delivered up to consumer sequence', info.delivered.consumer_seq],
          ['lastDelivered', 'Last delivery', moment(lastActive(info.delivered)), 'timestamp'],
          ['ackFloor', 'Acknowledged up to stream sequence', info.ack_floor.stream_seq],
          ['ackFloorConsumer', 'Acknowledged up to consumer sequence', info.ack_floor.consumer_seq],
          ['lastAcknowledged', 'Last acknowledgement', moment(lastActive(info.ack_floor)), 'timestamp'],
          ['created', 'Created', moment(info.created), 'timestamp'],
        ),
      },
      ...(pinned.length > 0
        ? [
            {
              title: 'Priority groups',
              table: {
                columns: [
                  { key: 'group', label: 'Group' },
                  { key: 'pinned', label: 'Pinned client' },
                  { key: 'since', label: 'Since', unit: 'timestamp' as const },
                ],
                rows: pinned,
              },
            },
          ]
        : []),
      ...replicaSection(info.cluster),
      {
        title: 'Configuration',
        properties: [
          ...properties(['consumerDescription', 'Description', config.description]),
          ...configFacts('nats.consumer', config, consumerFields, elsewhere),
        ],
      },
      ...(metadata.length > 0 ? [{ title: 'Metadata', properties: metadata }] : []),
    ],
  };
}

/** Fields of the configuration that stand in other places. */
const elsewhere = ['name', 'description', 'filter_subject', 'filter_subjects', 'metadata'];
