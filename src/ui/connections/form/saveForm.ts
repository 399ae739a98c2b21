import { secretFields } from '../../../brokers/api/profile';
import type { ConfiguredConnection } from '../configuredConnection';
import type { EditingContext } from '../editingContext';
import { deleteConnection, readConnections, saveConnection } from '../settingsStore';
import type { FormResult } from './formHost';

/** Writes what a form holds: secrets into the secret storage, the rest into settings; then connects. */
export async function saveForm(
  context: Pick<EditingContext, 'connections' | 'secrets' | 'tokenCommands' | 'show'>,
  { id, entry, source, typed, kept }: FormResult,
  before: ConfiguredConnection | undefined,
): Promise<void> {
  const { connections, secrets, tokenCommands, show } = context;
  const owner = { id, source };
  const owned = before && { id, source: before.source };
  const moved = before !== undefined && before.source !== source;
  // Secrets first: writing the settings opens a connection anew.
  for (const field of secretFields) {
    const secret =
      typed.get(field) ?? (moved && owned && kept.has(field) ? await secrets.get(owned, field) : undefined);
    if (secret !== undefined) await secrets.store(owner, field, secret);
    else if (!kept.has(field)) await secrets.delete(owner, field);
  }
  if (source === 'workspace' && entry.tokenCommand !== before?.profile.tokenCommand) await tokenCommands.allow(entry);
  await saveConnection(entry, source);
  if (moved && owned) {
    await deleteConnection(id, owned.source);
    await secrets.deleteAll(owned);
  }
  // What is open goes by the old secrets still.
  connections.disconnect(id);
  connections.update(readConnections());
  void connections.connect(id);
  await show(id);
}
