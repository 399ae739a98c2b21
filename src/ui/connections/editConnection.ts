import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { DriverRegistry } from '../../brokers/api/driver';
import type { ProfileId } from '../../brokers/api/profile';
import { secretFields } from '../../brokers/api/profile';
import type { ConfiguredConnection, ConnectionSource } from './configuredConnection';
import type { Connections } from './connections';
import type { ProfileSecrets } from './profileSecrets';
import { readConnections, saveConnection } from './settingsStore';
import { connectionSteps } from './wizard/connectionSteps';
import type { ConnectionDraft } from './wizard/draft';
import { draftOf, entryOf } from './wizard/draft';
import { quickInputAsk } from './wizard/quickInput';
import { runWizard } from './wizard/wizard';

/** What asking about connections needs. */
export interface EditContext {
  readonly connections: Connections;
  readonly drivers: DriverRegistry;
  readonly secrets: ProfileSecrets;
}

/** Asks for a new connection and writes it to the user's settings. `undefined` if the user gave up. */
export function addConnection(context: EditContext): Promise<ProfileId | undefined> {
  const draft = { id: randomUUID() as ProfileId, secrets: {} };
  return edit(context, draft, 'user', vscode.l10n.t('Add Connection'));
}

/** Asks for the changes to a connection and writes them where it stands. `undefined` if the user gave up. */
export function editConnection(
  context: EditContext,
  { profile, source, autoConnect }: ConfiguredConnection,
): Promise<ProfileId | undefined> {
  return edit(context, draftOf(profile, autoConnect), source, vscode.l10n.t('Edit Connection'));
}

async function edit(
  { connections, drivers, secrets }: EditContext,
  start: ConnectionDraft,
  source: ConnectionSource,
  title: string,
): Promise<ProfileId | undefined> {
  const others = connections.settings.connections.filter(({ profile }) => profile.id !== start.id);
  const steps = connectionSteps({
    l10n: vscode.l10n,
    loadDriver: ({ kind = 'rabbitmq' }) => drivers[kind](),
    takenNames: others.map(({ profile }) => profile.name),
  });
  const draft = await runWizard(steps, start, quickInputAsk(title));
  const entry = draft && entryOf(draft);
  if (!draft || !entry) return undefined;
  // Secrets first: writing the settings opens a connection anew.
  for (const field of secretFields) {
    const secret = draft.secrets[field];
    if (secret !== undefined && secret !== '') await secrets.store({ id: draft.id, source }, field, secret);
  }
  await saveConnection(entry, source);
  connections.update(readConnections());
  return draft.id;
}
