import { checkedLanguages, documentLanguage } from '../../language/languageIds';
import { brokersIn } from '../../language/packs/mentions';

/** File that configures the checks of a project; its own mistakes are reported too. */
export const configFileName = '.brokerscope.json';

/** A document as far as it decides whether the language server is needed. */
export interface OpenDocument {
  readonly languageId: string;
  readonly path: string;
  readonly text: string;
}

/**
 * Whether a document may mention a broker. Cheap and generous: a document wrongly let through costs a process that
 * finds nothing, one wrongly kept out costs its findings.
 */
export function mayMentionBroker({ languageId, path, text }: OpenDocument): boolean {
  if (path.endsWith(`/${configFileName}`)) return true;
  const language = documentLanguage(languageId, path);
  return checkedLanguages.includes(language) && brokersIn({ uri: path, languageId: language, text }).length > 0;
}
