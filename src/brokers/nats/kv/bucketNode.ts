import type { ProfileId } from '../../api/profile';
import type { ResourceNode } from '../../api/resource';
import { counted } from '../../api/words';
import { refOf } from '../context';
import type { Entry } from '../jetstream/paging';
import type { StreamInfo } from '../jetstream/wire';
import { streamPrefix } from '../stream/kinds';
import { limit, milliseconds, moment, properties } from '../tree/facts';
import { noLeader, replicaFacts, replicaHealth } from '../tree/replicas';

/** A key-value bucket as the tree shows it. */
export function bucketNode(profile: ProfileId, { name, info }: Entry<StreamInfo>): ResourceNode {
  const base = bareBucketNode(profile, name);
  if (!info) return { ...base, health: noLeader, hasChildren: false };
  const { config, state } = info;
  const health = replicaHealth(info.cluster);
  return {
    ...base,
    description: counted(state.messages, 'value'),
    properties: [
      ...properties(
        ['values', 'Values, history included', state.messages, 'count'],
        ['keys', 'Keys, deleted ones included', state.num_subjects, 'count'],
        ['bytes', 'Size', state.bytes, 'bytes'],
        ['history', 'History per key', config.max_msgs_per_subject],
        ['ttl', 'Time to live', milliseconds(config.max_age), 'milliseconds'],
        ['maxBytes', 'Largest size', limit(config.max_bytes), 'bytes'],
        ['maxValueSize', 'Largest value', limit(config.max_msg_size), 'bytes'],
        ['storage', 'Storage', config.storage],
        ['replicas', 'Replicas', config.num_replicas],
        ['lastTime', 'Last change', moment(state.last_ts), 'timestamp'],
        ['mirror', 'Mirror of', config.mirror?.name],
        ['bucketDescription', 'Description', config.description],
      ),
      ...replicaFacts(info.cluster),
    ],
    ...(health && { health }),
    hasChildren: state.messages > 0,
  };
}

/** A bucket of which only the name of its stream is known yet. */
export function bareBucketNode(profile: ProfileId, stream: string): ResourceNode {
  const bucket = stream.slice(streamPrefix.bucket.length);
  return { ref: refOf(profile, 'bucket', bucket), label: bucket, properties: [], hasChildren: true };
}
