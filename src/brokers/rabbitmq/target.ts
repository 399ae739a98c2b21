import { BrokerError } from '../api/error';
import type { ConnectionProfile } from '../api/profile';
import { parseAmqpAddress, type AmqpAddress } from './address';
import { defaultManagementAddress, parseManagementUrl, type ManagementAddress } from './management/address';

/** The two places where one RabbitMQ is talked to. */
export interface Target {
  readonly amqp: AmqpAddress;
  readonly management: ManagementAddress;
}

/**
 * Reads both addresses of a profile.
 * @throws BrokerError `protocol`, saying which is wrong and how it should look.
 */
export function readTarget(profile: ConnectionProfile): Target {
  const amqp = understood(parseAmqpAddress(profile.address, profile.tls?.enabled));
  const url = profile.managementUrl?.trim() ?? '';
  return { amqp, management: url === '' ? defaultManagementAddress(amqp) : understood(parseManagementUrl(url)) };
}

function understood<T extends object>(parsed: T | { readonly problem: string }): T {
  if ('problem' in parsed) throw new BrokerError('protocol', parsed.problem);
  return parsed;
}
