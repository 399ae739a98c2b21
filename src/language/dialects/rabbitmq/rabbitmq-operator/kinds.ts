import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import { bindingArgumentKeys, exchangeArgumentKeys, policyDefinitionKeys, queueArgumentKeys } from '../nestedKeys';

/** What a kind of resource declares, and how its `spec` spells it. */
export interface ResourceForm {
  readonly kind: DeclarationKind;
  readonly spellings: Spellings;
  readonly operator?: boolean;
}

const vhost = { vhost: 'virtual-host' };

const policy = spellings(
  { ...vhost, name: 'name', pattern: 'pattern', applyTo: 'apply-to', priority: 'priority' },
  policyDefinitionKeys(),
);

/** Resources of the messaging topology operator (api/v1beta1 of 1.0 to 1.20). */
export const resourceForms: Readonly<Record<string, ResourceForm>> = {
  Queue: {
    kind: 'rabbitmq.queue',
    spellings: spellings(
      { ...vhost, name: 'queue', type: 'x-queue-type', durable: 'durable', autoDelete: 'auto-delete' },
      queueArgumentKeys(),
    ),
  },
  Exchange: {
    kind: 'rabbitmq.exchange',
    spellings: spellings(
      { ...vhost, name: 'exchange', type: 'type', durable: 'durable', autoDelete: 'auto-delete' },
      exchangeArgumentKeys(),
    ),
  },
  Binding: {
    kind: 'rabbitmq.binding',
    spellings: spellings(
      {
        ...{ ...vhost, source: 'exchange', destination: 'destination', destinationType: 'destination-type' },
        routingKey: 'routing-key',
      },
      bindingArgumentKeys(),
    ),
  },
  Policy: { kind: 'rabbitmq.policy', spellings: policy },
  OperatorPolicy: { kind: 'rabbitmq.policy', spellings: policy, operator: true },
  Vhost: {
    kind: 'rabbitmq.virtual-host',
    spellings: spellings({
      ...{ name: 'name', defaultQueueType: 'default-queue-type', 'limits.connections': 'limit.max-connections' },
      'limits.queues': 'limit.max-queues',
    }),
  },
  // The name is in a secret, or made up by the operator.
  User: { kind: 'rabbitmq.user', spellings: spellings({ tags: 'tags' }) },
  Permission: {
    kind: 'rabbitmq.permission',
    spellings: spellings({
      ...{ ...vhost, user: 'user', 'permissions.configure': 'configure', 'permissions.write': 'write' },
      'permissions.read': 'read',
    }),
  },
};
