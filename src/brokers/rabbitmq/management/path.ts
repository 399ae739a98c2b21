import { BrokerError } from '../../api/error';

/** A question to the management API, below `/api`. */
export interface ApiPath {
  /** Names as they are, not encoded: `['queues', '/', 'my queue']`. */
  readonly segments: readonly string[];
  readonly query?: Readonly<Record<string, string | number | boolean>>;
}

/**
 * The request target of an API path. Names of virtual hosts, queues and exchanges are any text, so every segment is
 * encoded whole (`/` becomes `%2F`).
 * @throws BrokerError `unsupported` for the names `.` and `..`: the server decodes a segment before it removes dot
 * segments, so that no spelling of them arrives (RabbitMQ 3.10.8 and 4.3.6).
 */
export function requestTarget(prefix: string, { segments, query = {} }: ApiPath): string {
  const dots = segments.find((segment) => segment === '.' || segment === '..');
  if (dots !== undefined) {
    throw new BrokerError(
      'unsupported',
      `The management API cannot be asked about the name “${dots}”: use rabbitmqctl for it.`,
    );
  }
  const path = segments.map(encodeURIComponent).join('/');
  const parameters = Object.entries(query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return `${prefix}/api/${path}${parameters.length > 0 ? `?${parameters.join('&')}` : ''}`;
}
