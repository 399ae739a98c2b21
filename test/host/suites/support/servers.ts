import type { LabServer } from '../../../lab/model';

export type { LabServer, LabServerId } from '../../../lab/model';

/** Address of a server as a connection profile has it. */
export function address({ kind, host, ports }: LabServer): string {
  switch (kind) {
    case 'rabbitmq':
      return `amqp://${host}:${ports['amqp'] ?? 0}`;
    case 'kafka':
      return `${host}:${ports['plaintext'] ?? 0}`;
    case 'nats':
      return `nats://${host}:${ports['client'] ?? 0}`;
    case 'service':
      throw new Error(`No connection is made to the service at ${host}.`);
  }
}
