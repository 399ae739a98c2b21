import type { Declaration } from '../model/declaration';
import type { Completion } from '../completion/completion';
import type { OptionQuestion } from '../hover/question';
import type { Inlay } from '../inlays/inlays';
import type { Dialect } from '../model/dialect';
import type { Finding, Severity } from '../model/finding';
import type { SourceText, Span } from '../model/text';
import type { Versions } from '../model/versions';

/** What is in force for a document besides its text. */
export interface LintEnvironment {
  readonly versions: Versions;
  /** Severities set by the user, by rule id. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /**
   * Declarations of the workspace's documents; `undefined` while they are not all known. Those of the document itself
   * may be among them (the same objects), so that one list serves every document; they are not counted twice.
   */
  readonly workspace: readonly Declaration[] | undefined;
}

export interface Hover {
  readonly markdown: string;
  readonly span: Span;
}

/** The façade of the language side. Pure and synchronous; never throws on user text. */
export interface LanguageService {
  /** Whether a document can hold a declaration at all: a look at its language and a search for a few words. */
  mayContain(source: SourceText): boolean;
  parse(source: SourceText): readonly Declaration[];
  /** Findings in the order of the text; suppression comments are taken into account. */
  lint(source: SourceText, declarations: readonly Declaration[], environment: LintEnvironment): readonly Finding[];
  /** The libraries and formats that declarations are written in, each once. */
  dialectsOf(declarations: readonly Declaration[]): readonly Dialect[];
  /** What a user reads of a dialect. */
  dialectLabel(dialectId: string): string;
  /** Defaults that people do not expect, beside what leaves them unsaid. */
  inlays(declarations: readonly Declaration[], versions: Versions): readonly Inlay[];
  /** What can be written at a place. */
  complete(source: SourceText, offset: number): readonly Completion[];
  /** What is known of an option, as Markdown; `undefined` where nothing is. */
  explain(question: OptionQuestion, versions: Versions): string | undefined;
  hover(
    source: SourceText,
    declarations: readonly Declaration[],
    offset: number,
    environment: LintEnvironment,
  ): Hover | undefined;
}
