import * as vscode from 'vscode';
import type { ParentRow } from './rows';

/** Scheme of the addresses that rows are decorated by. Nothing can be opened at them. */
export const healthScheme = 'brokerscope-row';

/** The address of a row for decorations. The key goes into the query, so that nothing looks like a folder or a file. */
export function healthUri({ key }: ParentRow): vscode.Uri {
  return vscode.Uri.from({ scheme: healthScheme, path: '/', query: key });
}
