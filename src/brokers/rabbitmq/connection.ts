import type { BrokerConnection, BrokerInfo } from '../api/connection';
import type { DriverEnv } from '../api/driver';
import type { ConnectionProfile } from '../api/profile';
import { readCredentials } from './credentials';
import { createManagementClient, type ManagementClient } from './management/client';
import { asObject, textOf } from './management/json';
import { readTarget, type Target } from './target';
import { managementTls } from './tls';
import { commandTarget } from './tree/commands';
import { rabbitTree } from './tree/rabbitTree';

/** The first answer: a user waits for it, and nothing has to be computed for it. */
const firstAnswerMs = 5_000;

/** Leaves time to tell within two seconds that a server died or hangs. */
const pingTimeoutMs = 1_500;

/**
 * Connects to the management API. AMQP can list nothing, so no AMQP connection is opened: to the broker's programs and
 * limits this connection does not exist.
 */
export async function openConnection(
  profile: ConnectionProfile,
  env: DriverEnv,
  signal: AbortSignal,
): Promise<BrokerConnection> {
  const target = readTarget(profile);
  const client = await openManagement(profile, target, env, signal);
  try {
    const info = await readInfo(client, signal);
    const tree = rabbitTree({ client, profile: profile.id, target: commandTarget(profile, target, info.version) });
    return {
      kind: 'rabbitmq',
      info,
      ping: async (signal) => {
        await client.get({ segments: ['whoami'], timeoutMs: pingTimeoutMs }, signal);
      },
      listChildren: (parent, page, signal) => tree.listChildren(parent, page, signal),
      recallChildren: (parent, page) => tree.recallChildren(parent, page),
      listNames: (parent, page, signal) => tree.listNames(parent, page, signal),
      describe: (ref, signal) => tree.describe(ref, signal),
      find: (text, limit, signal) => tree.find(text, limit, signal),
      commandLines: (ref) => tree.commandLines(ref),
      close: () => {
        client.close();
        return Promise.resolve();
      },
    };
  } catch (error) {
    client.close();
    throw error;
  }
}

/**
 * The management client of a profile; asks nothing yet.
 * @throws BrokerError where the password or a TLS file is missing.
 */
export async function openManagement(
  profile: ConnectionProfile,
  target: Target,
  env: DriverEnv,
  signal: AbortSignal,
): Promise<ManagementClient> {
  const credentials = await readCredentials(profile, env, signal);
  return createManagementClient(target.management, await managementTls(profile, target, env), credentials);
}

/** What the server says about itself; any user with a management tag may ask. */
export async function readInfo(client: ManagementClient, signal: AbortSignal): Promise<BrokerInfo> {
  const query = { disable_stats: true, columns: 'product_name,product_version,rabbitmq_version' };
  const overview =
    asObject(await client.get({ segments: ['overview'], query, timeoutMs: firstAnswerMs }, signal)) ?? {};
  return {
    // The fields of a product are 3.8's; a distribution may set them.
    product: textOf(overview, 'product_name') ?? 'RabbitMQ',
    version: textOf(overview, 'product_version') ?? textOf(overview, 'rabbitmq_version') ?? 'unknown',
  };
}
