import { fileURLToPath } from 'node:url';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Declaration } from '../language/model/declaration';
import { documentLanguage } from '../language/languageIds';
import type { SourceText } from '../language/model/text';
import type { LanguageService } from '../language/service/api';

/** A document as last read. */
export interface ParsedSource {
  /** The same object as long as it is open: a URI may come back with another text under the same version. */
  readonly document: TextDocument;
  readonly version: number;
  readonly source: SourceText;
  readonly declarations: readonly Declaration[];
}

/** Path of a document on disk, or `undefined` for one that is not there (untitled, virtual). */
export function pathOf(uri: string): string | undefined {
  return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
}

/** A document as the language side sees it. */
export function sourceOf(document: TextDocument): SourceText {
  const languageId = documentLanguage(document.languageId, document.uri);
  return { uri: document.uri, languageId, text: document.getText() };
}

/** Reads open documents, each version once. */
export class SourceCache {
  private readonly parsed = new Map<string, ParsedSource>();

  constructor(private readonly service: LanguageService) {}

  get(document: TextDocument): ParsedSource {
    const known = this.parsed.get(document.uri);
    if (known?.document === document && known.version === document.version) return known;
    const source = sourceOf(document);
    const declarations = this.service.mayContain(source) ? this.service.parse(source) : [];
    const parsed = { document, version: document.version, source, declarations };
    this.parsed.set(document.uri, parsed);
    return parsed;
  }

  forget(uri: string): void {
    this.parsed.delete(uri);
  }
}
