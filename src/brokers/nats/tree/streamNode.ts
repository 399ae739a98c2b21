import type { StreamConfig, StreamInfo } from '../jetstream/wire';
import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import type { Entry } from '../jetstream/paging';
import { counted, description } from '../../api/words';
import { limit, milliseconds, moment, properties } from './facts';
import { noLeader, replicaFacts, replicaHealth } from './replicas';

/** A stream as the tree shows it. */
export function streamNode(profile: ProfileId, { name, info }: Entry<StreamInfo>): ResourceNode {
  const identity = { ref: { profile, kind: 'stream', path: [name] }, label: name } as const;
  if (!info) return { ...identity, properties: [], health: noLeader, hasChildren: false };
  const { config, state } = info;
  const health = replicaHealth(info.cluster);
  const subjects = config.subjects ?? [];
  return {
    ...identity,
    ...description(counted(state.messages, 'message'), summary(subjects, config)),
    properties: [
      ...properties(
        ['messages', 'Messages', state.messages, 'count'],
        ['bytes', 'Size', state.bytes, 'bytes'],
        ['consumers', 'Consumers', state.consumer_count, 'count'],
        ['subjects', 'Subjects', subjects.join(', ')],
        ['usedSubjects', 'Subjects in use', state.num_subjects, 'count'],
        ['firstSequence', 'First sequence', state.first_seq],
        ['lastSequence', 'Last sequence', state.last_seq],
        ['firstTime', 'First message', moment(state.first_ts), 'timestamp'],
        ['lastTime', 'Last message', moment(state.last_ts), 'timestamp'],
        ['deleted', 'Deleted messages', limit(state.num_deleted), 'count'],
      ),
      ...configFacts(config),
      ...replicaFacts(info.cluster),
    ],
    ...(health && { health }),
    hasChildren: state.consumer_count > 0,
    ...variantOf(name),
  };
}

/** The subjects if they are few, as many take the room of what matters. */
function summary(subjects: readonly string[], { mirror, sources }: StreamConfig): string {
  if (mirror) return `mirror of ${mirror.name}`;
  if (subjects.length > 2) return counted(subjects.length, 'subject');
  if (subjects.length > 0) return subjects.join(', ');
  return sources && sources.length > 0 ? `from ${sources.map((source) => source.name).join(', ')}` : '';
}

function configFacts(config: StreamConfig): readonly Property[] {
  return properties(
    ['retention', 'Retention', config.retention],
    ['storage', 'Storage', config.storage],
    ['replicas', 'Replicas', config.num_replicas],
    ['discard', 'When full, discards', config.discard],
    ['maxMessages', 'Most messages', limit(config.max_msgs), 'count'],
    ['maxMessagesPerSubject', 'Most messages per subject', limit(config.max_msgs_per_subject), 'count'],
    ['maxBytes', 'Largest size', limit(config.max_bytes), 'bytes'],
    ['maxAge', 'Oldest age', milliseconds(config.max_age), 'milliseconds'],
    ['maxMessageSize', 'Largest message', limit(config.max_msg_size), 'bytes'],
    ['duplicateWindow', 'Duplicate window', milliseconds(config.duplicate_window), 'milliseconds'],
    ['mirror', 'Mirror of', config.mirror?.name],
    ['sources', 'Sources', config.sources?.map((source) => source.name).join(', ')],
    ['sealed', 'Sealed', config.sealed || undefined],
    ['streamDescription', 'Description', config.description],
  );
}

/** An object store is a stream named `OBJ_…` (ADR-20); it is shown as one, so that nothing an account holds is hidden. */
function variantOf(name: string): { readonly variant?: string } {
  return name.startsWith('OBJ_') ? { variant: 'objectStore' } : {};
}
