import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { ProfileId, SecretField } from '../../../brokers/api/profile';
import type { EditingContext } from '../editingContext';
import type { ConnectionEntry } from '../entries';
import { freeName } from '../form/names';
import { readConnections, saveConnections } from '../settingsStore';
import { candidates } from './candidates';
import { discover, draftsOf } from './discover';
import type { ImportedDraft } from './draft';
import { importReport } from './importReport';
import { askForSecrets, pickDrafts, secretCount } from './pickDrafts';

type ImportContext = Pick<EditingContext, 'connections' | 'secrets' | 'pages' | 'show'>;

/** Looks for connections that other tools and the workspace know, and takes over those that the user picks. */
export async function importConnections(context: ImportContext): Promise<void> {
  const files = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Looking for connections'),
      cancellable: true,
    },
    async (_progress, token) => discover(token),
  );
  const existing = context.connections.settings.connections.map(({ profile }) => profile);
  const found = candidates(draftsOf(files), existing, vscode.l10n);
  const leftOut = [...files.flatMap((file) => file.leftOut), ...found.refused];
  if (found.candidates.length === 0) {
    await nothingFound(context, leftOut);
    return;
  }
  const picked = await pickDrafts(files, found.candidates, leftOut.length);
  if (picked === undefined || picked.length === 0) return;
  const secrets = secretCount(picked);
  const withSecrets = secrets === 0 ? false : await askForSecrets(secrets);
  if (withSecrets === undefined) return;
  const ids = await write(context, picked, withSecrets);
  if (ids[0] !== undefined) await context.show(ids[0]);
  await report(context, picked, leftOut);
}

async function write(
  { connections, secrets }: ImportContext,
  drafts: readonly ImportedDraft[],
  withSecrets: boolean,
): Promise<readonly ProfileId[]> {
  const names = connections.settings.connections.map(({ profile }) => profile.name);
  const entries: ConnectionEntry[] = [];
  for (const draft of drafts) {
    const name = freeName(draft.name, names);
    names.push(name);
    const id = randomUUID() as ProfileId;
    const { kind, address, ...rest } = draft.entry;
    entries.push({ id, name, kind, address, environment: 'development', ...rest });
    if (!withSecrets) continue;
    for (const [field, secret] of await secretsOf(draft)) await secrets.store({ id, source: 'user' }, field, secret);
  }
  await saveConnections(entries, 'user');
  connections.update(readConnections());
  return entries.map(({ id }) => id);
}

async function secretsOf({ secrets, secretFiles = {} }: ImportedDraft): Promise<readonly [SecretField, string][]> {
  const found = Object.entries(secrets) as [SecretField, string][];
  for (const [field, path] of Object.entries(secretFiles) as [SecretField, string][]) {
    const text = await readFile(path.replace(/^~(?=[/\\])/, homedir), 'utf8').catch(() => '');
    if (text.trim() !== '') found.push([field, text.trim()]);
  }
  return found;
}

async function nothingFound({ pages }: ImportContext, leftOut: readonly string[]): Promise<void> {
  if (leftOut.length > 0) {
    await pages.openReport(reportPath(), importReport([], leftOut, vscode.l10n));
    return;
  }
  const message = vscode.l10n.t(
    'Nothing to import: neither the nats CLI, rpk, kcat or rabbitmqadmin nor the configuration in this workspace names a broker.',
  );
  void vscode.window.showInformationMessage(message);
}

async function report(
  { pages }: ImportContext,
  taken: readonly ImportedDraft[],
  leftOut: readonly string[],
): Promise<void> {
  const details = vscode.l10n.t('Show Details');
  const hasMore = leftOut.length > 0 || taken.some(({ notes }) => notes.length > 0);
  const message = vscode.l10n.t('Connections imported: {0}.', taken.length);
  const answer = await vscode.window.showInformationMessage(message, ...(hasMore ? [details] : []));
  if (answer === details) await pages.openReport(reportPath(), importReport(taken, leftOut, vscode.l10n));
}

function reportPath(): string {
  return `/imports/${vscode.l10n.t('Imported connections')}.md`;
}
