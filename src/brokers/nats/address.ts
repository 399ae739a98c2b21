import { parseAddress, type AddressForm, type ParsedAddress } from '../api/address';
import type { Endpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';

const form: AddressForm = { schemes: ['nats', 'tls'], defaultPort: 4222, example: 'nats://localhost:4222' };

export const defaultAddress = form.example;

export interface NatsAddress {
  readonly endpoints: readonly [Endpoint, ...Endpoint[]];
  /** Written as `tls://`, which asks for TLS whatever else the profile says. */
  readonly tls: boolean;
}

/** One sentence on what is wrong with an address, or `undefined`. */
export function validateAddress(address: string): string | undefined {
  const parsed = parse(address);
  return 'problem' in parsed ? parsed.problem : undefined;
}

/** @throws BrokerError `unreachable` with the sentence of {@link validateAddress}. */
export function readAddress(address: string): NatsAddress {
  const parsed = parse(address);
  if ('problem' in parsed) throw new BrokerError('unreachable', parsed.problem);
  const [first, ...others] = parsed.endpoints;
  if (!first) throw new BrokerError('unreachable', `The address names no server: write it like ${form.example}.`);
  return { endpoints: [first, ...others], tls: parsed.schemes.has('tls') };
}

function parse(address: string): ParsedAddress {
  if (/(^|,)\s*wss?:\/\//i.test(address)) {
    return { problem: `NATS over WebSocket is not supported: use the server's client port, like ${form.example}.` };
  }
  return parseAddress(address, form);
}
