/** How the text of a file is encoded, and whether a byte-order mark stands before it. */
export interface Encoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin1';
  readonly mark: boolean;
}

/** What a new text is written in. */
export const utf8: Encoding = { name: 'utf-8', mark: false };

/**
 * Text of a file, or `undefined` where it is none. UTF-8 (or UTF-16 with its mark), else Latin-1, which Java's
 * `.properties` were written in for decades. A NUL byte says that it is not text.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | undefined {
  const marked = markOf(bytes);
  if (!marked?.startsWith('utf-16') && bytes.includes(0)) return undefined;
  const name = marked ?? 'utf-8';
  try {
    return {
      text: new TextDecoder(name, { fatal: true }).decode(bytes),
      encoding: { name, mark: marked !== undefined },
    };
  } catch {
    if (marked !== undefined) return undefined;
    return { text: new TextDecoder('latin1').decode(bytes), encoding: { name: 'latin1', mark: false } };
  }
}

/** The bytes of a text in an encoding; `undefined` where it has no place for one of the characters. */
export function encodeText(text: string, { mark, name }: Encoding): Uint8Array | undefined {
  const marked = mark ? `\ufeff${text}` : text;
  if (name === 'latin1') {
    const bytes = Buffer.from(text, 'latin1');
    // What the WHATWG calls Latin-1 is windows-1252: where the two differ, the text does not come back the same.
    return decodeText(bytes)?.text === text ? bytes : undefined;
  }
  if (name === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return name === 'utf-16be' ? bytes.swap16() : bytes;
}

function markOf(bytes: Uint8Array): Exclude<Encoding['name'], 'latin1'> | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}
