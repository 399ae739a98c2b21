import { factOf, type OptionFact } from './fact';
import { optionFact } from './facts';
import { kafkaBrokerOptions, kafkaTopicOptions } from './kafkaServerOptions';

/** Version of the server whose ConfigDef the tables are taken from. */
const kafkaServer = 'Kafka 4.3';

/** Keys of policies that are no argument of a queue with `x-` before it. */
const policyFacts: Readonly<Record<string, OptionFact>> = {
  'alternate-exchange': { type: 'text', scope: 'exchanges' },
  'federation-upstream': { type: 'text', scope: 'exchanges, queues; federation plugin' },
  'federation-upstream-set': { type: 'text', scope: 'exchanges, queues; federation plugin' },
  'ha-mode': { type: 'text', range: 'all, exactly, nodes', scope: 'classic queues before RabbitMQ 4.0' },
  'ha-params': { type: 'integer or list', scope: 'classic queues before RabbitMQ 4.0' },
  'ha-sync-mode': {
    type: 'text',
    default: 'manual',
    range: 'manual, automatic',
    scope: 'classic queues before RabbitMQ 4.0',
  },
  'target-group-size': { type: 'integer', range: '1 …', scope: 'quorum queues; since RabbitMQ 3.13' },
};

/** Options of the authorizer that ships with Kafka, which its ConfigDef does not list (StandardAuthorizer 4.3). */
const authorizerFacts: Readonly<Record<string, OptionFact>> = {
  'super.users': { type: 'list', range: 'User:name, parted by semicolons' },
  'allow.everyone.if.no.acl.found': { type: 'boolean', default: 'false' },
};

const exchangeFacts: Readonly<Record<string, OptionFact>> = {
  'alternate-exchange': { type: 'text' },
  'x-delayed-type': { type: 'text', range: 'direct, fanout, headers, topic', scope: 'delayed message exchange plugin' },
};

/**
 * Type, default and range of an option of something live. What a policy sets goes by the name of the argument without
 * `x-` (https://www.rabbitmq.com/docs/policies#defining).
 */
export function liveFact(kind: string, key: string): OptionFact | undefined {
  switch (kind) {
    case 'kafka.topic':
      return ofServer(factOf(kafkaTopicOptions, key));
    case 'kafka.broker':
      return ofServer(factOf(kafkaBrokerOptions, key) ?? own(authorizerFacts, key));
    case 'rabbitmq.exchange':
      return own(exchangeFacts, key);
    case 'rabbitmq.policy':
    case 'rabbitmq.queue':
      return queueFact(key) ?? queueFact(`x-${key}`) ?? own(policyFacts, key);
    default:
      return optionFact({ kind, key, library: 'kafka-clients' });
  }
}

function ofServer(fact: OptionFact | undefined): OptionFact | undefined {
  return fact && { ...fact, scope: kafkaServer };
}

function queueFact(key: string): OptionFact | undefined {
  return optionFact({ kind: 'rabbitmq.queue', key, library: '' });
}

function own(facts: Readonly<Record<string, OptionFact>>, key: string): OptionFact | undefined {
  return Object.hasOwn(facts, key) ? facts[key] : undefined;
}
