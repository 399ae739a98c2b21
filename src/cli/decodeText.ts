/**
 * Text of a file, or `undefined` where it is none. UTF-8 (or UTF-16 with its mark), else Latin-1, which Java's
 * `.properties` were written in for decades. A NUL byte says that it is not text.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined;
  if (utf16 === undefined && bytes.includes(0)) return undefined;
  try {
    return new TextDecoder(utf16 ?? 'utf-8', { fatal: true }).decode(bytes);
  } catch {
    return utf16 === undefined ? new TextDecoder('latin1').decode(bytes) : undefined;
  }
}
