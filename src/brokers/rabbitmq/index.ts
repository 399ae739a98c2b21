import type { BrokerDriver } from '../api/driver';
import { authenticationChoices } from './authentications';
import { exampleAddress, parseAmqpAddress } from './address';
import { openConnection } from './connection';
import { diagnose } from './diagnose';

/** RabbitMQ: the tree from the management HTTP API, the connection test over AMQP too. */
export const driver: BrokerDriver = {
  kind: 'rabbitmq',
  defaultAddress: exampleAddress,
  authentications: authenticationChoices,
  fields: ['managementUrl', 'managementTls'],
  validateAddress: (address) => {
    const parsed = parseAmqpAddress(address);
    return 'problem' in parsed ? parsed.problem : undefined;
  },
  connect: openConnection,
  diagnose,
};
