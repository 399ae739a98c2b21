import type { ProfileId } from '../../api/profile';
import type { ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { refOf } from '../context';
import type { Entry } from '../jetstream/paging';
import type { StreamConfig, StreamInfo } from '../jetstream/wire';
import { limit, milliseconds, moment, properties } from '../tree/facts';
import { noLeader, replicaFacts, replicaHealth } from '../tree/replicas';
import { kindOf } from './kinds';

/** A stream as the tree shows it. */
export function streamNode(profile: ProfileId, entry: Entry<StreamInfo>): ResourceNode {
  const { name, info } = entry;
  const variant = kindOf(entry);
  const base = { ...bareStreamNode(profile, name), ...(variant !== 'stream' && { variant }) };
  if (!info) return { ...base, health: noLeader, hasChildren: false };
  const { config, state } = info;
  const health = replicaHealth(info.cluster);
  const subjects = config.subjects ?? [];
  return {
    ...base,
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
        ['lastTime', 'Last message', moment(state.last_ts), 'timestamp'],
        ['retention', 'Retention', config.retention],
        ['storage', 'Storage', config.storage],
        ['replicas', 'Replicas', config.num_replicas],
        ['maxMessages', 'Most messages', limit(config.max_msgs), 'count'],
        ['maxBytes', 'Largest size', limit(config.max_bytes), 'bytes'],
        ['maxAge', 'Oldest age', milliseconds(config.max_age), 'milliseconds'],
        ['mirror', 'Mirror of', config.mirror?.name],
        ['sources', 'Sources', config.sources?.map((source) => source.name).join(', ')],
        ['streamDescription', 'Description', config.description],
      ),
      ...replicaFacts(info.cluster),
    ],
    ...(health && { health }),
  };
}

/** A stream of which only the name is known yet. */
export function bareStreamNode(profile: ProfileId, name: string): ResourceNode {
  return { ref: refOf(profile, 'stream', name), label: name, properties: [], hasChildren: true };
}

/** The subjects if they are few, as many take the room of what matters. */
function summary(subjects: readonly string[], { mirror, sources }: StreamConfig): string {
  if (mirror) return `mirror of ${mirror.name}`;
  if (subjects.length > 2) return counted(subjects.length, 'subject');
  if (subjects.length > 0) return subjects.join(', ');
  return sources && sources.length > 0 ? `from ${sources.map((source) => source.name).join(', ')}` : '';
}
