import type { ResourceHealth } from '../../../api/resource';
import { flagOf, nameOf, textsOf, type JsonObject } from '../../management/json';

/** Only alarms that the server itself raised, and what stops a node from being part of its cluster. */
export function nodeHealth(json: JsonObject): ResourceHealth | undefined {
  if (flagOf(json, 'running') === false) {
    return {
      level: 'error',
      reason: `Not running: start ${nameOf(json, 'name') ?? 'the node'}, or remove it from the cluster.`,
    };
  }
  const partitions = textsOf(json, 'partitions') ?? [];
  if (partitions.length > 0) {
    return {
      level: 'error',
      reason: `Cut off from ${partitions.join(', ')}: https://www.rabbitmq.com/docs/partitions.`,
    };
  }
  const alarms = [
    flagOf(json, 'mem_alarm') ? 'memory is above its watermark' : undefined,
    flagOf(json, 'disk_free_alarm') ? 'free disk space is below its limit' : undefined,
  ].filter((alarm) => alarm !== undefined);
  if (alarms.length > 0) {
    return {
      level: 'error',
      reason: `Alarm: ${alarms.join(' and ')}, so publishers are blocked in the whole cluster.`,
    };
  }
  if (flagOf(json, 'being_drained')) {
    return { level: 'warning', reason: 'In maintenance: it takes no connections and leads no queues.' };
  }
  return undefined;
}
