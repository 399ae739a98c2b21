import { isIPv6 } from 'node:net';
import type { Endpoint } from './endpoint';

/** What the addresses of one broker look like. */
export interface AddressForm {
  /** Accepted before `://`; an address may leave the scheme out. */
  readonly schemes: readonly string[];
  readonly defaultPort: number;
  /** A right address, shown when one is wrong. */
  readonly example: string;
}

/** Either where to connect to, or one sentence saying what is wrong with the address and how it should look. */
export type ParsedAddress =
  { readonly endpoints: readonly Endpoint[]; readonly schemes: ReadonlySet<string> } | { readonly problem: string };

interface Parts {
  readonly scheme: string | undefined;
  readonly host: string;
  readonly bracketed: boolean;
  readonly port: string | undefined;
  readonly path: string;
}

/** Takes `scheme://user@host:port/path` apart as URL parsers do (RFC 3986 section 3): the last `@` ends the user. */
function split(text: string): Parts | undefined {
  const [, scheme, authority = '', path = ''] = /^(?:([a-z][a-z0-9+.-]*):\/\/)?([^/?#]*)(.*)$/i.exec(text) ?? [];
  const at = authority.lastIndexOf('@');
  const server = /^(?:\[([^\][]+)\]|([^:[\]\s]+))(?::(.*))?$/.exec(authority.slice(at + 1));
  if (!server) return undefined;
  const [, ipv6, name, port] = server;
  return { scheme, host: ipv6 ?? name ?? '', bracketed: ipv6 !== undefined, port, path };
}

/**
 * Reads a comma-separated list of `[scheme://]host[:port]`. A user name, a password or a path is refused: secrets
 * have a place of their own, and these addresses name servers only.
 */
export function parseAddress(address: string, form: AddressForm): ParsedAddress {
  const endpoints: Endpoint[] = [];
  const schemes = new Set<string>();
  if (address.trim() === '') return { problem: `The address is empty: write it like ${form.example}.` };
  for (const text of address.split(',')) {
    const item = parseItem(text.trim(), form);
    if (typeof item === 'string') return { problem: `${item}: write it like ${form.example}.` };
    endpoints.push(item.endpoint);
    if (item.scheme !== undefined) schemes.add(item.scheme);
  }
  return { endpoints, schemes };
}

function parseItem(text: string, form: AddressForm): { endpoint: Endpoint; scheme: string | undefined } | string {
  if (text === '') return 'The address has an empty entry between its commas';
  // Told without the text itself: what stands there may be a password.
  if (text.includes('@')) return 'The address holds a user name or password, which belong in fields of their own';
  const item = split(text);
  if (!item) return isIPv6(text) ? `The IPv6 address ${text} needs brackets around it` : `“${text}” is not an address`;
  const scheme = item.scheme?.toLowerCase();
  if (scheme !== undefined && !form.schemes.includes(scheme)) return `“${scheme}://” is not understood`;
  if (item.path !== '' && item.path !== '/') return `“${item.path}” after the port is not understood`;
  if (item.bracketed && !isIPv6(item.host)) return `“[${item.host}]” is not an IPv6 address`;
  const port = item.port === undefined ? form.defaultPort : portNumber(item.port);
  if (port === undefined) return `“${item.port ?? ''}” is not a port (1 to 65535)`;
  return { endpoint: { host: item.host, port }, scheme };
}

function portNumber(text: string): number | undefined {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  return port >= 1 && port <= 65535 ? port : undefined;
}

/**
 * The hosts an address of any broker names, scheme, user, port and path left off. `undefined` for an entry that
 * is not understood.
 */
export function hostsOf(address: string): readonly (string | undefined)[] {
  return address.split(',').map((text) => {
    const item = split(text.trim());
    return item && /^\d*$/.test(item.port ?? '') ? item.host : undefined;
  });
}
