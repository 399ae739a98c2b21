import { BlockList, isIP } from 'node:net';
import { hostsOf } from './address';

/** RFC 1122 section 3.2.1.3 and RFC 4291 section 2.5.3. */
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/**
 * Tells whether every host of an address (of any broker, as in `ConnectionProfile.address`) is this machine.
 * Decides whether a connection starts read-only, so what is not understood is not loopback. Asks no name server.
 */
export function isLoopback(address: string): boolean {
  return hostsOf(address).every((host) => host !== undefined && isLoopbackHost(host));
}

function isLoopbackHost(host: string): boolean {
  const family = isIP(host);
  if (family === 0) return host.toLowerCase() === 'localhost';
  return loopback.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
