import * as vscode from 'vscode';
import type { CommandLine } from '../../brokers/api/commandLine';
import type { ResourceRef } from '../../brokers/api/resource';
import type { Connections } from '../connections/connections';

/** What a row is named by, where there is no command for it. */
export interface CommandSubject {
  readonly ref: ResourceRef;
  readonly label: string;
}

/**
 * Copies the command of a terminal that shows what is selected. One is copied at once, several are offered; of several
 * rows the likeliest command of each, one a line.
 */
export async function copyCommand(subjects: readonly CommandSubject[], connections: Connections): Promise<void> {
  const { l10n } = vscode;
  const all = subjects.map(({ ref }) => connections.get(ref.profile).commandLines(ref));
  const lines = all.length === 1 ? (all[0] ?? []) : all.flatMap(([first]) => (first ? [first] : []));
  if (lines.length === 0) {
    const label = subjects[0]?.label ?? '';
    void vscode.window.showInformationMessage(
      l10n.t('The tools of this broker have no command that shows “{0}”.', label),
    );
    return;
  }
  const picked = all.length > 1 ? joined(lines) : lines.length === 1 ? lines[0] : await pick(lines);
  if (!picked) return;
  await vscode.env.clipboard.writeText(picked.text);
  void vscode.window.showInformationMessage(l10n.t('Copied the command for {0}.', picked.tool));
}

function joined(lines: readonly CommandLine[]): CommandLine {
  return {
    tool: [...new Set(lines.map(({ tool }) => tool))].join(', '),
    text: lines.map(({ text }) => text).join('\n'),
  };
}

async function pick(lines: readonly CommandLine[]): Promise<CommandLine | undefined> {
  const items = lines.map((line) => ({ label: line.tool, detail: line.text, line }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Copy as Command'),
    placeHolder: vscode.l10n.t('Which command to copy'),
    matchOnDetail: true,
  });
  return picked?.line;
}
