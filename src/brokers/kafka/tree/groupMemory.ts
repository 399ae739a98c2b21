import type { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { allGroups, type CoordinatedGroup } from '../groups/allGroups';
import { typeOf } from '../groups/describe';
import type { Cluster } from '../transport/cluster';
import { sortedBy } from './page';

/** Later pages, names and searches are cut from the list that was read last, for this long. */
const keepMs = 30_000;

/** Every group by name, with why some may be missing. */
export interface GroupList {
  readonly groups: readonly CoordinatedGroup[];
  readonly failures: readonly BrokerError[];
}

/** The list of groups as it was last read: without figures, a few dozen bytes each. */
export class GroupMemory {
  private kept: GroupList | undefined;
  private until = 0;

  constructor(
    private readonly cluster: Cluster,
    private readonly now: () => number = Date.now,
  ) {}

  /** Reads it now: one request to each broker. @throws BrokerError where no broker answers. */
  async read(deadline: Deadline): Promise<GroupList> {
    const { answers, failures } = await allGroups(this.cluster, deadline);
    this.kept = { groups: sortedBy(answers, ({ id }) => id), failures };
    this.until = this.now() + keepMs;
    return this.kept;
  }

  /** The last list where it is young enough, else a new one. */
  async recent(deadline: Deadline): Promise<GroupList> {
    return this.kept && this.now() < this.until ? this.kept : this.read(deadline);
  }

  /** The last list, whatever its age. */
  recall(): readonly CoordinatedGroup[] | undefined {
    return this.kept?.groups;
  }

  /** The kind that a group was last listed as. */
  kindOf(id: string): string | undefined {
    const found = this.kept?.groups.find((group) => group.id === id);
    return found && typeOf(found);
  }
}
