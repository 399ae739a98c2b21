import type { L10n } from '../../../src/ui/l10n';

/** Leaves texts in English and fills their places, as VS Code does without a translation. */
export const fakeL10n = {
  t: (message: string, ...args: unknown[]) =>
    message.replace(/\{(\d+)\}/g, (_place, index: string) => String(args[Number(index)])),
} as L10n;
