import type { DriverEnv } from '../../api/driver';
import { BrokerError } from '../../api/error';
import { readHttpAddress } from '../../api/http/address';
import { createJsonService, type JsonService } from '../../api/http/jsonService';
import type { RestEndpoint, SecretField } from '../../api/profile';
import { loadTls } from '../../api/reach/tls';

/** An HTTP service beside the cluster: what it is called in sentences, and where its password is kept. */
interface ServiceKind {
  readonly what: string;
  readonly secret: SecretField;
}

/** Confluent's schema registry and those that speak its API. */
export const schemaRegistry: ServiceKind = { what: 'schema registry', secret: 'schemaRegistryPassword' };

/** A worker of Kafka Connect; any of its cluster answers for all. */
export const connectWorker: ServiceKind = { what: 'Kafka Connect worker', secret: 'connectPassword' };

/** A service that is opened when it is first asked; what is wrong with its settings is said then, and only there. */
export interface LazyService {
  readonly endpoint: RestEndpoint;
  get(path: string, signal: AbortSignal): Promise<unknown>;
  close(): void;
}

/** Reads no file and no secret before the first request: a service in trouble leaves the cluster's tree alone. */
export function lazyService({ what, secret }: ServiceKind, endpoint: RestEndpoint, env: DriverEnv): LazyService {
  let opened: Promise<JsonService> | undefined;
  const open = async (): Promise<JsonService> => {
    const address = readHttpAddress(what, endpoint.url);
    const tls = await loadTls({ tls: { ...endpoint.tls, enabled: address.tls } }, env);
    const { username } = endpoint;
    if (username === undefined) return createJsonService({ what, address, tls });
    const password = await env.secret(secret);
    if (password === undefined) {
      throw new BrokerError(
        'auth',
        `No password is stored for user “${username}” of the ${what}: edit the connection and enter it.`,
      );
    }
    return createJsonService({ what, address, tls, login: { username, password } });
  };
  return {
    endpoint,
    async get(path, signal) {
      opened ??= open().catch((error: unknown) => {
        // The user mends the settings or the file, and tries again.
        opened = undefined;
        throw error;
      });
      return (await opened).get(path, signal);
    },
    close: () => void opened?.then((service) => service.close()).catch(() => undefined),
  };
}
