import fs from 'node:fs';
import path from 'node:path';
import { ensureCertificates } from '../certificates';
import { currentNatsServer, findCommand } from '../install/components';
import type { LabServer, NodePlan, Recipe } from '../model';
import { createOperatorSetup, createUserCredentials, type OperatorSetup } from '../natsJwt';
import { keys, seedOf } from '../natsKeys';
import { certificatesDir, secretsDir, serverDir } from '../paths';
import { getJson } from '../probes/http';
import { natsInfo } from '../probes/nats';
import { authorization, clusterNodeConfig, leafNodeConfig, tlsBlock } from './natsConfig';

/** NATS servers: each node has one configuration file and one JetStream folder. */
export const natsRecipe: Recipe = {
  async prepare(server, progress) {
    if (server.id.startsWith('nats-tls') || server.id === 'nats-expired') await ensureCertificates(progress);
    const command = server.id === 'nats-2.9' ? (findCommand('nats-server') ?? 'nats-server') : currentNatsServer;
    return server.nodes.map((node): NodePlan => {
      const directory = path.join(serverDir(server.id), node);
      fs.mkdirSync(directory, { recursive: true });
      const config = path.join(directory, 'nats.conf');
      fs.writeFileSync(config, nodeConfig(server, node, path.join(directory, 'jetstream')));
      return { node, command, args: ['-c', config], cwd: directory };
    });
  },

  async probe(server) {
    const clients = server.nodes.map((node) => server.ports[node] ?? server.ports.client ?? 0);
    for (const port of clients) {
      const ca = server.id === 'nats-tls-first' ? fs.readFileSync(path.join(certificatesDir, 'ca.pem')) : undefined;
      const info = await natsInfo(server.host, port, ca && { ca, servername: 'localhost' });
      if (info.jetstream !== true) throw new Error(`${server.host}:${port}: JetStream is not ready`);
    }
    const monitors = Object.entries(server.ports).filter(([name]) => name.startsWith('http'));
    for (const [, port] of monitors) await getJson(`http://${server.host}:${port}/healthz`);
    if (server.id === 'nats-cluster') await probeCluster(server);
  },
};

async function probeCluster(server: LabServer): Promise<void> {
  const monitor = `http://${server.host}:${server.ports.http1}`;
  const jetStream = (await getJson(`${monitor}/jsz`)) as { meta_cluster?: { leader?: string; cluster_size?: number } };
  const { leader, cluster_size: size } = jetStream.meta_cluster ?? {};
  if (!leader || size !== 3) throw new Error('the cluster has not elected its JetStream leader yet');
  const leaves = await getJson(`${monitor}/leafz`);
  if (leaves.leafnodes !== 1) throw new Error('the leaf node is not connected yet');
}

function nodeConfig(server: LabServer, node: string, store: string): string {
  if (server.id === 'nats-cluster') {
    return node === 'leaf' ? leafNodeConfig(server, store) : clusterNodeConfig(server, node, store);
  }
  const { client, http } = server.ports;
  return `server_name: ${server.id}
listen: 127.0.0.1:${client}
${http === undefined ? '' : `http: 127.0.0.1:${http}`}
jetstream { store_dir: ${JSON.stringify(store)} }
${access(server)}
`;
}

function access(server: LabServer): string {
  const { token, username, password } = server.credentials;
  switch (server.id) {
    case 'nats-token':
      return `authorization { token: ${token} }`;
    case 'nats-nkey':
      return `authorization { users: [ { nkey: ${userKey()} } ] }`;
    case 'nats-creds':
      return operatorMode(ensureOperatorSetup());
    case 'nats-tls':
      return `authorization { user: ${username}, password: ${password} }\n${tlsBlock(certificatesDir, 'server', true)}`;
    case 'nats-tls-first':
      return `authorization { user: ${username}, password: ${password} }\n${tlsBlock(certificatesDir, 'server', false, true)}`;
    case 'nats-expired':
      return tlsBlock(certificatesDir, 'expired', false);
    default:
      return authorization(server.credentials);
  }
}

/** Public key of the user whose seed is kept in the lab's secrets; made once. */
function userKey(): string {
  const seedFile = path.join(secretsDir, 'user.nk');
  const seed = once(seedFile, () => seedOf(keys.createUser()));
  return keys.fromSeed(Buffer.from(seed)).getPublicKey();
}

const operatorFile = path.join(secretsDir, 'operator-and-account.json');

/** Credentials for `nats-creds` that end, or have ended; the server has to have been started once. */
export function briefCredentials(lifeSeconds: number): string {
  return createUserCredentials(ensureOperatorSetup().accountSeed, lifeSeconds);
}

/** Made once: the account's JetStream data belongs to its key. */
function ensureOperatorSetup(): OperatorSetup {
  const setup = JSON.parse(once(operatorFile, () => JSON.stringify(createOperatorSetup()))) as OperatorSetup;
  fs.writeFileSync(path.join(secretsDir, 'user.creds'), setup.credentials, { mode: 0o600 });
  return setup;
}

function once(file: string, make: () => string): string {
  if (!fs.existsSync(file)) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, make(), { mode: 0o600 });
  }
  return fs.readFileSync(file, 'utf8');
}

function operatorMode(setup: OperatorSetup): string {
  const accounts = Object.entries(setup.accounts).map(([key, jwt]) => `  ${key}: ${jwt}`);
  return `operator: ${setup.operatorJwt}
system_account: ${setup.systemAccount}
resolver: MEMORY
resolver_preload: {
${accounts.join('\n')}
}`;
}
