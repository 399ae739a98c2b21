import type * as vscode from 'vscode';
import { connectionItem, wrongConnectionItem } from './items/connectionItem';
import { noteItem } from './items/noteItem';
import { favouritesItem, groupItem, resourceItem } from './items/resourceItem';
import type { Surroundings } from './items/surroundings';
import { healthUri } from './healthUri';
import type { Row } from './rows';
import { isParentRow } from './rows';

/** A row as VS Code draws it. Tooltips are made when they are asked for. */
export function treeItem(row: Row, surroundings: Surroundings): vscode.TreeItem {
  const item = itemOf(row, surroundings);
  item.id = row.key;
  const label = row.type === 'resource' ? row.node.label : typeof item.label === 'string' ? item.label : '';
  const description = typeof item.description === 'string' ? item.description : '';
  item.accessibilityInformation = { label: [label, description].filter((text) => text !== '').join(', ') };
  if (isParentRow(row)) item.resourceUri = healthUri(row);
  return item;
}

function itemOf(row: Row, surroundings: Surroundings): vscode.TreeItem {
  switch (row.type) {
    case 'connection':
      return connectionItem(row, surroundings);
    case 'wrongConnection':
      return wrongConnectionItem(row);
    case 'favourites':
      return favouritesItem(row, surroundings);
    case 'group':
      return groupItem(row, surroundings);
    case 'resource':
      return resourceItem(row, surroundings);
    case 'note':
      return noteItem(row);
  }
}
