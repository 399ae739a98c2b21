import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One snippet as VS Code reads it. */
export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** The only snippet of a file, for instance `kafka.python`. */
export function readSnippet(name: string): Snippet {
  const path = join(__dirname, `../../snippets/${name}.code-snippets.json`);
  const [snippet] = Object.values(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Snippet>);
  if (!snippet) throw new Error(`${path} holds no snippet`);
  return snippet;
}

/**
 * The text that the editor inserts when every placeholder keeps its default, but for those that `values` names by
 * number. Placeholders of these snippets do not nest.
 */
export function expand(snippet: Snippet, values: Readonly<Record<number, string>> = {}): string {
  return snippet.body
    .join('\n')
    .replace(/\\([$}\\])|\$\{(\d+):([^}]*)\}|\$(\d+)/g, (_, escaped?: string, number?: string, text?: string) =>
      escaped !== undefined ? escaped : number === undefined ? '' : (values[Number(number)] ?? text ?? ''),
    );
}
