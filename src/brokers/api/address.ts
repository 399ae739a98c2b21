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

/** Host of an address with what surrounds it: `scheme://user@host:port/path`, IPv6 in brackets. */
const parts =
  /^(?:([a-z][a-z0-9+.-]*):\/\/)?(?:([^@/]*)@)?(?:\[([^\][]+)\]|([^:/?#@[\]\s]+))(?::([^/?#]*))?([/?#].*)?$/i;

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
  const match = parts.exec(text);
  if (!match) return ipv6Hint(text);
  const [, scheme, user, ipv6, name, port, path] = match;
  // Named without the text itself: what stands there may be a password.
  if (user !== undefined) return 'The address holds a user name or password, which belong in fields of their own';
  if (scheme !== undefined && !form.schemes.includes(scheme.toLowerCase())) return `“${scheme}://” is not understood`;
  if (path !== undefined && path !== '/') return `“${path}” after the port is not understood`;
  if (ipv6 !== undefined && !isIPv6(ipv6)) return `“[${ipv6}]” is not an IPv6 address`;
  const number = port === undefined ? form.defaultPort : portNumber(port);
  if (number === undefined) return `“${port ?? ''}” is not a port (1 to 65535)`;
  return { endpoint: { host: ipv6 ?? name ?? '', port: number }, scheme: scheme?.toLowerCase() };
}

function ipv6Hint(text: string): string {
  if (text.includes('@')) return 'The address holds a user name or password, which belong in fields of their own';
  return isIPv6(text) ? `The IPv6 address ${text} needs brackets around it` : `“${text}” is not an address`;
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
    const match = parts.exec(text.trim());
    return match?.[3] ?? match?.[4];
  });
}
