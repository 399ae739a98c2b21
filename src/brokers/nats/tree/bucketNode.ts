import type { StreamInfo } from '../jetstream/wire';
import type { ProfileId } from '../../api/profile';
import type { ResourceNode } from '../../api/resource';
import type { Entry } from '../jetstream/paging';
import { counted } from '../../api/words';
import { limit, milliseconds, moment, properties } from './facts';
import { noLeader, replicaFacts, replicaHealth } from './replicas';

/** A bucket is kept in a stream of its name behind this prefix, with the subjects `$KV.<bucket>.>` (ADR-8). */
const prefix = 'KV_';

/** Tells a bucket from a stream that only looks like one by its name. A mirror has no subjects of its own. */
export function isBucket({ name, info }: Entry<StreamInfo>): boolean {
  if (!name.startsWith(prefix) || name === prefix) return false;
  if (!info || info.config.mirror) return true;
  const subject = `$KV.${name.slice(prefix.length)}.>`;
  return (info.config.subjects ?? []).some((one) => one.endsWith(subject));
}

/** A key-value bucket as the tree shows it. */
export function bucketNode(profile: ProfileId, { name, info }: Entry<StreamInfo>): ResourceNode {
  const bucket = name.slice(prefix.length);
  const identity = { ref: { profile, kind: 'bucket', path: [bucket] }, label: bucket } as const;
  if (!info) return { ...identity, properties: [], health: noLeader, hasChildren: false };
  const { config, state } = info;
  const health = replicaHealth(info.cluster);
  return {
    ...identity,
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
    hasChildren: false,
  };
}
