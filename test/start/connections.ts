import { address, labServer, port, type LabServerId } from '../lab';

/** Servers of the demo, in the order in which the explorer shows them. */
export const demoServers = ['rabbitmq-4.3', 'kafka-4', 'nats-2.15'] as const satisfies readonly LabServerId[];

export type DemoServerId = (typeof demoServers)[number];

/** Entries of `brokerscope.connections` for these servers. */
export function demoConnections(ids: readonly DemoServerId[]): Record<string, unknown>[] {
  return ids.map((id) => ({ id, ...entries[id](), environment: 'development', autoConnect: true }));
}

const entries: Readonly<Record<DemoServerId, () => Record<string, unknown>>> = {
  'rabbitmq-4.3': () => {
    const { credentials, httpUrl, host } = labServer('rabbitmq-4.3');
    return {
      name: 'Shop orders',
      kind: 'rabbitmq',
      address: `amqp://${host}:${port('rabbitmq-4.3', 'amqp')}`,
      managementUrl: httpUrl,
      username: credentials.username,
    };
  },
  'kafka-4': () => ({ name: 'Shop events', kind: 'kafka', address: address('kafka-4', 'plaintext') }),
  'nats-2.15': () => ({
    name: 'Shop notifications',
    kind: 'nats',
    address: `nats://${address('nats-2.15', 'client')}`,
  }),
};

/** Passwords of the demo's connections, as the extension under development takes them from its environment. */
export function demoSecrets(): Readonly<Record<string, string>> {
  const { password } = labServer('rabbitmq-4.3').credentials;
  return { BROKERSCOPE_DEV_SECRETS: JSON.stringify({ 'rabbitmq-4.3': { password } }) };
}
