import type { FactRows } from './fact';

/**
 * Rows as text, a third of their size: keys in order, the words that a key shares with the one before it as a number.
 * `2backlog|integer` after `mqtt.tcp_listen_options.linger` is `mqtt.tcp_listen_options.backlog`.
 */
export function packedRows(rows: FactRows): string {
  let before: readonly string[] = [];
  return Object.keys(rows)
    .toSorted()
    .map((key) => {
      const words = key.split('.');
      const differs = words.findIndex((word, i) => word !== before[i]);
      const shared = Math.min(differs < 0 ? 0 : differs, 9);
      before = words;
      const cells = (rows[key] ?? []).map((cell = '') => cell.replaceAll('|', '/'));
      return [`${shared}${words.slice(shared).join('.')}`, ...cells].join('|');
    })
    .join('\n');
}

/** Rows from their text. */
export function unpackedRows(text: string): FactRows {
  const rows: Record<string, FactRows[string]> = {};
  let before: readonly string[] = [];
  for (const line of text.trim().split('\n')) {
    const [key = '', type = '', ...more] = line.split('|');
    const words = [...before.slice(0, Number(key.charAt(0))), ...key.slice(1).split('.')];
    rows[words.join('.')] = [type, ...more] as const as FactRows[string];
    before = words;
  }
  return rows;
}
