import type { Property } from '../../../api/property';
import type { ResourceNode } from '../../../api/resource';
import { description } from '../../../api/words';
import { countOf, flagOf, nameOf, textOf, textsOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { fact } from '../facts';
import { nodeHealth } from './nodeHealth';

/** Only what a row shows: a node's plugins, listeners and counters are 10 KB. */
export const nodeColumns = [
  'name,running,type,rabbitmq_version,erlang_version,uptime,partitions,being_drained,run_queue,processors',
  'mem_used,mem_limit,mem_alarm,disk_free,disk_free_limit,disk_free_alarm',
  'fd_used,fd_total,sockets_used,sockets_total,proc_used,proc_total',
].join(',');

/** The node of a node of the cluster. */
export function nodeNode(context: TreeContext, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const health = nodeHealth(json);
  const [used, limit] = [countOf(json, 'mem_used'), countOf(json, 'mem_limit')];
  return {
    ref: refOf(context, 'node', name),
    label: name,
    ...description(
      textOf(json, 'rabbitmq_version'),
      used !== undefined && limit !== undefined && limit > 0
        ? `memory ${Math.round((used / limit) * 100)}%`
        : undefined,
    ),
    properties: nodeFacts(json),
    ...(health && { health }),
    hasChildren: false,
  };
}

/** Resources against their limits, and what runs. */
export function nodeFacts(json: JsonObject): readonly Property[] {
  return [
    ...fact('running', 'Running', flagOf(json, 'running')),
    ...outOf(json, 'memory', 'Memory', 'mem_used', 'mem_limit', 'bytes', 'watermark'),
    ...fact('memoryAlarm', 'Memory alarm', flagOf(json, 'mem_alarm')),
    ...outOf(json, 'diskFree', 'Free disk space', 'disk_free', 'disk_free_limit', 'bytes', 'alarm below'),
    ...fact('diskAlarm', 'Disk alarm', flagOf(json, 'disk_free_alarm')),
    ...outOf(json, 'files', 'File descriptors', 'fd_used', 'fd_total', 'count', 'of'),
    ...outOf(json, 'sockets', 'Sockets', 'sockets_used', 'sockets_total', 'count', 'of'),
    ...outOf(json, 'processes', 'Erlang processes', 'proc_used', 'proc_total', 'count', 'of'),
    ...fact('runQueue', 'Run queue', countOf(json, 'run_queue'), 'count'),
    ...fact('processors', 'Processors', countOf(json, 'processors'), 'count'),
    ...fact('uptime', 'Uptime', countOf(json, 'uptime'), 'milliseconds'),
    ...fact('version', 'RabbitMQ', textOf(json, 'rabbitmq_version')),
    ...fact('erlang', 'Erlang', textOf(json, 'erlang_version')),
    ...fact('partitions', 'Cut off from', namesIn(json, 'partitions')),
    ...fact('draining', 'In maintenance', flagOf(json, 'being_drained')),
    ...fact('nodeType', 'Type', textOf(json, 'type')),
  ];
}

/** Names of a list on one line; nothing for an empty one. */
export function namesIn(json: JsonObject, key: string): string | undefined {
  const names = textsOf(json, key);
  return names && names.length > 0 ? names.join(', ') : undefined;
}

/** A figure with its limit beside it. The limit 0 is one that 4.x no longer counts (sockets). */
function outOf(
  json: JsonObject,
  key: string,
  label: string,
  used: string,
  limit: string,
  unit: 'bytes' | 'count',
  word: string,
): readonly Property[] {
  const bound = countOf(json, limit);
  if (bound === 0 && countOf(json, used) === 0) return [];
  const shown =
    bound === undefined || bound === 0 ? undefined : unit === 'count' ? bound.toLocaleString('en-US') : bytes(bound);
  return fact(key, label, countOf(json, used), { unit, ...(shown !== undefined && { note: `${word} ${shown}` }) });
}

function bytes(count: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return `${Math.round((count / 1000 ** power) * 10) / 10} ${units[power]}`;
}
