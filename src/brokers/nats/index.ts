import type { BrokerDriver } from '../api/driver';
import { defaultAddress, validateAddress } from './address';
import { authenticationChoices } from './authentication';
import { NatsBrokerConnection } from './connection';
import { diagnose } from './diagnose';
import { open } from './open';

/** NATS with JetStream, over its client protocol: nats-server 2.9 and later. */
export const driver: BrokerDriver = {
  kind: 'nats',
  defaultAddress,
  authentications: authenticationChoices,
  fields: ['monitoringUrl', 'jetStreamDomain', 'inboxPrefix', 'tls.handshakeFirst'],
  validateAddress,
  connect: async (profile, env, signal) => new NatsBrokerConnection(profile, await open(profile, env, signal), env),
  diagnose,
};
