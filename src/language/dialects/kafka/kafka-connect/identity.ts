/** How declarations of Connect name their dialect. */
export const identity = { id: 'kafka-connect', broker: 'kafka' } as const;

/** Keys that say that a text speaks of a connector or a worker. */
export function isMark(key: string): boolean {
  return /^(connector\.class|config\.storage\.topic|offset\.storage\.file\.filename)$/.test(key);
}
