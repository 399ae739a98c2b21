import { CodeFile } from '../../../../../src/language/syntax/code/codeFile';
import { lexiconFor } from '../../../../../src/language/syntax/code/lexicons';
import { scan } from '../../../../../src/language/syntax/code/scanner';
import { TokenKind } from '../../../../../src/language/syntax/code/tokens';

const letters = new Map<number, string>(Object.entries(TokenKind).map(([name, kind]) => [kind, name]));

/** A text scanned and opened for reading. */
export function open(languageId: string, text: string): CodeFile {
  const lexicon = lexiconFor(languageId);
  if (!lexicon) throw new Error(`${languageId} has no lexicon`);
  return new CodeFile(text, lexicon);
}

/** The tokens of a text, each as `kind text`, brackets and punctuation as themselves. */
export function tokensOf(languageId: string, text: string): readonly string[] {
  const lexicon = lexiconFor(languageId);
  if (!lexicon) throw new Error(`${languageId} has no lexicon`);
  const tokens = scan(text, lexicon);
  return Array.from({ length: tokens.count }, (_, i) => {
    const kind = letters.get(tokens.kind(i)) ?? '?';
    return ['open', 'close', 'punctuation'].includes(kind) ? tokens.textOf(i) : `${kind} ${tokens.textOf(i)}`;
  });
}
