import type { ProfileId } from '../profile';
import type { ResourceNode } from '../resource';
import type { Area, RootFolder } from './area';
import type { ResourceViews } from './view';
import { ViewTree } from './viewTree';

/** The tree made of areas: their folders at the top, in order, which costs no request. */
export function areaTree(profile: ProfileId, areas: readonly Area[]): ViewTree {
  const folders = areas.flatMap((area) => area.folders);
  const nodes = folders.map((folder) => folderNode(profile, folder));
  return new ViewTree({
    root: ({ cursor, limit }) => {
      const start = Number(cursor ?? 0);
      const end = start + limit;
      return Promise.resolve({
        items: nodes.slice(start, end),
        total: nodes.length,
        ...(end < nodes.length && { next: String(end) }),
      });
    },
    views: joined(areas.map(({ views }) => views)),
    finders: areas.flatMap(({ finders }) => finders),
  });
}

function folderNode(profile: ProfileId, { name, label, list, unavailable }: RootFolder): ResourceNode {
  return {
    ref: { profile, kind: 'folder', path: [name] },
    label,
    properties: [],
    hasChildren: unavailable === undefined,
    ...(list && { list }),
    ...(unavailable !== undefined && { unavailable }),
  };
}

/** @throws Error where two areas claim one key: a fault of this program. */
function joined(all: readonly ResourceViews[]): ResourceViews {
  const entries = all.flatMap((views) => Object.entries(views));
  const keys = new Set(entries.map(([key]) => key));
  if (keys.size < entries.length) throw new Error('Two areas of a tree have a view for the same key.');
  return Object.fromEntries(entries);
}
