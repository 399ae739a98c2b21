import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import { typeOf } from '../groups/describe';
import type { CoordinatedGroup } from '../groups/allGroups';
import type { TotalLag } from '../groups/lag';
import type { DescribedGroup } from '../protocol/describedGroup';
import { refOf } from './context';
import { counted, description } from '../../api/words';

/** What could be read of a group; what could not is left out. */
export interface GroupFacts {
  readonly listed: CoordinatedGroup;
  readonly described: DescribedGroup | undefined;
  readonly total: TotalLag | undefined;
}

/** A consumer group as a row of the tree. */
export function groupNode(profile: ProfileId, { listed, described, total }: GroupFacts): ResourceNode {
  const type = typeOf(listed);
  // The description is newer than the list.
  const state = described?.state ?? listed.state;
  const members = described?.members.length;
  // A share group has no committed offsets; what it has instead comes with a request of its own.
  const hasOffsets = type !== 'share';
  return {
    ref: refOf({ profile }, 'consumerGroup', listed.id),
    label: listed.id,
    ...description(
      state,
      members === undefined ? undefined : counted(members, 'member'),
      total && hasOffsets ? lagText(total) : undefined,
    ),
    properties: [
      ...(state === undefined ? [] : [{ key: 'state', label: 'State', value: state }]),
      { key: 'type', label: 'Type', value: type },
      ...(members === undefined ? [] : [{ key: 'members', label: 'Members', value: members, unit: 'count' as const }]),
      ...(described?.assignor ? [{ key: 'assignor', label: 'Assignor', value: described.assignor }] : []),
      { key: 'coordinator', label: 'Coordinator', value: listed.coordinator },
      ...lagProperty(total),
    ],
    hasChildren: hasOffsets,
    variant: type,
  };
}

/** Total lag as text, or nothing where it is unknown. */
export function lagText(total: TotalLag): string | undefined {
  if (total.kind === 'noCommit') return 'no commit';
  return total.kind === 'sum' ? `lag ${total.lag.toLocaleString('en')}` : undefined;
}

export function lagProperty(total: TotalLag | undefined): readonly Property[] {
  return total?.kind === 'sum' ? [{ key: 'lag', label: 'Lag', value: total.lag, unit: 'count' }] : [];
}
