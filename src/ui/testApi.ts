import type * as vscode from 'vscode';
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
    languageServerStarted: () => server.started,
  };
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
