import { parseAddress, type AddressForm } from '../api/address';
import type { Endpoint } from '../api/endpoint';
import { BrokerError } from '../api/error';

/** Bootstrap servers, as Kafka's own clients take them. 9092 is the port of Kafka's quick start. */
const form: AddressForm = { schemes: [], defaultPort: 9092, example: 'localhost:9092,localhost:9093' };

/** One sentence saying what is wrong with a list of bootstrap servers, or `undefined`. */
export function validateAddress(address: string): string | undefined {
  const parsed = parseAddress(address, form);
  return 'problem' in parsed ? parsed.problem : undefined;
}

/** The bootstrap servers of an address. @throws BrokerError `protocol` with what is wrong. */
export function bootstrapServers(address: string): readonly Endpoint[] {
  const parsed = parseAddress(address, form);
  if ('problem' in parsed) throw new BrokerError('protocol', parsed.problem);
  return parsed.endpoints;
}
