import type { l10n } from 'vscode';

/** Translates texts, for modules that are tested outside VS Code. */
export type L10n = Pick<typeof l10n, 't'>;
