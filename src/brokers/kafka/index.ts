import type { BrokerDriver } from '../api/driver';
import { validateAddress } from './address';
import { connectKafka } from './connect';
import { diagnose } from './diagnose';

/** Apache Kafka 0.11 and later, over its own protocol with kafkajs for transport. */
export const driver: BrokerDriver = {
  kind: 'kafka',
  defaultAddress: 'localhost:9092',
  authentications: [
    { authentication: 'none', label: 'None, or a TLS client certificate', needs: [] },
    { authentication: 'password', label: 'SASL PLAIN', needs: ['username', 'password'] },
    { authentication: 'scram-sha-256', label: 'SASL SCRAM-SHA-256', needs: ['username', 'password'] },
    { authentication: 'scram-sha-512', label: 'SASL SCRAM-SHA-512', needs: ['username', 'password'] },
  ],
  fields: [],
  validateAddress,
  connect: (profile, env, signal) => connectKafka(profile, env, signal),
  diagnose,
};
