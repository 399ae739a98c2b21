import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { ConfigForm } from '../configForms';
import { count, truth } from '../springValues';

/** Which way a channel goes. */
export type Direction = 'incoming' | 'outgoing';

/** What a message that a method failed on becomes. */
const failures: OptionSpelling = {
  canonical: 'default-requeue-rejected',
  decode: (value) => (typeof value === 'string' ? value === 'requeue' : undefined),
  encode: (value) => (value === true ? 'requeue' : 'reject'),
};

/** The first of several keys; a binding for each. */
const routingKeys: OptionSpelling = {
  canonical: 'routing-key',
  decode: (value: OptionValue) => (typeof value === 'string' && !value.includes(',') ? value : undefined),
};

const connection: ConfigForm = {
  kind: 'rabbitmq.connection',
  spellings: spellings({
    ...{ host: 'host', 'rabbitmq-host': 'host', port: count('port'), 'rabbitmq-port': count('port') },
    ...{ username: 'username', 'rabbitmq-username': 'username', addresses: 'url', 'rabbitmq-addresses': 'url' },
    ...{ password: 'password', 'rabbitmq-password': 'password', ssl: truth('tls'), 'rabbitmq-ssl': truth('tls') },
    ...{ 'virtual-host': 'virtual-host', 'rabbitmq-virtual-host': 'virtual-host' },
    ...{ 'requested-heartbeat': count('heartbeat'), 'requested-channel-max': count('channel-max') },
    ...{ 'connection-timeout': count('connection-timeout') },
    ...{ 'automatic-recovery-enabled': truth('automatic-recovery') },
    'network-recovery-interval': count('network-recovery-interval'),
  }),
};

/** Arguments may come from a bean, also where no attribute names it. */
const exchange: ConfigForm = {
  kind: 'rabbitmq.exchange',
  isOpen: true,
  spellings: spellings({
    ...{ 'exchange.name': 'exchange', 'exchange.type': 'type', 'exchange.durable': truth('durable') },
    'exchange.auto-delete': truth('auto-delete'),
  }),
};

/** What the attributes of a channel declare (@ConnectorAttribute list of RabbitMQConnector 4.36). */
export const channelForms: Readonly<Record<Direction, readonly ConfigForm[]>> = {
  incoming: [
    connection,
    {
      kind: 'rabbitmq.queue',
      isOpen: true,
      spellings: spellings({
        ...{ 'queue.name': 'queue', 'queue.durable': truth('durable'), 'queue.exclusive': truth('exclusive') },
        ...{ 'queue.auto-delete': truth('auto-delete'), 'queue.ttl': count('x-message-ttl') },
        ...{ 'queue.single-active-consumer': truth('x-single-active-consumer') },
        ...{ 'queue.x-queue-type': 'x-queue-type', 'queue.x-queue-mode': 'x-queue-mode' },
        ...{ 'queue.x-max-priority': count('x-max-priority') },
        'queue.x-delivery-limit': count('x-delivery-limit'),
      }),
    },
    exchange,
    { kind: 'rabbitmq.binding', spellings: spellings({ 'routing-keys': routingKeys }) },
    {
      kind: 'rabbitmq.consume',
      spellings: spellings({
        ...{ 'auto-acknowledgement': truth('no-ack'), 'max-outstanding-messages': count('prefetch-count') },
        ...{ 'failure-strategy': failures, 'consumer-tag': 'consumer-tag', 'consumer-exclusive': truth('exclusive') },
      }),
    },
  ],
  outgoing: [
    connection,
    exchange,
    { kind: 'rabbitmq.channel', spellings: spellings({ 'publish-confirms': truth('confirms') }) },
    {
      kind: 'rabbitmq.publish',
      spellings: spellings({
        'default-routing-key': 'routing-key',
        'default-ttl': {
          canonical: 'expiration',
          decode: (value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : undefined),
        },
      }),
    },
  ],
};
