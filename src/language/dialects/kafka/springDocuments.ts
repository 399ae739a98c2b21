import type { ConfigDocument } from '../../declarations/configDocuments';
import type { SourceText } from '../../model/text';

/** A profile adds to what the base document says, so what it leaves out is not known. */
export function isBase(source: SourceText, { entries }: ConfigDocument): boolean {
  if (/\b(application|bootstrap)-[\w-]+\.(ya?ml|properties)$/i.test(source.uri)) return false;
  return !entries.some(({ key }) => /^spring\.(config\.activate\.|profiles$)/.test(key));
}
