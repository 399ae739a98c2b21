import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import { inMilliseconds } from '../../python/seconds';
import { deliveryMode } from '../kombu/spellings';

function optional(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** A setting: its name, the one it had before Celery 4, and the option that it is. */
type Setting = readonly [name: string, formerly: string, option: OptionSpelling];

/** What a group of settings declares. */
export interface SettingsGroup {
  readonly kind: DeclarationKind;
  readonly settings: readonly Setting[];
  /** Whether the settings say all there is. */
  readonly whole: boolean;
}

/** Settings of celery/app/defaults.py (5.7.0), with the names that `_TO_OLD_KEY` keeps for Celery 3. */
export const settingsGroups: readonly SettingsGroup[] = [
  {
    kind: 'rabbitmq.connection',
    whole: true,
    settings: [
      ['broker_url', 'BROKER_URL', optional('url')],
      ['broker_heartbeat', 'BROKER_HEARTBEAT', optional('heartbeat')],
      ['broker_connection_timeout', 'BROKER_CONNECTION_TIMEOUT', inMilliseconds('connection-timeout')],
      ['broker_connection_retry', 'BROKER_CONNECTION_RETRY', optional('automatic-recovery')],
      ['broker_connection_max_retries', 'BROKER_CONNECTION_MAX_RETRIES', optional('max-attempts')],
      ['broker_use_ssl', 'BROKER_USE_SSL', { canonical: 'tls', decode: (value) => value !== false && value !== null }],
    ],
  },
  {
    kind: 'rabbitmq.consume',
    whole: true,
    settings: [
      ['worker_prefetch_multiplier', 'CELERYD_PREFETCH_MULTIPLIER', optional('prefetch-multiplier')],
      ['worker_concurrency', 'CELERYD_CONCURRENCY', optional('concurrency')],
      ['task_acks_late', 'CELERY_ACKS_LATE', optional('acks-late')],
      ['task_reject_on_worker_lost', 'CELERY_REJECT_ON_WORKER_LOST', optional('reject-on-worker-lost')],
    ],
  },
  {
    kind: 'rabbitmq.queue',
    whole: true,
    settings: [
      ['task_default_queue', 'CELERY_DEFAULT_QUEUE', optional('queue')],
      ['task_default_queue_type', 'CELERY_DEFAULT_QUEUE_TYPE', optional('x-queue-type')],
      ['task_queue_max_priority', 'CELERY_QUEUE_MAX_PRIORITY', optional('x-max-priority')],
    ],
  },
  // The queue of each worker's events, whose name it makes itself.
  {
    kind: 'rabbitmq.queue',
    whole: false,
    settings: [
      ['event_queue_ttl', 'CELERY_EVENT_QUEUE_TTL', inMilliseconds('x-message-ttl')],
      ['event_queue_expires', 'CELERY_EVENT_QUEUE_EXPIRES', inMilliseconds('x-expires')],
      ['event_queue_exclusive', 'CELERY_EVENT_QUEUE_EXCLUSIVE', optional('exclusive')],
      ['event_queue_durable', 'CELERY_EVENT_QUEUE_DURABLE', optional('durable')],
    ],
  },
  {
    kind: 'rabbitmq.exchange',
    whole: false,
    settings: [
      ['task_default_exchange', 'CELERY_DEFAULT_EXCHANGE', optional('exchange')],
      ['task_default_exchange_type', 'CELERY_DEFAULT_EXCHANGE_TYPE', optional('type')],
    ],
  },
  {
    kind: 'rabbitmq.publish',
    whole: false,
    settings: [['task_default_delivery_mode', 'CELERY_DEFAULT_DELIVERY_MODE', deliveryMode]],
  },
];

/** The table of options for the transport, which says whether publishers confirm. */
export const transportOptions = ['broker_transport_options', 'BROKER_TRANSPORT_OPTIONS'] as const;

/** The name under which `config_from_object('django.conf:settings', namespace='CELERY')` finds a setting. */
export function namespaced(name: string): string {
  return `CELERY_${name.toUpperCase()}`;
}

/** How a group of settings is spelled; a fix writes the names that the other settings have. */
export function settingsSpellings({ settings }: SettingsGroup, written: string): Spellings {
  const modern = Object.fromEntries(settings.map(([name, , option]) => [name, option]));
  const former = Object.fromEntries(settings.map(([, name, option]) => [name, option]));
  const django = Object.fromEntries(settings.map(([name, , option]) => [namespaced(name), option]));
  const all = spellings({ ...modern, ...former, ...django });
  if (written === written.toLowerCase()) return spellings(modern, all);
  return spellings(allNames.has(written) ? django : former, all);
}

const named = settingsGroups.flatMap(({ settings }) => settings);

/** Names as they stand in a namespace. */
const allNames: ReadonlySet<string> = new Set([
  ...named.map(([name]) => namespaced(name)),
  namespaced(transportOptions[0]),
]);

/** Every name that a setting has. */
export const settingNames: ReadonlySet<string> = new Set([
  ...named.flatMap(([name, formerly]) => [name, formerly]),
  ...allNames,
  ...transportOptions,
]);
