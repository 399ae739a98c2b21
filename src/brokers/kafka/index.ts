import type { BrokerDriver } from '../api/driver';
import { validateAddress } from './address';
import { connectKafka } from './connect';
import { diagnose } from './diagnose';

/** Apache Kafka 0.11 and later, over its own protocol with kafkajs for transport. */
export const driver: BrokerDriver = {
  kind: 'kafka',
  defaultAddress: 'localhost:9092',
  authentications: [
    { authentication: 'none', label: 'None, or a TLS client certificate', needsUsername: false },
    { authentication: 'password', label: 'SASL PLAIN', needsUsername: true, secret: 'password' },
    { authentication: 'scram-sha-256', label: 'SASL SCRAM-SHA-256', needsUsername: true, secret: 'password' },
    { authentication: 'scram-sha-512', label: 'SASL SCRAM-SHA-512', needsUsername: true, secret: 'password' },
  ],
  validateAddress,
  connect: (profile, env, signal) => connectKafka(profile, env, signal),
  diagnose,
};
