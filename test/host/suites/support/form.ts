import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { rig } from '../../rig';

/** The form for connections. */
export const page = rig.webview('connection-form');

/** Selects a field by its path in the settings. */
export function field(id: string): string {
  return `[id="${id}"]`;
}

/** Types into fields, over what stands there. A secret that is stored or typed already is replaced. */
export async function fill(values: Readonly<Record<string, string>>): Promise<void> {
  for (const [id, value] of Object.entries(values)) {
    const replace = `button[data-action="replace"][data-field="${id}"]`;
    if (id.startsWith('secret.') && (await page.count(replace)) > 0) await page.click(replace);
    await page.fill(field(id), value);
  }
}

export async function save(): Promise<void> {
  await page.click('button[data-action="save"]');
  await formIsClosed();
}

/** Resolves when no tab shows the form any more. */
export async function formIsClosed(): Promise<void> {
  await rig.eventually(() => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    const open = tabs.filter(({ input }) => input instanceof vscode.TabInputWebview);
    assert.deepEqual(
      open.map(({ label }) => label),
      [],
    );
  });
}
