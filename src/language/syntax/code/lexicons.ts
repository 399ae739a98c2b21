import type { Lexicon } from './lexicon';
import { csharpLexicon } from './lexicons/csharp';
import { ecmascriptLexicon, typescriptLexicon } from './lexicons/ecmascript';
import { goLexicon } from './lexicons/go';
import { javaLexicon } from './lexicons/java';
import { kotlinLexicon } from './lexicons/kotlin';
import { phpLexicon } from './lexicons/php';
import { pythonLexicon } from './lexicons/python';
import { rubyLexicon } from './lexicons/ruby';
import { rustLexicon } from './lexicons/rust';
import { scalaLexicon } from './lexicons/scala';

/** Every language of code. Adding one is adding a file and a line here. */
const lexicons: readonly Lexicon[] = [
  ecmascriptLexicon,
  typescriptLexicon,
  goLexicon,
  javaLexicon,
  kotlinLexicon,
  scalaLexicon,
  pythonLexicon,
  phpLexicon,
  rubyLexicon,
  rustLexicon,
  csharpLexicon,
];

/** The lexical table of a language by VS Code's id, `undefined` for a language that is not code we read. */
export function lexiconFor(languageId: string): Lexicon | undefined {
  return lexicons.find((lexicon) => lexicon.languages.includes(languageId));
}
