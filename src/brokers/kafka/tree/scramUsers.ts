import type { ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import type { ScramUserRow } from '../security/scramUsers';
import { refOf, type TreeContext } from './context';

/** A user with SCRAM credentials as a row of the tree: which mechanisms, and how costly a guess is made. */
export function scramUserNode(
  context: Pick<TreeContext, 'profile'>,
  { name, credentials }: ScramUserRow,
): ResourceNode {
  return {
    ref: refOf(context, 'user', name),
    label: name,
    ...description(...credentials.map(({ mechanism }) => mechanism)),
    properties: credentials.map(({ mechanism, iterations }) => ({
      key: mechanism,
      label: `${mechanism} iterations`,
      value: iterations,
      unit: 'count',
    })),
    hasChildren: false,
  };
}
