import type {
  ConfiguredConnection,
  ConnectionProblem,
  ConnectionSettings,
  ConnectionSource,
} from './configuredConnection';
import { EntryError, isObject } from './entryReader';
import { parseEntry } from './parseEntry';

/** A list of the setting with where it stands. */
interface SettingList {
  readonly source: ConnectionSource;
  readonly value: unknown;
}

/**
 * Reads `brokerscope.connections` of all settings files. Never throws: what is wrong with an entry becomes a problem,
 * and the other entries count.
 * @param home replaces a leading `~` in paths
 */
export function parseConnections(lists: readonly SettingList[], home: string): ConnectionSettings {
  const connections: ConfiguredConnection[] = [];
  const problems: ConnectionProblem[] = [];
  for (const { source, value } of lists) {
    if (value === undefined) continue;
    if (!Array.isArray(value)) {
      const message = 'The setting "brokerscope.connections" must be a list in square brackets.';
      problems.push({ label: 'brokerscope.connections', source, message });
      continue;
    }
    value.forEach((entry: unknown, index) => {
      const label = entryLabel(entry, index);
      try {
        const connection = parseEntry(entry, source, home);
        if (connections.some(({ profile }) => profile.id === connection.profile.id))
          throw new EntryError(`has the "id" of another connection: give it one of its own.`);
        connections.push(connection);
      } catch (error) {
        if (!(error instanceof EntryError)) throw error;
        problems.push({ label, source, message: `${label} ${error.message}` });
      }
    });
  }
  return { connections, problems };
}

function entryLabel(entry: unknown, index: number): string {
  const name = isObject(entry) ? entry['name'] : undefined;
  return typeof name === 'string' && name.trim() !== '' ? `Connection "${name.trim()}"` : `Connection ${index + 1}`;
}
