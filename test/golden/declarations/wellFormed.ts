import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import type { SourceText } from '../../../src/language/model/text';
import { lexiconFor } from '../../../src/language/syntax/code/lexicons';
import { scan } from '../../../src/language/syntax/code/scanner';
import { TokenKind } from '../../../src/language/syntax/code/tokens';

/** How many things are wrong with a text: by TypeScript's parser, by YAML's, by unpaired brackets elsewhere. */
export function faults({ languageId, text }: SourceText): number {
  if (/^(java|type)script/.test(languageId)) {
    const kind = languageId.endsWith('react') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const file = ts.createSourceFile('document', text, ts.ScriptTarget.ESNext, false, kind);
    // Not part of the public type, but the only list of what the parser alone found.
    return (file as unknown as { readonly parseDiagnostics: readonly unknown[] }).parseDiagnostics.length;
  }
  if (languageId === 'yaml') {
    const documents = parseAllDocuments(text, { uniqueKeys: true });
    return Array.isArray(documents) ? documents.reduce((sum, document) => sum + document.errors.length, 0) : 0;
  }
  const lexicon = lexiconFor(languageId);
  if (!lexicon) return 0;
  const tokens = scan(text, lexicon);
  let unpaired = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind(i);
    if ((kind === TokenKind.open || kind === TokenKind.close) && tokens.mate(i) < 0) unpaired++;
  }
  return unpaired;
}
