import { parseAddress } from '../api/address';
import type { Endpoint } from '../api/endpoint';

/** Where AMQP is spoken, and the virtual host a program opens there. */
export interface AmqpAddress {
  readonly endpoint: Endpoint;
  readonly tls: boolean;
  readonly vhost: string;
}

/** Shown when an address is asked for or is wrong. */
export const exampleAddress = 'amqp://localhost:5672/';

/** IANA: `amqp` 5672, `amqps` 5671. */
const defaultPorts = { plain: 5672, tls: 5671 } as const;

const howToWrite = `write it like ${exampleAddress} or amqps://broker.example.com/orders`;

/**
 * Reads an AMQP URL (https://www.rabbitmq.com/docs/uri-spec). Without a path it means the virtual host `/`, as every
 * client library has it. What stands behind `?` tunes client libraries and is left alone.
 * @param tlsEnabled whether the profile asks for TLS, which `amqps://` does by itself.
 */
export function parseAmqpAddress(address: string, tlsEnabled = false): AmqpAddress | { readonly problem: string } {
  const [, server = '', path = ''] = /^((?:[a-z][a-z0-9+.-]*:\/\/)?[^/?#]*)([^?#]*)/i.exec(address.trim()) ?? [];
  const tls = tlsEnabled || /^amqps:/i.test(server);
  const form = {
    schemes: ['amqp', 'amqps'],
    defaultPort: tls ? defaultPorts.tls : defaultPorts.plain,
    example: exampleAddress,
  };
  if (address.includes('@')) return credentialsProblem('address', howToWrite);
  if (server.includes(',')) {
    return { problem: `The address names several servers: name one node, or what balances the load; ${howToWrite}.` };
  }
  const parsed = parseAddress(server, form);
  if ('problem' in parsed) return parsed;
  const [endpoint] = parsed.endpoints;
  const vhost = vhostOf(path);
  if (!endpoint || vhost === undefined) {
    return { problem: `“${path}” is not a virtual host: write / inside its name as %2F and % as %25; ${howToWrite}.` };
  }
  return { endpoint, tls, vhost };
}

/**
 * Said of any `@`, also behind a `/` or `?` (a password may hold those), and without the text itself.
 */
export function credentialsProblem(what: string, howToWrite: string): { readonly problem: string } {
  return {
    problem: `The ${what} holds a user name or password (before its “@”), which belong in fields of their own: ${howToWrite}.`,
  };
}

function vhostOf(path: string): string | undefined {
  const segment = path.slice(1);
  if (segment === '') return '/';
  if (segment.includes('/')) return undefined;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
