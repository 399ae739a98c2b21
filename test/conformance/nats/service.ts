import { connect, type NatsConnection } from 'nats';

/** Name of the connection, which its server shows. */
export const serviceConnection = 'conformance-service';

let running: NatsConnection | undefined;

/** Runs a service with two endpoints, which has answered some requests, one of them with an error. */
export async function startService(address: string): Promise<void> {
  await stopService();
  running = await connect({ servers: address, name: serviceConnection, maxReconnectAttempts: -1 });
  const service = await running.services.add({
    name: 'conformance',
    version: '1.2.3',
    description: 'A service of the tests',
    metadata: { team: 'shop' },
  });
  service.addEndpoint('echo', { subject: 'conformance.service.echo', handler: (_error, message) => message.respond() });
  service.addEndpoint('fail', {
    subject: 'conformance.service.fail',
    handler: () => {
      throw new Error('out of mugs');
    },
  });
  for (let sent = 0; sent < 3; sent++) await running.request('conformance.service.echo', String(sent));
  await running.request('conformance.service.fail', '');
}

/** Ends it; nothing if it does not run. */
export async function stopService(): Promise<void> {
  await running?.close();
  running = undefined;
}
