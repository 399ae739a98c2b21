import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import { bindingArgumentKeys, exchangeArgumentKeys, policyDefinitionKeys, queueArgumentKeys } from '../nestedKeys';

/** What the items of a list of definitions declare, and how they spell it. */
export interface ItemForm {
  readonly kind: DeclarationKind;
  readonly spellings: Spellings;
}

const vhost = { vhost: 'virtual-host' };

/** `"administrator,monitoring"` until 3.8, a list since. */
const tags: OptionSpelling = {
  canonical: 'tags',
  decode: (value) =>
    typeof value === 'string'
      ? value
          .split(',')
          .map((tag) => tag.trim())
          .filter((tag) => tag !== '')
      : value,
};

/** Lists of a definitions file (rabbit_definitions.erl, rabbitmq-server 3.10.8 to 4.3). */
export const itemForms: Readonly<Record<string, ItemForm>> = {
  queues: {
    kind: 'rabbitmq.queue',
    spellings: spellings(
      { ...vhost, name: 'queue', durable: 'durable', auto_delete: 'auto-delete', exclusive: 'exclusive' },
      queueArgumentKeys(),
    ),
  },
  exchanges: {
    kind: 'rabbitmq.exchange',
    spellings: spellings(
      {
        ...{ ...vhost, name: 'exchange', type: 'type', durable: 'durable', auto_delete: 'auto-delete' },
        internal: 'internal',
      },
      exchangeArgumentKeys(),
    ),
  },
  bindings: {
    kind: 'rabbitmq.binding',
    spellings: spellings(
      {
        ...{ ...vhost, source: 'exchange', destination: 'destination', destination_type: 'destination-type' },
        routing_key: 'routing-key',
      },
      bindingArgumentKeys(),
    ),
  },
  policies: {
    kind: 'rabbitmq.policy',
    spellings: spellings(
      { ...vhost, name: 'name', pattern: 'pattern', 'apply-to': 'apply-to', priority: 'priority' },
      policyDefinitionKeys(),
    ),
  },
  // The type of queues counts within the metadata only; beside it, it is passed over (3.10.8 to 4.3).
  vhosts: {
    kind: 'rabbitmq.virtual-host',
    spellings: spellings({ name: 'name', 'metadata.default_queue_type': 'default-queue-type' }),
  },
  users: {
    kind: 'rabbitmq.user',
    spellings: spellings({ name: 'name', password: 'password', password_hash: 'password-hash', tags }),
  },
  permissions: {
    kind: 'rabbitmq.permission',
    spellings: spellings({ ...vhost, user: 'user', configure: 'configure', write: 'write', read: 'read' }),
  },
};

/** Items of `parameters` by their component; what they set stands under `value`. */
export const parameterForms: Readonly<Record<string, ItemForm>> = {
  operator_policy: {
    kind: 'rabbitmq.policy',
    spellings: spellings(
      {
        ...{ ...vhost, name: 'name', 'value.pattern': 'pattern', 'value.apply-to': 'apply-to' },
        'value.priority': 'priority',
      },
      policyDefinitionKeys('value.definition.'),
    ),
  },
  'vhost-limits': {
    kind: 'rabbitmq.virtual-host',
    spellings: spellings({
      ...{ vhost: 'name', 'value.max-connections': 'limit.max-connections', 'value.max-queues': 'limit.max-queues' },
    }),
  },
};
