import type { ResourceNode } from '../../../brokers/api/resource';

/** Whether a row is a subject tap, and in which state (`ResourceNode.variant`). */
export function tapStateOf({ variant }: Pick<ResourceNode, 'variant'>): 'tapRunning' | 'tapStopped' | undefined {
  if (variant === 'tap.running') return 'tapRunning';
  return variant === 'tap.stopped' ? 'tapStopped' : undefined;
}
