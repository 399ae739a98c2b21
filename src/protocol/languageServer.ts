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

/** Applies every safe fix of the workspace after the user has seen them. No parameter; answers `FixedWorkspace`. */
export const fixWorkspaceRequest = 'brokerscope/fixWorkspace';

export interface FixedWorkspace {
  readonly files: number;
  readonly fixes: number;
  /** Whether the user went on with it; nothing is changed otherwise. */
  readonly applied: boolean;
}
