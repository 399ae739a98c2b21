import { driver } from '../../src/brokers/nats';
import { address, labServer } from '../lab';
import { expectedLists } from './nats/expected';
import { traces, version } from './nats/monitor';
import { clear, seed } from './nats/seed';
import { startService, stopService } from './nats/service';
import { steps } from './nats/variant';
import { describeConformance } from './suite';

for (const server of ['nats-2.15', 'nats-2.9'] as const) {
  const monitor = labServer(server).httpUrl ?? '';
  describeConformance({
    server,
    driver,
    access: () => ({ profile: { address: `nats://${address(server, 'client')}`, authentication: 'none' } }),
    info: async () => ({ product: 'NATS', version: await version(monitor) }),
    wrongCredentials: ({ profile }) => ({
      profile: { ...profile, authentication: 'password', username: 'app' },
      secrets: { password: 'not-the-password' },
    }),
    steps,
    seed: async () => {
      await seed(address(server, 'client'));
      await startService(address(server, 'client'));
    },
    clear: async () => {
      await stopService();
      await clear(address(server, 'client'));
    },
    lists: expectedLists(monitor, server),
    traces: () => traces(monitor),
    aimedAt: (access, host, port) => ({ ...access, profile: { ...access.profile, address: `nats://${host}:${port}` } }),
  });
}
