import type { Finder } from '../../api/tree/viewTree';
import { refOf, requestDeadline, type TreeContext } from './context';
import type { GroupMemory } from './groupMemory';
import { holding } from './namedPage';

/** Finds consumer groups by name, in the list as it was at most half a minute ago. */
export function groupFinder(context: Pick<TreeContext, 'profile'>, memory: GroupMemory): Finder {
  return async (text, limit, signal) => {
    const { groups } = await memory.recent(requestDeadline('The search for consumer groups', signal));
    return holding(groups, ({ id }) => id, text)
      .slice(0, limit)
      .map(({ id }) => ({
        ref: refOf(context, 'consumerGroup', id),
        label: id,
        location: 'Consumer groups',
        ancestors: [refOf(context, 'folder', 'groups')],
      }));
  };
}
