import type { BrokerDriver } from '../api/driver';
import { exampleAddress, parseAmqpAddress } from './address';
import { openConnection } from './connection';
import { diagnose } from './diagnose';

/** RabbitMQ: the tree from the management HTTP API, the connection test over AMQP too. */
export const driver: BrokerDriver = {
  kind: 'rabbitmq',
  defaultAddress: exampleAddress,
  authentications: [{ authentication: 'password', label: 'User name and password', needs: ['username', 'password'] }],
  fields: ['managementUrl'],
  validateAddress: (address) => {
    const parsed = parseAmqpAddress(address);
    return 'problem' in parsed ? parsed.problem : undefined;
  },
  connect: openConnection,
  diagnose,
};
