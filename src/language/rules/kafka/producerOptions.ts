import type { KnownOption } from '../../model/declaration';
import type { RuleContext } from '../../model/rule';
import { isWritten } from '../values';

/** Whether the text asks for weaker acknowledgements than those of all in-sync replicas. */
export function isWeakAcks(acks: KnownOption): acks is KnownOption & { readonly how: 'written' } {
  return acks.how === 'written' && typeof acks.value === 'string' && /^\d+$/.test(acks.value);
}

/** Whether the text turns idempotence on; a default does not count. */
export function asksForIdempotence(option: KnownOption): boolean {
  return isWritten(option, true);
}

/** Whether the producer certainly has a transactional id; one that may be empty at run time does not count. */
export function isTransactional(context: RuleContext): boolean {
  const id = context.option('transactional.id');
  return id.how === 'template' || (id.how === 'written' && typeof id.value === 'string' && id.value !== '');
}
