import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { BrokerDriver, DriverEnv, DriverRegistry } from '../../../src/brokers/api/driver';
import type { ConnectionProfile, ProfileId } from '../../../src/brokers/api/profile';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../../src/brokers/api/resource';

/** What the fake broker does; tests change it while it runs. */
export interface FakeBroker {
  connect: (signal: AbortSignal) => Promise<void>;
  ping: (signal: AbortSignal) => Promise<void>;
  list: (
    parent: ResourceRef | undefined,
    cursor: string | undefined,
    signal: AbortSignal,
    page: PageRequest,
  ) => Promise<Page<ResourceNode>>;
  recall: BrokerConnection['recallChildren'];
  names: BrokerConnection['listNames'];
  find: BrokerConnection['find'];
  opened: number;
  closed: number;
  pings: number;
}

/** A broker that answers at once with nothing in it. */
export function fakeBroker(): FakeBroker {
  return {
    connect: () => Promise.resolve(),
    ping: () => Promise.resolve(),
    list: () => Promise.resolve({ items: [] }),
    recall: () => undefined,
    names: () => Promise.resolve({ names: [], complete: true }),
    find: () => Promise.resolve([]),
    opened: 0,
    closed: 0,
    pings: 0,
  };
}

/** A driver over the fake broker. */
export function fakeDriver(broker: FakeBroker): BrokerDriver {
  const connection: BrokerConnection = {
    kind: 'nats',
    info: { product: 'NATS', version: '2.15.1' },
    ping: (signal) => {
      broker.pings++;
      return broker.ping(signal);
    },
    listChildren: (parent, page, signal) => broker.list(parent, page.cursor, signal, page),
    recallChildren: (parent, page) => broker.recall(parent, page),
    listNames: (parent, page, signal) => broker.names(parent, page, signal),
    describe: (ref) => Promise.resolve({ ref, label: ref.path.at(-1) ?? '', sections: [] }),
    find: (text, limit, signal) => broker.find(text, limit, signal),
    commandLines: () => [],
    close: () => {
      broker.closed++;
      return Promise.resolve();
    },
  };
  return {
    kind: 'nats',
    defaultAddress: 'nats://localhost:4222',
    authentications: [
      { authentication: 'none', label: 'None', needs: [] },
      { authentication: 'password', label: 'User and password', needs: ['username', 'password'] },
      { authentication: 'token', label: 'Token', needs: ['token'] },
      { authentication: 'credentials', label: 'Credentials file', needs: ['credentialsFile'] },
    ],
    fields: [],
    validateAddress: (address) => (address.includes(' ') ? 'The address has a blank in it.' : undefined),
    connect: async (_profile, _env, signal) => {
      await broker.connect(signal);
      broker.opened++;
      return connection;
    },
    diagnose: () => Promise.resolve([]),
  };
}

/** A registry that answers every kind with one driver. */
export function fakeRegistry(driver: BrokerDriver): DriverRegistry {
  const load = (): Promise<BrokerDriver> => Promise.resolve(driver);
  return { rabbitmq: load, kafka: load, nats: load };
}

export const fakeEnv: DriverEnv = {
  secret: () => Promise.resolve(undefined),
  log: { info: () => undefined, warn: () => undefined, error: () => undefined },
};

export function fakeProfile(id = 'events'): ConnectionProfile {
  return {
    id: id as ProfileId,
    kind: 'nats',
    name: id,
    address: 'nats://localhost:4222',
    environment: 'development',
    readOnly: false,
    authentication: 'none',
  };
}

/** A promise that never settles by itself. */
export function never<T>(): Promise<T> {
  return new Promise<T>(() => undefined);
}

/** Lets everything happen that waits for nothing but promises. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 3; i++) await new Promise<void>((resolve) => setImmediate(resolve));
}
