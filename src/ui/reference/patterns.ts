/** One entry of the manifest's `contributes.snippets`. */
export interface ContributedSnippets {
  readonly language: string;
  readonly path: string;
}

/** A snippet as a user picks it. */
export interface Pattern {
  readonly name: string;
  readonly prefix: string;
  readonly description: string;
  /** In VS Code's snippet syntax. */
  readonly body: string;
}

/** One snippet as its file has it. */
interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** Languages whose patterns hold in another one as well. */
const sameLanguage: Readonly<Partial<Record<string, string>>> = { typescriptreact: 'typescript' };

/** Paths of the snippet files for a language. */
export function snippetFilesFor(contributed: readonly ContributedSnippets[], languageId: string): readonly string[] {
  const wanted = sameLanguage[languageId] ?? languageId;
  return contributed.filter(({ language }) => language === wanted).map(({ path }) => path);
}

/** Reads a `.code-snippets` file of the extension's own. */
export function patternsOf(json: string): readonly Pattern[] {
  const snippets = JSON.parse(json) as Readonly<Record<string, Snippet>>;
  return Object.entries(snippets).map(([name, { prefix, description, body }]) => ({
    name,
    prefix,
    description,
    body: body.join('\n'),
  }));
}
