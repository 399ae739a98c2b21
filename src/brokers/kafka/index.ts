import type { BrokerDriver } from '../api/driver';
import { authenticationChoices } from './authentications';
import { validateAddress } from './address';
import { connectKafka } from './connect';
import { diagnose } from './diagnose';

/** Apache Kafka 0.11 and later, over its own protocol with kafkajs for transport. */
export const driver: BrokerDriver = {
  kind: 'kafka',
  defaultAddress: 'localhost:9092',
  authentications: authenticationChoices,
  fields: ['schemaRegistry', 'connect'],
  validateAddress,
  connect: (profile, env, signal) => connectKafka(profile, env, signal),
  diagnose,
};
