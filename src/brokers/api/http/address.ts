import { formatEndpoint } from '../endpoint';
import { BrokerError } from '../error';
import type { HttpAddress } from './channel';

/**
 * Reads the URL of an HTTP service. `what` names it in the sentence: `schema registry`.
 * @throws BrokerError `protocol` where it is no URL of http or https, or holds a user name.
 */
export function readHttpAddress(what: string, text: string): HttpAddress {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined;
  if (!url || (url.protocol !== 'http:' && url.protocol !== 'https:') || url.username !== '' || url.password !== '') {
    throw new BrokerError(
      'protocol',
      `The address of the ${what} is not one: write it like http://localhost:8081, without user name and password.`,
    );
  }
  const tls = url.protocol === 'https:';
  const port = url.port === '' ? (tls ? 443 : 80) : Number(url.port);
  const endpoint = { host: url.hostname.replace(/^\[|\]$/g, ''), port };
  const prefix = url.pathname.replace(/\/+$/, '');
  return { endpoint, prefix, tls, url: `${url.protocol}//${formatEndpoint(endpoint)}${prefix}` };
}
