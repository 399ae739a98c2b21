import type { Lexicon } from './lexicon';
import { ecmascriptLexicon, typescriptLexicon } from './lexicons/ecmascript';
import { javaLexicon } from './lexicons/java';
import { pythonLexicon } from './lexicons/python';

/** Every language of code. Adding one is adding a file and a line here. */
const lexicons: readonly Lexicon[] = [ecmascriptLexicon, typescriptLexicon, javaLexicon, pythonLexicon];

/** The lexical table of a language by VS Code's id, `undefined` for a language that is not code we read. */
export function lexiconFor(languageId: string): Lexicon | undefined {
  return lexicons.find((lexicon) => lexicon.languages.includes(languageId));
}
