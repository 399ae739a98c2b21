import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import type { CoordinatedGroup } from '../groups/allGroups';
import { typeOf } from '../groups/describe';
import { positionsHealth, totalLag, type Position, type TotalLag } from '../groups/lag';
import type { DescribedGroup } from '../protocol/describedGroup';
import { refOf } from './context';

/** What could be read of a group; what could not is left out. */
export interface GroupFacts {
  readonly listed: CoordinatedGroup;
  readonly described: DescribedGroup | undefined;
  /** In every partition it has committed for. */
  readonly positions: readonly Position[] | undefined;
}

/** A consumer group of any kind as a row of the tree. */
export function groupNode(profile: ProfileId, { listed, described, positions }: GroupFacts): ResourceNode {
  const type = typeOf(listed);
  // The description is newer than the list.
  const state = described?.state ?? listed.state;
  const members = described?.members.length;
  const total = positions && totalLag(positions);
  const health = positions && positionsHealth(positions);
  return {
    ref: refOf({ profile }, 'consumerGroup', listed.id),
    label: listed.id,
    ...description(
      // The kind most groups have goes without saying.
      type === 'classic' ? undefined : type,
      state,
      members === undefined ? undefined : counted(members, 'member'),
      total && lagText(total, type),
    ),
    properties: [
      ...(state === undefined ? [] : [{ key: 'state', label: 'State', value: state }]),
      { key: 'type', label: 'Type', value: type },
      ...(members === undefined ? [] : [{ key: 'members', label: 'Members', value: members, unit: 'count' as const }]),
      ...(described?.assignor ? [{ key: 'assignor', label: 'Assignor', value: described.assignor }] : []),
      { key: 'coordinator', label: 'Coordinator', value: listed.coordinator },
      ...lagProperty(total),
    ],
    ...(health && { health }),
    hasChildren: true,
    variant: type,
  };
}

/** Total lag as text, or nothing where it is unknown. A share group commits nothing: its offset is one of delivery. */
export function lagText(total: TotalLag, type = 'classic'): string | undefined {
  if (total.kind === 'noCommit') return type === 'share' ? 'no start offset' : 'no commit';
  return total.kind === 'sum' ? `lag ${total.lag.toLocaleString('en')}` : undefined;
}

export function lagProperty(total: TotalLag | undefined): readonly Property[] {
  return total?.kind === 'sum' ? [{ key: 'lag', label: 'Lag', value: total.lag, unit: 'count' }] : [];
}
