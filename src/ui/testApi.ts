import type * as vscode from 'vscode';
import type { ResourceRef } from '../brokers/api/resource';
import type { ExplorerModel } from './explorer/explorerModel';
import type { ExplorerView } from './explorer/explorerView';
import type { Row } from './explorer/rows';
import type { LanguageServer } from './language/languageServer';

/** A row of the explorer as it is drawn. */
export interface DrawnRow {
  readonly label: string;
  readonly description: string;
  readonly contextValue: string;
  readonly icon: string;
  readonly tooltip: string;
}

/** What tests in the real VS Code see that a user sees on the screen. Not there in an installed extension. */
export interface TestApi {
  /** Rows under a path of labels, as drawn now. Throws if the path does not lead to a row. */
  rows(...path: string[]): readonly DrawnRow[];
  /** Expands the row at a path of labels, as a click on it does. */
  expand(...path: string[]): Promise<void>;
  /** The row at a path of labels as commands are given it. */
  row(...path: string[]): unknown;
  /** Labels of the rows that are selected, each with those above it. */
  selection(): readonly (readonly string[])[];
  /** Shows a resource of which only the name is known; `false` where there is none. */
  reveal(ref: ResourceRef): Promise<boolean>;
  languageServerStarted(): boolean;
}

/** Looks at the explorer's rows as VS Code draws them. */
export function testApi(model: ExplorerModel, explorer: ExplorerView, server: LanguageServer): TestApi {
  const children = (row: Row | undefined): readonly Row[] => (row ? model.children(row) : model.roots());
  const find = (path: readonly string[]): Row | undefined => {
    let row: Row | undefined;
    for (const label of path) {
      row = children(row).find((child) => explorer.getTreeItem(child).label === label);
      if (!row) throw new Error(`There is no row ${path.join(' › ')}.`);
    }
    return row;
  };
  return {
    rows: (...path) => children(find(path)).map((row) => drawn(explorer, row)),
    async expand(...path) {
      const row = find(path);
      if (row) await explorer.reveal(row);
    },
    row: (...path) => find(path),
    selection: () => explorer.selection.map((row) => lineOf(explorer, row)),
    reveal: (ref) => explorer.revealResource(ref),
    languageServerStarted: () => server.started,
  };
}

function lineOf(explorer: ExplorerView, row: Row): readonly string[] {
  const parent = explorer.getParent(row);
  return [...(parent ? lineOf(explorer, parent) : []), drawn(explorer, row).label];
}

function drawn(explorer: ExplorerView, row: Row): DrawnRow {
  const item = explorer.resolveTreeItem(explorer.getTreeItem(row), row);
  return {
    label: typeof item.label === 'string' ? item.label : '',
    description: typeof item.description === 'string' ? item.description : '',
    contextValue: item.contextValue ?? '',
    icon: (item.iconPath as vscode.ThemeIcon | undefined)?.id ?? '',
    tooltip: typeof item.tooltip === 'string' ? item.tooltip : (item.tooltip?.value ?? ''),
  };
}
