import type { Property } from '../../api/property';
import { countOf, objectOf, type JsonObject } from '../management/json';
import { fact } from './facts';

/** Counters of `message_stats`, under the names of the management UI; a counter that never counted is not there. */
const counters = {
  publish: 'Published',
  publish_in: 'Published to it',
  publish_out: 'Routed on',
  confirm: 'Confirmed to publishers',
  deliver_get: 'Delivered in all',
  deliver: 'Delivered, to be acknowledged',
  deliver_no_ack: 'Delivered, acknowledged at once',
  get: 'Fetched, to be acknowledged',
  get_no_ack: 'Fetched, acknowledged at once',
  get_empty: 'Fetched from the empty queue',
  ack: 'Acknowledged',
  redeliver: 'Redelivered',
  return_unroutable: 'Unroutable, returned',
  drop_unroutable: 'Unroutable, dropped',
  disk_reads: 'Read from disk',
  disk_writes: 'Written to disk',
} as const;

/** Name of a counter of messages. */
export type Counter = keyof typeof counters;

/** Messages a second, over the server's last interval. */
export function rateOf(json: JsonObject, counter: string): number | undefined {
  return countOf(objectOf(objectOf(json, 'message_stats') ?? {}, `${counter}_details`) ?? {}, 'rate');
}

/** Rates and totals of the counters that ever counted. Totals are as old as the process that counts: a restart ends them. */
export function rateFacts(json: JsonObject): readonly Property[] {
  const statistics = objectOf(json, 'message_stats') ?? {};
  return Object.entries(counters).flatMap(([counter, label]) => {
    const total = countOf(statistics, counter);
    if (total === 0) return [];
    const note = total === undefined ? {} : { note: `${total.toLocaleString('en-US')} in all` };
    return fact(`rate.${counter}`, label, rateOf(json, counter), { unit: 'perSecond', ...note });
  });
}

/** `12/s in`, or nothing where nothing moves: most rows of a list stand still. */
export function formatRate(rate: number | undefined, direction: string): string | undefined {
  if (rate === undefined || rate === 0) return undefined;
  const figure = rate >= 10 ? Math.round(rate).toLocaleString('en-US') : String(Math.round(rate * 10) / 10);
  return `${figure}/s ${direction}`;
}
