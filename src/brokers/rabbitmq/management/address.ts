import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { credentialsProblem, type AmqpAddress } from '../address';

/** Where the management API listens. */
export interface ManagementAddress {
  readonly tls: boolean;
  readonly endpoint: Endpoint;
  /** `management.path_prefix` or that of a reverse proxy: empty, or `/` and no `/` at the end. */
  readonly prefix: string;
}

/** Ports of https://www.rabbitmq.com/docs/management. */
const managementPorts = { plain: 15672, tls: 15671 } as const;

/** The API of a server that was left as it is installed. */
export function defaultManagementAddress({ endpoint, tls }: AmqpAddress): ManagementAddress {
  const port = tls ? managementPorts.tls : managementPorts.plain;
  return { tls, endpoint: { host: endpoint.host, port }, prefix: '' };
}

/** Reads a management URL, also one copied from the browser's address bar or ending in `/api`. */
export function parseManagementUrl(text: string): ManagementAddress | { readonly problem: string } {
  if (text.includes('@')) return credentialsProblem('management URL', howToWrite);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const tls = url?.protocol === 'https:';
  if (!url || (!tls && url.protocol !== 'http:')) {
    return { problem: `“${text}” is not a management URL: ${howToWrite}.` };
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? (tls ? 443 : 80) : Number(url.port);
  const prefix = url.pathname.replace(/\/+$/, '').replace(/\/api$/, '');
  return { tls, endpoint: { host, port }, prefix };
}

const howToWrite = 'write it like http://localhost:15672 or https://broker.example.com:15671/rabbit';

/** The URL a user reads in messages and can open in a browser. */
export function formatManagementUrl({ tls, endpoint, prefix }: ManagementAddress): string {
  return `${tls ? 'https' : 'http'}://${formatEndpoint(endpoint)}${prefix}`;
}
