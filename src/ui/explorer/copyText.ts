import type { Row } from './rows';

/** Names of rows, one a line. Rows that stand for nothing have none. */
export function namesText(rows: readonly Row[]): string {
  return rows
    .map((row) => nameText(row))
    .filter((name) => name !== undefined)
    .join('\n');
}

/** Names of rows and what stands beside them, parted by tabs, as spreadsheets take it. */
export function tableText(rows: readonly Row[]): string {
  const lines = rows.flatMap((row) => {
    const name = nameText(row);
    if (name === undefined) return [];
    const { description = '', health } = row.type === 'resource' ? row.node : { description: undefined };
    return [[name, description, health?.reason ?? ''].map(cell).join('\t').trimEnd()];
  });
  return lines.join('\n');
}

function nameText(row: Row): string | undefined {
  switch (row.type) {
    case 'connection':
      return row.connection.profile.name;
    case 'resource':
      return row.node.label;
    case 'group':
      return row.group.prefix;
    case 'favourites':
    case 'wrongConnection':
    case 'note':
      return undefined;
  }
}

/** One cell, whatever the text. */
function cell(text: string): string {
  return text.replace(/[\t\r\n]+/g, ' ');
}
