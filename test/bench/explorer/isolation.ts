import { createServer, type AddressInfo, type Server } from 'node:net';
import type { BrokerKind } from '../../../src/base/brokerKind';
import type { DriverEnv, DriverRegistry } from '../../../src/brokers/api/driver';
import type { ConnectionProfile, ProfileId } from '../../../src/brokers/api/profile';
import { driver as kafka } from '../../../src/brokers/kafka';
import { driver as nats } from '../../../src/brokers/nats';
import { driver as rabbitmq } from '../../../src/brokers/rabbitmq';
import { ConnectionPool } from '../../../src/ui/connections/pool';
import { address, up } from '../../lab';
import { mediansInTurns, ratioVerdict } from './measure';
import type { BenchResult } from './result';

const drivers: DriverRegistry = {
  rabbitmq: () => Promise.resolve(rabbitmq),
  kafka: () => Promise.resolve(kafka),
  nats: () => Promise.resolve(nats),
};

const silent = (): void => undefined;
const env: DriverEnv = {
  secret: () => Promise.resolve('guest'),
  log: { info: silent, warn: silent, error: silent },
};

function profile(kind: BrokerKind, where: string, more: Partial<ConnectionProfile> = {}): ConnectionProfile {
  return {
    id: `${kind} ${where}` as ProfileId,
    kind,
    name: `${kind} at ${where}`,
    address: where,
    environment: 'test',
    readOnly: true,
    authentication: 'none',
    ...more,
  };
}

/** Opens connections side by side, and returns when the live ones have shown their first rows. */
async function firstRows(live: readonly ConnectionProfile[], dead: readonly ConnectionProfile[]): Promise<void> {
  const pool = new ConnectionPool(drivers, () => env);
  try {
    // The dead one first: whatever waits in line waits behind it.
    for (const one of dead) pool.acquire(one);
    await Promise.all(
      live.map(async (one) => {
        const lease = pool.acquire(one);
        await lease.checkNow();
        await lease.connection().listChildren(undefined, { limit: 200 }, new AbortController().signal);
      }),
    );
  } finally {
    pool.dispose();
  }
}

/** Takes connections and never says a word. */
async function blackHole(): Promise<Server> {
  const server = createServer((socket) => socket.on('error', silent).resume());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Whether one dead broker delays two live ones. */
export async function run(): Promise<readonly BenchResult[]> {
  await up(['kafka-4', 'rabbitmq-4.3']);
  const server = await blackHole();
  const port = String((server.address() as AddressInfo).port);
  const dead = [profile('nats', `nats://127.0.0.1:${port}`)];
  const live = [
    profile('kafka', address('kafka-4', 'plaintext')),
    profile('rabbitmq', `amqp://${address('rabbitmq-4.3', 'amqp')}`, {
      managementUrl: `http://${address('rabbitmq-4.3', 'http')}`,
      authentication: 'password',
      username: 'guest',
    }),
  ];
  const medians = await mediansInTurns({ with: () => firstRows(live, dead), without: () => firstRows(live, []) }, 9);
  server.close();
  const [ours = Number.NaN, rival = Number.NaN] = [medians['with'], medians['without']];
  return [
    {
      title: 'Two live brokers and one that takes connections and never answers',
      note: 'From the first attempt to connect until both live brokers have shown their first rows; median of 9 turns.',
      measurements: [
        { who: 'with the dead broker', firstRowsMs: ours },
        { who: 'without it', firstRowsMs: rival },
      ],
      verdicts: [ratioVerdict('as fast as without', ours, rival, 1.3)],
    },
  ];
}
