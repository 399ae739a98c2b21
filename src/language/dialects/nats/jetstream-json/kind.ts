import { childText } from '../../../syntax/tree';
import type { TreeMap } from '../../../syntax/tree';

/** Fields that hardly anything else has. */
const ofStream =
  /^(?:num_replicas|max_msgs_per_subject|duplicate_window|discard_new_per_subject|max_msg_size|max_consumers|allow_rollup_hdrs|deny_purge|deny_delete|mirror_direct|allow_msg_ttl)$/;
const ofConsumer =
  /^(?:ack_policy|deliver_policy|deliver_subject|deliver_group|durable_name|replay_policy|max_ack_pending|filter_subjects?|opt_start_(?:seq|time))$/;
/** Fields that others have too; two of them say enough beside a list of subjects. */
const alsoOfStream = /^(?:retention|storage|discard|max_age|max_bytes|max_msgs|sources|mirror)$/;

/** What an object of a JSON file configures, if it is one of JetStream's own. */
export function kindOf(map: TreeMap): 'nats.stream' | 'nats.consumer' | undefined {
  const type = childText(map, 'type') ?? childText(map, '$schema') ?? '';
  if (/jetstream[./]api[./]v1[./]stream_configuration/.test(type)) return 'nats.stream';
  if (/jetstream[./]api[./]v1[./]consumer_configuration/.test(type)) return 'nats.consumer';
  const keys = map.pairs.map(({ key }) => key);
  const count = (fields: RegExp) => keys.filter((key) => fields.test(key)).length;
  if (count(ofConsumer) > 1) return 'nats.consumer';
  const isNamed =
    keys.includes('name') && (keys.includes('subjects') || keys.includes('mirror') || keys.includes('sources'));
  const isStream = isNamed && (count(ofStream) > 0 || count(alsoOfStream) > 1);
  return isStream ? 'nats.stream' : undefined;
}
