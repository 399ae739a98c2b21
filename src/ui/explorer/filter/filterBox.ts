import * as vscode from 'vscode';
import type { ExplorerModel } from '../explorerModel';
import type { ResourceRow } from '../rows';
import { listName } from '../rows';

/** Typing waits this long before the broker is asked. */
const pauseMs = 250;

/**
 * Asks for a filter and narrows the list while it is typed: at once by what is known, and by the broker when the user
 * pauses. Escape brings back what was there before.
 */
export async function askFilter(model: ExplorerModel, row: ResourceRow): Promise<void> {
  const before = model.filterOf(row);
  const box = vscode.window.createInputBox();
  box.title = vscode.l10n.t('Filter {0}', listName(row));
  box.placeholder = vscode.l10n.t('Part of the name');
  box.value = before?.text ?? '';
  box.ignoreFocusOut = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const apply = (text: string): Promise<void> => model.setFilter(row, { text, exact: false });
  const accepted = await new Promise<boolean>((resolve) => {
    box.onDidChangeValue((text) => {
      clearTimeout(timer);
      model.previewFilter(row, text.trim());
      box.busy = true;
      timer = setTimeout(() => void apply(text.trim()).finally(() => (box.busy = false)), pauseMs);
    });
    box.onDidAccept(() => {
      resolve(true);
      box.hide();
    });
    box.onDidHide(() => resolve(false));
    box.show();
  });
  clearTimeout(timer);
  const text = box.value.trim();
  box.dispose();
  if (!accepted) await model.setFilter(row, before);
  else if (text !== before?.text) await apply(text);
}
