import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Primitive, Spellings } from '../../../declarations/spellings';
import type { DeclarationKind, OptionValue } from '../../../model/declaration';
import { bindingArgumentKeys, exchangeArgumentKeys, policyDefinitionKeys, queueArgumentKeys } from '../nestedKeys';

/** What a block declares, and how it spells it. */
export interface BlockForm {
  readonly kind: DeclarationKind;
  readonly spellings: Spellings;
  readonly operator?: boolean;
}

/** A map of text: `60000` and `true` are sent as text, too, which the broker refuses where it expects a number. */
function asText(keys: Spellings): Spellings {
  const spelled = (found: OptionSpelling): OptionSpelling => ({
    ...found,
    decode: (value) => (typeof value === 'number' || typeof value === 'boolean' ? String(value) : value),
    // A number cannot be said here.
    encode: (value) => (typeof value === 'string' ? value : undefined),
  });
  return mapped(keys, spelled);
}

/** Text that is a whole number is sent as one (resource_policy.go). */
function asNumbers(keys: Spellings): Spellings {
  const decode = (value: OptionValue) =>
    typeof value === 'string' && /^[+-]?\d+$/.test(value)
      ? Number(value)
      : typeof value === 'boolean'
        ? String(value)
        : value;
  return mapped(keys, (found) => ({ ...found, decode, encode: (value: Primitive) => value }));
}

function mapped(keys: Spellings, change: (spelling: OptionSpelling) => OptionSpelling): Spellings {
  return {
    read: (key) => {
      const found = keys.read(key);
      return found && change(found);
    },
    write: (canonical) => {
      const found = keys.write(canonical);
      return found && { ...found, spelling: change(found.spelling) };
    },
    names: new Map(Array.from(keys.names ?? [], ([name, spelling]) => [name, change(spelling)])),
  };
}

const settings = { 'settings.durable': 'durable', 'settings.auto_delete': 'auto-delete' };
const vhost = { vhost: 'virtual-host' };
const policy = spellings(
  {
    ...{ ...vhost, name: 'name', 'policy.pattern': 'pattern', 'policy.priority': 'priority' },
    'policy.apply_to': 'apply-to',
  },
  asNumbers(policyDefinitionKeys('policy.definition.')),
);

/** Resources and the provider itself (cyrilgdn/rabbitmq 1.10.1), by their first words. */
export const blockForms: Readonly<Record<string, BlockForm>> = {
  'resource rabbitmq_queue': {
    kind: 'rabbitmq.queue',
    // What `jsonencode` is given keeps its types; the reader puts it under a key of its own.
    spellings: spellings(
      { ...vhost, name: 'queue', ...settings },
      either(queueArgumentKeys('settings.arguments_json.'), asText(queueArgumentKeys('settings.arguments.'))),
    ),
  },
  'resource rabbitmq_exchange': {
    kind: 'rabbitmq.exchange',
    spellings: spellings(
      { ...vhost, name: 'exchange', ...settings, 'settings.type': 'type' },
      asText(exchangeArgumentKeys('settings.arguments.')),
    ),
  },
  'resource rabbitmq_binding': {
    kind: 'rabbitmq.binding',
    spellings: spellings(
      {
        ...{ ...vhost, source: 'exchange', destination: 'destination', destination_type: 'destination-type' },
        routing_key: 'routing-key',
      },
      either(bindingArgumentKeys('arguments_json.'), asText(bindingArgumentKeys())),
    ),
  },
  'resource rabbitmq_policy': { kind: 'rabbitmq.policy', spellings: policy },
  'resource rabbitmq_operator_policy': { kind: 'rabbitmq.policy', spellings: policy, operator: true },
  'resource rabbitmq_vhost': {
    kind: 'rabbitmq.virtual-host',
    spellings: spellings({
      ...{ name: 'name', default_queue_type: 'default-queue-type' },
      ...{ max_connections: count('limit.max-connections'), max_queues: count('limit.max-queues') },
    }),
  },
  'resource rabbitmq_user': {
    kind: 'rabbitmq.user',
    spellings: spellings({ name: 'name', password: 'password', tags: 'tags' }),
  },
  'resource rabbitmq_permissions': {
    kind: 'rabbitmq.permission',
    spellings: spellings({
      ...{ ...vhost, user: 'user', 'permissions.configure': 'configure', 'permissions.write': 'write' },
      'permissions.read': 'read',
    }),
  },
};

function either(first: Spellings, second: Spellings): Spellings {
  return {
    read: (key) => first.read(key) ?? second.read(key),
    write: (canonical) => first.write(canonical) ?? second.write(canonical),
    names: new Map([...(first.names ?? []), ...(second.names ?? [])]),
  };
}

/** Limits are text. */
function count(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value),
    encode: String,
  };
}
