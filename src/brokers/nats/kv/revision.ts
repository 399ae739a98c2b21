import type { StoredMessage } from '../jetstream/messages';
import { properties, type Fact } from '../tree/facts';

/** What was done to a key: header `KV-Operation` (ADR-8), absent for a value. */
export function operationOf({ headers }: StoredMessage): string {
  return headers.get('kv-operation') ?? (headers.has('nats-marker-reason') ? 'DEL' : 'PUT');
}

/** A key whose latest revision takes its value away. */
export function isDeletion(message: StoredMessage): boolean {
  return operationOf(message) !== 'PUT';
}

/** What is known of a revision without its value. */
export function revisionFacts(message: StoredMessage): ReturnType<typeof properties> {
  const facts: readonly Fact[] = [
    ['revision', 'Revision', message.sequence],
    ['operation', 'Operation', operationOf(message)],
    ['size', 'Size', message.data.byteLength, 'bytes'],
    ['time', 'Time', message.time, 'timestamp'],
    // The server's own marker where a value came to its age or was removed (2.11).
    ['markerReason', 'Removed by the server because of', message.headers.get('nats-marker-reason')],
    ['ttl', 'Time to live', message.headers.get('nats-ttl')],
  ];
  return properties(...facts);
}
