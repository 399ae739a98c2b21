/** A stretch of text in UTF-16 code units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces what `span` covers. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** A document as the language side sees it. `languageId` is VS Code's name of the language. */
export interface SourceText {
  readonly uri: string;
  readonly languageId: string;
  readonly text: string;
}
