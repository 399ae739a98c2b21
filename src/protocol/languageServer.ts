/** What the extension asks the language server besides the protocol of all language servers. */

/** Settings that the server asks the editor for, below `brokerscope.lint`. */
export const lintSettingNames = ['enable', 'rules', 'versions', 'exclude', 'maxFileSizeKb', 'inlayHints'] as const;

export type LintSettingName = (typeof lintSettingNames)[number];

/** A document, as the status item of the editor speaks of it. Parameter: `{ uri }`. */
export const documentStatusRequest = 'brokerscope/documentStatus';

export interface DocumentStatus {
  /** How many things are declared in it. */
  readonly declarations: number;
  /** The libraries and formats they are declared in. */
  readonly dialects: readonly DialectStatus[];
}

export interface DialectStatus {
  readonly label: string;
  /** As `.brokerscope.json` calls it. */
  readonly library: string;
  /** In force; absent where nothing says it, and then only what holds in every version is reported. */
  readonly version?: string;
}

/** What every safe fix of the workspace would change; changes nothing. No parameter; answers a list of `FileFixes`. */
export const workspaceFixesRequest = 'brokerscope/workspaceFixes';

/** A place in a document, lines and columns from 0. */
export interface FixPlace {
  readonly line: number;
  readonly character: number;
}

/** The safe fixes of one file. */
export interface FileFixes {
  readonly uri: string;
  readonly fixes: number;
  readonly edits: readonly {
    readonly range: { readonly start: FixPlace; readonly end: FixPlace };
    readonly newText: string;
  }[];
}
