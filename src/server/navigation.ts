import type { DocumentSymbol, Location, Position } from 'vscode-languageserver';
import { SymbolKind } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Declaration } from '../language/model/declaration';
import type { NameUse } from '../language/names/nameUse';
import { definitionsOf, namesAt, nameSpan, referencesTo } from '../language/names/navigation';
import { symbolsOf } from '../language/symbols/symbols';
import type { DeclarationKind } from '../language/model/kinds';
import type { Documents } from './documents';
import type { SourceCache } from './sources';
import { toRange } from './toLsp';
import type { WorkspaceIndex } from './workspaceIndex';

/** Kinds that declare something people navigate to; everything else is something that is done. */
const symbolKinds: Readonly<Partial<Record<DeclarationKind, SymbolKind>>> = {
  'kafka.topic': SymbolKind.Array,
  'rabbitmq.queue': SymbolKind.Array,
  'rabbitmq.exchange': SymbolKind.Interface,
  'nats.stream': SymbolKind.Array,
  'nats.kv': SymbolKind.Object,
  'nats.object-store': SymbolKind.Object,
  'kafka.broker': SymbolKind.Module,
  'rabbitmq.server': SymbolKind.Module,
  'nats.server': SymbolKind.Module,
};

/** Leads from names of topics, queues, exchanges, streams and subjects to where they are made and used. */
export class Navigation {
  constructor(
    private readonly sources: SourceCache,
    private readonly index: WorkspaceIndex,
    private readonly documents: Documents,
    private readonly dialectLabel: (dialectId: string) => string,
  ) {}

  /** Where what is named at a place is made. */
  definitions(document: TextDocument, position: Position): Location[] {
    return this.fromNames(document, position, definitionsOf);
  }

  /** Every place that names what is named at a place. */
  references(document: TextDocument, position: Position, withDeclarations: boolean): Location[] {
    return this.fromNames(document, position, (name, everything) =>
      referencesTo(name, everything).filter((use) => withDeclarations || !use.declares),
    );
  }

  /** The outline of a document. */
  symbols(document: TextDocument): DocumentSymbol[] {
    return symbolsOf(this.sources.get(document).declarations, this.dialectLabel).map(
      ({ detail, kind, label, nameSpan: selected, span }): DocumentSymbol => ({
        name: label,
        detail,
        kind: symbolKinds[kind] ?? SymbolKind.Event,
        range: toRange(document, {
          start: Math.min(span.start, selected.start),
          end: Math.max(span.end, selected.end),
        }),
        selectionRange: toRange(document, selected),
      }),
    );
  }

  private fromNames(
    document: TextDocument,
    position: Position,
    find: (name: NameUse, everything: readonly Declaration[]) => readonly NameUse[],
  ): Location[] {
    const { declarations, source } = this.sources.get(document);
    this.index.update(document.uri, declarations);
    const names = namesAt(source, declarations, document.offsetAt(position));
    const found = names.flatMap((name) => find(name, this.index.known()));
    return this.locations(found);
  }

  /** Places in documents; one that is gone meanwhile has none. The same place is named once. */
  private locations(uses: readonly NameUse[]): Location[] {
    const texts = new Map<string, TextDocument | undefined>();
    const locations = new Map<string, Location>();
    for (const use of uses) {
      if (!texts.has(use.uri)) texts.set(use.uri, this.documents.find(use.uri));
      const text = texts.get(use.uri);
      if (!text) continue;
      const range = toRange(text, nameSpan(text.getText(), use));
      locations.set(`${use.uri} ${range.start.line}:${range.start.character}`, { uri: use.uri, range });
    }
    return [...locations.values()];
  }
}
