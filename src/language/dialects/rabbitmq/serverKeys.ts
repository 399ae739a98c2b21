import { rabbitMqConfFact, rabbitMqConfKey } from '../../../reference/options/rabbitmqConf';
import {
  rabbitMqConfAliases,
  rabbitMqConfOptions,
  removedRabbitMqConfKeys,
} from '../../../reference/options/rabbitmqConfOptions';
import type { OptionSpelling, Primitive, Spellings } from '../../declarations/spellings';
import type { OptionValue } from '../../model/declaration';

/** Limits that may be given as sizes: `2GB`. */
const sizes = /^(?:vm_memory_high_watermark|disk_free_limit)\.absolute$|^raft\..*_bytes$|_bytes$/;

const durationUnits: Readonly<Record<string, number>> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
  f: 1_209_600_000,
};

/**
 * Keys of rabbitmq.conf, which are canonical themselves; older names stand for the present ones. A key that no schema has
 * is none.
 */
export const serverKeys: Spellings = {
  read: (key) =>
    rabbitMqConfKey(key) === undefined
      ? undefined
      : serverKey(Object.hasOwn(rabbitMqConfAliases, key) ? (rabbitMqConfAliases[key] ?? key) : key),
  write: (canonical) =>
    rabbitMqConfKey(canonical) === undefined
      ? undefined
      : { key: olderName(canonical), spelling: serverKey(canonical) },
  names: new Map(
    Object.keys(rabbitMqConfOptions)
      .filter((key) => !key.includes('$') && !Object.hasOwn(removedRabbitMqConfKeys, key))
      .map((key) => [key, serverKey(key)]),
  ),
};

/** Only RabbitMQ 4.2 and later know the present names; all know the older ones. */
function olderName(canonical: string): string {
  return Object.keys(rabbitMqConfAliases).find((older) => rabbitMqConfAliases[older] === canonical) ?? canonical;
}

function serverKey(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? decoded(canonical, value) : value),
    encode: (value) => encoded(canonical, value),
  };
}

/** What does not fit the key's type stays the text it is: the node does not start with it. */
function decoded(canonical: string, text: string): OptionValue {
  if (sizes.test(canonical)) return sizeInBytes(text) ?? text;
  const fact = rabbitMqConfFact(canonical);
  switch (fact?.type) {
    case 'integer':
    case 'port or address':
    case 'integer or text':
      return /^-?\d+$/.test(text) ? Number(text) : text;
    case 'integer, bytes':
      return sizeInBytes(text) ?? text;
    case 'integer, milliseconds':
      return durationInMilliseconds(text) ?? text;
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return truth(text, fact.range === 'on, off' ? ['on', 'off'] : ['true', 'false']);
    default:
      return text;
  }
}

function truth(text: string, [yes, no]: readonly [string, string]): OptionValue {
  return text === yes || text === no ? text === yes : text;
}

function encoded(canonical: string, value: Primitive): Primitive {
  const fact = rabbitMqConfFact(canonical);
  if (typeof value === 'boolean' && fact?.range === 'on, off') return value ? 'on' : 'off';
  return typeof value === 'number' && fact?.type === 'integer, milliseconds' ? `${value}ms` : value;
}

/** `kB` is 1000, `KiB` and `Ki` are 1024 (rabbit_resource_monitor_misc, 3.13 and later; before, `k` was 1024, too). */
function sizeInBytes(text: string): number | undefined {
  const [, digits, unit = '', binary = ''] = /^(\d+)(?:([kmgtp])(?:(i)b?|b)?)?$/i.exec(text) ?? [];
  if (digits === undefined) return undefined;
  const power = unit === '' ? 0 : 'kmgtp'.indexOf(unit.toLowerCase()) + 1;
  return Number(digits) * (binary === '' ? 1000 : 1024) ** power;
}

/** `1h30m`, `500ms` (cuttlefish_duration). */
function durationInMilliseconds(text: string): number | undefined {
  if (!/^(?:\d+(?:\.\d+)?(?:ms|[fwdhms]))+$/.test(text)) return undefined;
  const parts = [...text.matchAll(/(\d+(?:\.\d+)?)(ms|[fwdhms])/g)];
  return parts.reduce((sum, [, amount, unit = '']) => sum + Number(amount) * (durationUnits[unit] ?? 0), 0);
}
