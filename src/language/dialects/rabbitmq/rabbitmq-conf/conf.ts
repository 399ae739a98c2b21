import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { SourceText } from '../../../model/text';
import { confEntries } from '../confEntries';
import { serverKeys } from '../serverKeys';

/** The server that a rabbitmq.conf describes. Files of `conf.d` and files that are included add to each other. */
export function serverOfConf({ text, uri }: SourceText, dialect: string): Declaration | undefined {
  const { entries, insert, whole } = confEntries(text, { start: 0, end: text.length });
  return fileDeclaration({
    uri,
    kind: 'rabbitmq.server',
    dialect: { id: dialect, broker: 'rabbitmq' },
    entries,
    spellings: serverKeys,
    complete: whole && !/[/\\]conf\.d[/\\]/.test(uri),
    ...(insert && { insert }),
  });
}
