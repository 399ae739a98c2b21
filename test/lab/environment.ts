import type { LabServer, LabServerId } from './model';

/** Variable that names a user's own broker for one of the main servers, e.g. `BROKERSCOPE_LAB_KAFKA_4`. */
export function environmentVariable(id: LabServerId): string {
  return `BROKERSCOPE_LAB_${id.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`;
}

const portOfScheme: Readonly<Record<string, string>> = {
  amqp: 'amqp',
  amqps: 'amqps',
  http: 'http',
  https: 'https',
  'rabbitmq-stream': 'stream',
  kafka: 'plaintext',
  nats: 'client',
};

const defaultScheme = { rabbitmq: 'amqp', kafka: 'kafka', nats: 'nats', service: 'http' } as const;

/**
 * Replaces a server's address by the one a variable gives: comma-separated URLs on one host, e.g.
 * `amqp://user:password@host:5672,http://host:15672`, `host:9092` or `nats://host:4222,http://host:8222`.
 * Throws a sentence when the text is none of these.
 */
export function withExternalAddress(server: LabServer, text: string): LabServer {
  const variable = environmentVariable(server.id);
  const ports: Record<string, number> = {};
  const hosts = new Set<string>();
  let { credentials } = server;
  let { httpUrl } = server;
  for (const part of text.split(',').map((item) => item.trim())) {
    const url = new URL(part.includes('://') ? part : `${defaultScheme[server.kind]}://${part}`);
    const port = portOfScheme[url.protocol.slice(0, -1)];
    if (port === undefined || url.port === '') {
      throw new Error(`${variable}: "${url.protocol}//${url.host}" needs a port and one of the schemes ${schemes()}.`);
    }
    ports[port] = Number(url.port);
    hosts.add(url.hostname);
    if (port.startsWith('http')) httpUrl = `${url.protocol}//${url.host}${url.pathname.replace(/\/$/, '')}`;
    if (url.username !== '') {
      const username = decodeURIComponent(url.username);
      credentials = { ...credentials, username, password: decodeURIComponent(url.password) };
    }
  }
  const [host, second] = [...hosts];
  if (host === undefined || second !== undefined) throw new Error(`${variable}: all addresses must be on one host.`);
  return { ...server, host, ports, innerPorts: [], credentials, external: true, ...(httpUrl ? { httpUrl } : {}) };
}

function schemes(): string {
  return Object.keys(portOfScheme).join(', ');
}
