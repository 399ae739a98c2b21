import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ensureCertificates } from '../certificates';
import { debianNextRoot, rabbitmqScripts } from '../install/components';
import type { LabServer, Recipe } from '../model';
import { ensureOAuthKeys } from '../oauth/keys';
import { certificatesDir, serverDir } from '../paths';
import { probeAmqp } from '../probes/amqp';
import { withPrivateMounts } from '../privateMounts';
import { getJson } from '../probes/http';
import { marker } from '../processes';
import { definitions, enabledPlugins, rabbitmqConf } from './rabbitmqConfig';

const node = 'n1';

/** RabbitMQ: 3.10 from this machine's packages, 4.3 in its own Debian root. */
export const rabbitmqRecipe: Recipe = {
  async prepare(server, progress) {
    const directory = serverDir(server.id);
    for (const folder of ['data', 'log', 'home']) fs.mkdirSync(path.join(directory, folder), { recursive: true });
    fs.writeFileSync(path.join(directory, 'rabbitmq.conf'), rabbitmqConf(server, seenBy(server)));
    fs.writeFileSync(path.join(directory, 'definitions.json'), definitions(server));
    fs.writeFileSync(path.join(directory, 'enabled_plugins'), `[${enabledPlugins(server).join(',')}].\n`);
    writeCookie(path.join(directory, 'home', '.erlang.cookie'));
    if (isTls(server)) {
      await ensureCertificates(progress);
      fs.cpSync(certificatesDir, path.join(directory, 'certs'), { recursive: true });
      fs.cpSync(ensureOAuthKeys().publicKey, path.join(directory, 'oauth.pem'));
    }
    const [command, ...args] = rabbitmqCommand(server, 'rabbitmq-server');
    return [{ node, command, args, cwd: directory }];
  },

  async probe(server) {
    const { amqp, amqps } = server.ports;
    const ca = isTls(server) ? fs.readFileSync(path.join(certificatesDir, 'ca.pem')) : undefined;
    await probeAmqp(server.host, amqps ?? amqp ?? 0, ca && { ca, servername: 'localhost' });
    const { username = '', password = '' } = server.credentials;
    const auth = `${username}:${password}`;
    await getJson(`${server.httpUrl}/api/overview`, { auth, ...(ca ? { ca } : {}) });
    // The management API is up before the node's own statistics are.
    const nodes = (await getJson(`${server.httpUrl}/api/nodes`, {
      auth,
      ...(ca ? { ca } : {}),
    })) as unknown as { running?: boolean }[];
    if (!nodes.some((one) => one.running)) throw new Error('the node does not report itself running yet');
  },
};

function isTls(server: LabServer): boolean {
  return server.ports.amqps !== undefined;
}

function inOwnRoot(server: LabServer): boolean {
  return server.version !== '3.10';
}

/** The server's folder under the name by which the server knows it. */
function seenBy(server: LabServer): string {
  return inOwnRoot(server) ? '/lab' : serverDir(server.id);
}

/** Erlang's shared secret; readable by its owner only, or Erlang refuses it. */
function writeCookie(file: string): void {
  if (fs.existsSync(file)) return;
  fs.writeFileSync(file, randomBytes(16).toString('hex'), { mode: 0o400 });
}

/** Mounts what RabbitMQ needs into its root, then becomes the command. */
const enterRoot = `root=$1 run=$2
shift 2
mount --rbind /proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --bind "$run" "$root/lab"
exec chroot "$root" /usr/bin/env -i "$@"`;

/** The command that runs one of RabbitMQ's scripts against this server, or the server itself. */
export function rabbitmqCommand(server: LabServer, script: string): readonly [string, ...string[]] {
  const environment = Object.entries({
    ...erlangEnvironment(server),
    ...(script === 'rabbitmq-server' ? marker(server.id, node) : {}),
  }).map(([name, value]) => `${name}=${value}`);
  const command = [...environment, `${rabbitmqScripts}/${script}`];
  if (!inOwnRoot(server)) return ['env', '-i', ...command];
  return withPrivateMounts(enterRoot, debianNextRoot, [serverDir(server.id), ...command]);
}

function erlangEnvironment(server: LabServer): Record<string, string> {
  const directory = seenBy(server);
  const [epmd, distribution] = server.innerPorts;
  return {
    PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
    LANG: 'C.UTF-8',
    HOME: `${directory}/home`,
    // The script then becomes the server instead of watching over it: one process to record and to signal.
    RUNNING_UNDER_SYSTEMD: 'true',
    RABBITMQ_NODENAME: 'lab@localhost',
    ERL_EPMD_PORT: String(epmd),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_DIST_PORT: String(distribution),
    RABBITMQ_MNESIA_BASE: `${directory}/data`,
    RABBITMQ_LOG_BASE: `${directory}/log`,
    RABBITMQ_LOGS: '-',
    RABBITMQ_CONFIG_FILE: `${directory}/rabbitmq.conf`,
    RABBITMQ_ENABLED_PLUGINS_FILE: `${directory}/enabled_plugins`,
    // A file that is not there, so that the machine's own settings have no say.
    RABBITMQ_CONF_ENV_FILE: `${directory}/rabbitmq-env.conf`,
    // No busy waiting: the lab's servers share few cores.
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS:
      '-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none',
  };
}
