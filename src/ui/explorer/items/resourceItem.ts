import * as vscode from 'vscode';
import type { ResourceFlag } from '../../contributions';
import { resourceContext, rowContexts } from '../../contributions';
import { formatCount } from '../formatValue';
import { favouritesIcon, groupIcon, resourceIcon } from '../icons';
import { tapStateOf } from '../subjects/tapState';
import type { FavouritesRow, GroupRow, ResourceRow } from '../rows';
import { listOf } from '../rows';
import { collapsible, themeIcon } from './parts';
import type { Surroundings } from './surroundings';

/** The row of a resource: its name and the figures looked for first, or why there are none. */
export function resourceItem(row: ResourceRow, surroundings: Surroundings): vscode.TreeItem {
  const { label, description, health, hasChildren, unavailable } = row.node;
  const opens = hasChildren && unavailable === undefined;
  const state = opens ? collapsible(surroundings.isExpanded(row)) : vscode.TreeItemCollapsibleState.None;
  const item = new vscode.TreeItem(row.shortLabel ?? label, state);
  const filter = surroundings.filterOf(row);
  const parts = [
    filter && vscode.l10n.t('filter: {0}', filter.text),
    description,
    health?.reason,
    unavailable,
    row.favourite?.location,
  ];
  const text = parts.filter((part) => part !== undefined).join(' · ');
  if (text !== '') item.description = text;
  item.iconPath = themeIcon(resourceIcon(row.node));
  item.contextValue = resourceContext(flagsOf(row, surroundings));
  return item;
}

function flagsOf(row: ResourceRow, surroundings: Surroundings): readonly ResourceFlag[] {
  const flags: ResourceFlag[] = [];
  if (row.node.list?.filter === true) flags.push('filterable');
  if (surroundings.filterOf(row)) flags.push('filtered');
  if (surroundings.isStarred(row)) flags.push('starred');
  else if (listOf(row)?.node.list?.names === true) flags.push('starrable');
  const tap = tapStateOf(row.node);
  if (tap) flags.push(tap);
  return flags;
}

/** The row of names that begin alike. */
export function groupItem(row: GroupRow, surroundings: Surroundings): vscode.TreeItem {
  const item = new vscode.TreeItem(row.group.label, collapsible(surroundings.isExpanded(row)));
  item.description = formatCount(row.group.count);
  item.tooltip = vscode.l10n.t('{0} names begin with {1}', formatCount(row.group.count), row.group.prefix);
  item.iconPath = themeIcon(groupIcon);
  item.contextValue = rowContexts.group;
  return item;
}

/** The row over the favourites of a connection. */
export function favouritesItem(row: FavouritesRow, surroundings: Surroundings): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Favourites'), collapsible(surroundings.isExpanded(row)));
  item.description = formatCount(surroundings.favouritesCount(row.parent));
  item.iconPath = themeIcon(favouritesIcon);
  item.contextValue = rowContexts.favourites;
  return item;
}
