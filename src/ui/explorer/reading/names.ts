import type { NameList } from '../../../brokers/api/resource';
import type { NameGroup, Separator } from '../grouping/nameGroup';
import { groupNames } from '../grouping/nameGroup';
import type { ResourceRow } from '../rows';

/** Names change rarely, and reading them all is the one costly thing about grouping. */
const longestAgeMs = 30_000;

/** The names of a list, taken apart. */
export interface GroupedNames {
  readonly root: NameGroup;
  readonly complete: boolean;
}

interface Entry extends GroupedNames {
  readonly separator: Separator;
  readonly at: number;
}

/** The names of lists that are shown in groups: one reading serves a list and every group in it. */
export class Names {
  private readonly known = new Map<string, Entry>();
  private readonly onTheWay = new Map<string, Promise<Entry>>();

  constructor(
    private readonly read: (list: ResourceRow) => Promise<NameList>,
    private readonly now: () => number,
  ) {}

  async get(list: ResourceRow, separator: Separator): Promise<GroupedNames> {
    const known = this.known.get(list.key);
    if (known?.separator === separator && this.now() - known.at < longestAgeMs) return known;
    const id = `${separator}${list.key}`;
    const reading = this.onTheWay.get(id) ?? this.readAnew(list, separator).finally(() => this.onTheWay.delete(id));
    this.onTheWay.set(id, reading);
    return reading;
  }

  /** What is known is old: the user wants it new, or a name in it is gone. */
  expire(list: ResourceRow): void {
    this.known.delete(list.key);
  }

  private async readAnew(list: ResourceRow, separator: Separator): Promise<Entry> {
    const { names, complete } = await this.read(list);
    const entry = { root: groupNames(names, separator), complete, separator, at: this.now() };
    this.known.set(list.key, entry);
    return entry;
  }
}
