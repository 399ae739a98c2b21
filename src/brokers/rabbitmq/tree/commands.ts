import { shellWord, type CommandLine } from '../../api/commandLine';
import { formatEndpoint } from '../../api/endpoint';
import type { ConnectionProfile } from '../../api/profile';
import type { ManagementAddress } from '../management/address';
import { requestTarget, type ApiPath } from '../management/path';

/** How commands for a terminal reach the server of this connection. */
export interface CommandTarget {
  readonly management: ManagementAddress;
  /** Version of the server: the tools of RabbitMQ 3 and 4 differ. */
  readonly version: string;
  /** Files and checks of TLS, as the connection has them. */
  readonly caFile?: string;
  readonly certFile?: string;
  readonly keyFile?: string;
  readonly insecure?: boolean;
  /** The login is a bearer token, which `rabbitmqadmin` does not take. */
  readonly bearer?: boolean;
}

/** How commands reach the server that a profile names. The management API has TLS settings of its own, if any. */
export function commandTarget(
  profile: ConnectionProfile,
  { management }: { readonly management: ManagementAddress },
  version: string,
): CommandTarget {
  const { caFile, certFile, keyFile, verify } = profile.managementTls ?? profile.tls ?? { enabled: false };
  const bearer = ['token', 'oauth', 'token-command'].includes(profile.authentication);
  return {
    management,
    version,
    ...(caFile !== undefined && { caFile }),
    ...(certFile !== undefined && { certFile }),
    ...(keyFile !== undefined && { keyFile }),
    ...(verify === false && { insecure: true }),
    ...(bearer && { bearer }),
  };
}

/**
 * The login, from the environment: `rabbitmqadmin` 2 reads these two variables also without being told.
 */
const username = '"$RABBITMQADMIN_USERNAME"';
const password = '"$RABBITMQADMIN_PASSWORD"';

const words = (all: readonly string[]): string => all.map(shellWord).join(' ');

/** The request that the tree itself makes. */
export function curl(target: CommandTarget, path: ApiPath): CommandLine {
  const { management, caFile, certFile, keyFile, insecure, bearer } = target;
  const url = `${management.tls ? 'https' : 'http'}://${formatEndpoint(management.endpoint)}${requestTarget(management.prefix, path)}`;
  const login = bearer
    ? '-H "Authorization: Bearer $RABBITMQ_TOKEN"'
    : `-u "$RABBITMQADMIN_USERNAME:$RABBITMQADMIN_PASSWORD"`;
  const tls = management.tls
    ? [
        ...(caFile === undefined ? [] : ['--cacert', caFile]),
        ...(certFile === undefined ? [] : ['--cert', certFile]),
        ...(keyFile === undefined ? [] : ['--key', keyFile]),
        ...(insecure ? ['--insecure'] : []),
      ]
    : [];
  return { tool: 'curl', text: ['curl -sS', login, words([...tls, url])].join(' ') };
}

/** `rabbitmqadmin` of RabbitMQ 4 (version 2, a program of its own) and of 3 (a Python script), where each has it. */
export function rabbitmqadmin(
  target: CommandTarget,
  { v2, v1, vhost }: { readonly v2?: readonly string[]; readonly v1?: readonly string[]; readonly vhost?: string },
): readonly CommandLine[] {
  const old = /^[0-3]\./.test(target.version);
  const subcommand = old ? v1 : v2;
  if (!subcommand || target.bearer) return [];
  const { management } = target;
  const { host, port } = management.endpoint;
  const where = [
    ...['--host', host, '--port', String(port)],
    ...(management.prefix === '' ? [] : ['--path-prefix', old ? management.prefix : `${management.prefix}/api`]),
    ...(management.tls ? tlsWords(target, old) : []),
    ...(vhost === undefined ? [] : ['--vhost', vhost]),
  ];
  const login = `--username ${username} --password ${password}`;
  return [{ tool: 'rabbitmqadmin', text: ['rabbitmqadmin', words(where), login, words(subcommand)].join(' ') }];
}

function tlsWords({ caFile, certFile, keyFile, insecure }: CommandTarget, old: boolean): readonly string[] {
  const file = (option: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [option, value];
  return old
    ? [
        '--ssl',
        ...file('--ssl-ca-cert-file', caFile),
        ...file('--ssl-cert-file', certFile),
        ...file('--ssl-key-file', keyFile),
        ...(insecure ? ['--ssl-insecure'] : []),
      ]
    : [
        '--use-tls',
        ...file('--tls-ca-cert-file', caFile),
        ...file('--tls-cert-file', certFile),
        ...file('--tls-key-file', keyFile),
        ...(insecure ? ['--insecure'] : []),
      ];
}

/** `rabbitmqctl`, which is run on a node of the broker and needs no login. */
export function rabbitmqctl(...args: readonly string[]): CommandLine {
  return { tool: 'rabbitmqctl', text: `rabbitmqctl ${words(args)}` };
}
