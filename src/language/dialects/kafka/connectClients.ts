import type { Spellings } from '../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../model/declaration';
import { prefixedSpellings } from './prefixed';

/** Clients that a worker or a connector makes for its tasks, by the prefix of their keys. */
const clients: readonly (readonly [kind: DeclarationKind, prefix: string])[] = [
  ['kafka.producer', 'producer.'],
  ['kafka.consumer', 'consumer.'],
  ['kafka.admin', 'admin.'],
];

/**
 * The clients whose options stand among those of a worker (`producer.acks`) or of a connector (`producer.override.acks`).
 * What the other of the two sets is not in the text, so none of them is complete.
 */
export function connectClients(
  level: 'worker' | 'connector',
  declare: (kind: DeclarationKind, spellings: Spellings) => Declaration | undefined,
): readonly Declaration[] {
  return clients.flatMap(([kind, prefix]) => {
    const found = declare(kind, prefixedSpellings(level === 'connector' ? `${prefix}override.` : prefix, kind));
    return found ? [found] : [];
  });
}
