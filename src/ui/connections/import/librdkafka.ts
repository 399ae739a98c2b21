import type { ImportReader } from './draft';
import { outcome } from './draft';
import { kafkaDraft } from './kafkaDraft';

/** `kcat.conf`: one option of librdkafka a line, `#` starts a comment (kcat(1), --config). */
export const readKcatConfig: ImportReader = (file, l10n) => {
  const options = new Map<string, string>();
  for (const line of file.text.split(/\r?\n/)) {
    const [, key = '', value = ''] = /^\s*([^#\s=][^=]*?)\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (key !== '') options.set(key, value);
  }
  if (options.size === 0) return outcome(undefined);
  const draft = kafkaDraft(options, 'kcat', file, l10n);
  return outcome(draft ?? l10n.t('kcat: the file names no broker (bootstrap.servers).'));
};
