import type { DetailsSection, ResourceDetails } from '../../api/details';
import type { ProfileId } from '../../api/profile';
import type { StreamInfo } from '../jetstream/wire';
import { configFacts } from '../tree/configFields';
import { limit, metadataFacts, moment, outOf, properties } from '../tree/facts';
import { replicaHealth, replicaSection } from '../tree/replicas';
import { streamFields } from './configTable';
import { linkOf, sourceSection } from './sources';

/** All that the server tells of a stream. */
export function streamDetails(profile: ProfileId, info: StreamInfo): Omit<ResourceDetails, 'ref'> {
  const health = replicaHealth(info.cluster);
  return {
    label: info.config.name,
    ...(health && { health }),
    sections: [
      stateSection(info),
      ...sourceSection(profile, info),
      ...replicaSection(info.cluster),
      ...configSections(profile, info),
    ],
  };
}

function stateSection({ state, config, created }: StreamInfo): DetailsSection {
  const average = state.messages > 0 ? Math.round(state.bytes / state.messages) : undefined;
  return {
    title: 'State',
    properties: properties(
      ['messages', 'Messages', state.messages, 'count', outOf(limit(config.max_msgs))],
      ['bytes', 'Size', state.bytes, 'bytes', outOf(limit(config.max_bytes))],
      ['averageSize', 'Average message', average, 'bytes'],
      ['usedSubjects', 'Subjects in use', state.num_subjects, 'count'],
      ['consumers', 'Consumers', state.consumer_count, 'count', outOf(limit(config.max_consumers))],
      ['firstSequence', 'First sequence', state.first_seq],
      ['firstTime', 'First message', moment(state.first_ts), 'timestamp'],
      ['lastSequence', 'Last sequence', state.last_seq],
      ['lastTime', 'Last message', moment(state.last_ts), 'timestamp'],
      ['deleted', 'Deleted messages', limit(state.num_deleted), 'count'],
      ['lostMessages', 'Lost messages', state.lost?.msgs?.length, 'count'],
      ['lostBytes', 'Lost bytes', state.lost?.bytes, 'bytes'],
      ['created', 'Created', moment(created), 'timestamp'],
    ),
  };
}

/** Configuration and metadata, as of any stream: also of those behind buckets and object stores. */
export function configSections(profile: ProfileId, { config }: StreamInfo): readonly DetailsSection[] {
  const metadata = metadataFacts(config.metadata);
  const mirror = config.mirror && linkOf(profile, { ...config.mirror, lag: 0, active: -1 });
  return [
    {
      title: 'Configuration',
      properties: [
        ...properties(
          ['streamDescription', 'Description', config.description],
          ['subjects', 'Subjects', config.subjects?.join(', '), undefined, optionOf('subjects')],
          [
            'mirror',
            'Mirror of',
            config.mirror?.name,
            undefined,
            { ...optionOf('mirror'), ...(mirror && { link: mirror }) },
          ],
          ['sources', 'Sources', config.sources?.map(({ name }) => name).join(', '), undefined, optionOf('sources')],
        ),
        ...configFacts('nats.stream', config, streamFields, elsewhere),
      ],
    },
    ...(metadata.length > 0 ? [{ title: 'Metadata', properties: metadata }] : []),
  ];
}

/** Fields of the configuration that stand in other places. */
const elsewhere = ['name', 'description', 'subjects', 'mirror', 'sources', 'metadata'];

function optionOf(key: string): { readonly option: { readonly kind: string; readonly key: string } } {
  return { option: { kind: 'nats.stream', key } };
}
