/** At what names of resources are taken apart. */
export const separators = ['.', '-', ':'] as const;
export type Separator = (typeof separators)[number];

/** Names that begin alike, taken apart at a separator. */
export interface NameGroup {
  /** What they begin with, the separator included; empty for the whole list. */
  readonly prefix: string;
  /** What the row says: the prefix without what the group above it says. */
  readonly label: string;
  /** How many names there are, all the way down. */
  readonly count: number;
  readonly groups: readonly NameGroup[];
  /** Names that stand directly in the group. */
  readonly names: readonly string[];
}

/**
 * Takes names apart at every separator. A group of one name is that name, and a group that holds nothing but one other
 * group is joined with it. Separators at the start or the end of a name or beside each other part nothing.
 *
 * @param names sorted
 */
export function groupNames(names: readonly string[], separator: Separator): NameGroup {
  return grouped(names, '', '', separator);
}

/** The group of that prefix under a group, or itself. */
export function findGroup(group: NameGroup, prefix: string): NameGroup | undefined {
  if (group.prefix === prefix) return group;
  const next = group.groups.find((one) => prefix.startsWith(one.prefix));
  return next && findGroup(next, prefix);
}

function grouped(names: readonly string[], prefix: string, above: string, separator: Separator): NameGroup {
  const parts = new Map<string, string[]>();
  const own: string[] = [];
  for (const name of names) {
    const end = boundary(name, prefix.length, separator);
    if (end === undefined) own.push(name);
    else {
      const part = name.slice(0, end);
      const members = parts.get(part);
      if (members) members.push(name);
      else parts.set(part, [name]);
    }
  }
  const [only] = parts;
  // Compact, as folders are in VS Code; the top stays what it is.
  if (prefix !== '' && only && parts.size === 1 && own.length === 0) return grouped(names, only[0], above, separator);
  const groups: NameGroup[] = [];
  for (const [part, members] of parts) {
    if (members.length === 1) own.push(...members);
    else groups.push(grouped(members, part, prefix, separator));
  }
  const label = prefix.slice(above.length, prefix.length - separatorsAtEnd(prefix, separator));
  return { prefix, label, count: names.length, groups, names: own.sort(byText) };
}

/** Where the next segment begins; `undefined` in the last one. */
function boundary(name: string, from: number, separator: Separator): number | undefined {
  let at = from;
  while (name[at] === separator) at++;
  at = name.indexOf(separator, at);
  if (at < 0) return undefined;
  while (name[at] === separator) at++;
  return at < name.length ? at : undefined;
}

function separatorsAtEnd(text: string, separator: Separator): number {
  let count = 0;
  while (count < text.length && text[text.length - 1 - count] === separator) count++;
  return count;
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
