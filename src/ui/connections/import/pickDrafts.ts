import * as vscode from 'vscode';
import { brokerNames } from '../../../base/brokerKind';
import type { Candidate } from './candidates';
import type { FoundFile } from './discover';
import type { ImportedDraft } from './draft';

interface DraftItem extends vscode.QuickPickItem {
  readonly draft?: ImportedDraft;
}

/** Shows what was found, file by file. `undefined` if the user gave up; nothing is written before. */
export async function pickDrafts(
  files: readonly FoundFile[],
  all: readonly Candidate[],
  leftOut: number,
): Promise<readonly ImportedDraft[] | undefined> {
  const items = files.flatMap((file) => itemsOf(file, all));
  const picked = await vscode.window.showQuickPick<DraftItem>(items, {
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
    title: vscode.l10n.t('Import Connections'),
    placeHolder:
      leftOut === 0
        ? vscode.l10n.t('Which connections are imported?')
        : vscode.l10n.t('Which connections are imported? {0} more cannot be taken over.', leftOut),
  });
  return picked?.flatMap(({ draft }) => draft ?? []);
}

function itemsOf(file: FoundFile, all: readonly Candidate[]): readonly DraftItem[] {
  const own = all.filter(({ draft }) => file.drafts.includes(draft));
  if (own.length === 0) return [];
  const separator = {
    label: `${file.source.label} · ${vscode.workspace.asRelativePath(file.path)}`,
    kind: vscode.QuickPickItemKind.Separator,
  };
  return [separator, ...own.map(itemOf)];
}

function itemOf({ draft, duplicateOf }: Candidate): DraftItem {
  const { entry, name, notes } = draft;
  const login = entry.username === undefined ? entry.authentication : `${entry.authentication} ${entry.username}`;
  const secrets = secretCount([draft]);
  const details = [
    ...(duplicateOf === undefined ? [] : [vscode.l10n.t('The same as {0}.', duplicateOf)]),
    ...(secrets === 0 ? [] : [vscode.l10n.t('Secrets in the file: {0}.', secrets)]),
    ...notes,
  ];
  return {
    label: name,
    description: [brokerNames[entry.kind], entry.address, ...(entry.authentication === 'none' ? [] : [login])].join(
      ' · ',
    ),
    ...(details.length > 0 && { detail: details.join(' ') }),
    picked: duplicateOf === undefined,
    draft,
  };
}

/** How many secrets come with some drafts. */
export function secretCount(drafts: readonly ImportedDraft[]): number {
  return drafts.reduce(
    (sum, { secrets, secretFiles = {} }) => sum + Object.keys(secrets).length + Object.keys(secretFiles).length,
    0,
  );
}

/** Whether secrets are taken over as well; `undefined` if the user gave up. */
export async function askForSecrets(count: number): Promise<boolean | undefined> {
  const items = [
    {
      label: vscode.l10n.t('Import with Secrets'),
      detail: vscode.l10n.t('They are copied into the secret storage of VS Code, never into settings.'),
      take: true,
    },
    {
      label: vscode.l10n.t('Import without Secrets'),
      detail: vscode.l10n.t('Enter them later with Set Password.'),
      take: false,
    },
  ];
  const title = vscode.l10n.t('Import Connections');
  const placeHolder = vscode.l10n.t('The files hold secrets ({0}). Are they taken over?', count);
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.take;
}
