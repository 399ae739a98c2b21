import type { ResourceNode } from '../../../api/resource';

/** The name of a row: the last of its path, which its label may paraphrase. */
export function lastName({ ref }: Pick<ResourceNode, 'ref'>): string {
  return ref.path.at(-1) ?? '';
}

/** Whether a name holds the text, in any case. */
export function holds(name: string, text: string): boolean {
  return name.toLowerCase().includes(text.toLowerCase());
}

/** A text as a regular expression (PCRE) that matches just it. */
export function quoted(text: string): string {
  return text.replace(/[^\p{L}\p{N}_]/gu, (char) => (char < '\x80' ? `\\${char}` : char));
}

/**
 * The server refuses a regular expression of more than 1,024 bytes (`MAX_FILTER_LENGTH`, 4.3.6) and a request line of
 * more than 8,000, where a byte takes three.
 */
export const mostPatternBytes = 800;

/** Names put together to regular expressions, each matching some of them whole, of a length the server takes. */
export function patternsOf(names: readonly string[]): readonly string[] {
  const patterns: string[] = [];
  let open: string[] = [];
  let bytes = 0;
  const close = (): void => {
    if (open.length > 0) patterns.push(`^(?:${open.join('|')})$`);
    open = [];
    bytes = 0;
  };
  for (const name of names.map(quoted)) {
    const size = Buffer.byteLength(name) + 1;
    if (bytes + size > mostPatternBytes) close();
    open.push(name);
    bytes += size;
  }
  close();
  return patterns;
}
