import type { Entry } from '../jetstream/paging';
import type { StreamInfo } from '../jetstream/wire';

/**
 * What a stream is used as. Key-value buckets (ADR-8), object stores (ADR-20) and MQTT sessions are kept in streams
 * that are the server's and the clients' own business: they are shown as what they are.
 */
export type StreamKind = 'stream' | 'bucket' | 'objectStore' | 'mqtt';

/** Before the name of the bucket or store; MQTT's are names of their own (`$MQTT_msgs`, `$MQTT_sess`). */
export const streamPrefix = { bucket: 'KV_', objectStore: 'OBJ_', mqtt: '$MQTT_' } as const;

/** By the name alone. A stream may look like a bucket by its name only. */
export function kindByName(name: string): StreamKind {
  if (name.startsWith(streamPrefix.mqtt)) return 'mqtt';
  for (const kind of ['bucket', 'objectStore'] as const)
    if (name.startsWith(streamPrefix[kind]) && name !== streamPrefix[kind]) return kind;
  return 'stream';
}

/** By name and subjects. A mirror has no subjects of its own, and of what no leader tells the name must do. */
export function kindOf({ name, info }: Entry<StreamInfo>): StreamKind {
  const kind = kindByName(name);
  if (!info || info.config.mirror || (kind !== 'bucket' && kind !== 'objectStore')) return kind;
  const held = name.slice(streamPrefix[kind].length);
  const subject = kind === 'bucket' ? `$KV.${held}.>` : `$O.${held}.M.>`;
  return (info.config.subjects ?? []).some((one) => one.endsWith(subject)) ? kind : 'stream';
}
