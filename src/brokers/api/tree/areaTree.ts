import type { ProfileId } from '../profile';
import type { ResourceNode } from '../resource';
import type { Area, RootFolder } from './area';
import type { ResourceViews } from './view';
import { ViewTree } from './viewTree';

/** The tree made of areas: their folders at the top, in order, which costs no request. */
export function areaTree(profile: ProfileId, areas: readonly Area[]): ViewTree {
  const folders = areas.flatMap((area) => area.folders);
  return new ViewTree({
    root: ({ cursor, limit }) => {
      const start = Number(cursor ?? 0);
      const end = start + limit;
      const nodes = folders.map((folder) => folderNode(profile, folder));
      return Promise.resolve({
        items: nodes.slice(start, end),
        total: nodes.length,
        ...(end < nodes.length && { next: String(end) }),
      });
    },
    views: joinedViews(areas),
    finders: areas.flatMap(({ finders }) => finders),
  });
}

function folderNode(profile: ProfileId, { name, label, list, variant, unavailable }: RootFolder): ResourceNode {
  return {
    ref: { profile, kind: 'folder', path: [name] },
    label,
    properties: [],
    hasChildren: unavailable === undefined,
    ...(list && { list }),
    ...(variant && { variant: variant() }),
    ...(unavailable !== undefined && { unavailable }),
  };
}

/** The views of all areas. @throws Error where two areas claim one key: a fault of this program. */
export function joinedViews(areas: readonly Area[]): ResourceViews {
  const entries = areas.flatMap(({ views }) => Object.entries(views));
  const keys = new Set(entries.map(([key]) => key));
  if (keys.size < entries.length) throw new Error('Two areas of a tree have a view for the same key.');
  return Object.fromEntries(entries);
}
