import type { BrokerError } from '../../api/error';
import { allGroups, type CoordinatedGroup } from '../groups/allGroups';
import { typeOf } from '../groups/describe';
import type { Cluster } from '../transport/cluster';
import { sortedBy } from './page';
import { Remembered } from './remembered';

/** Every group by name, with why some may be missing. */
export interface GroupList {
  readonly groups: readonly CoordinatedGroup[];
  readonly failures: readonly BrokerError[];
}

/** The list of groups as it was last read, one request to each broker: without figures, a few dozen bytes each. */
export class GroupMemory extends Remembered<GroupList> {
  constructor(cluster: Cluster) {
    super(async (deadline) => {
      const { answers, failures } = await allGroups(cluster, deadline);
      return { groups: sortedBy(answers, ({ id }) => id), failures };
    });
  }

  /** The kind that a group was last listed as. */
  kindOf(id: string): string | undefined {
    const found = this.recall()?.groups.find((group) => group.id === id);
    return found && typeOf(found);
  }
}
