import type { SourceText } from '../../model/text';

/** Name of a document's file, in lower case. */
export function fileName(source: SourceText): string {
  return (source.uri.split(/[/\\]/).at(-1) ?? '').toLowerCase();
}
