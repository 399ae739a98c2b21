import { CodeActionKind, type Connection, MarkupKind, type TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PackedService } from '../language/service/packedService';
import type { Project } from '../project/project';
import { type DocumentStatus, documentStatusRequest, workspaceFixesRequest } from '../protocol/languageServer';
import { fixAll, fixAllKind, quickFixes } from './codeActions';
import { askedOption, explained, toCompletionItem } from './completion';
import { disableInProject } from './disableInProject';
import type { Documents } from './documents';
import type { Linter } from './linter';
import type { Navigation } from './navigation';
import { sourceOf, type SourceCache } from './sources';
import { toRange } from './toLsp';
import { workspaceFixes } from './workspaceFixes';
import type { WorkspaceIndex } from './workspaceIndex';

/** What answers are made from. */
export interface RequestParts {
  readonly open: TextDocuments<TextDocument>;
  readonly packed: PackedService;
  readonly documents: Documents;
  readonly project: Project;
  readonly sources: SourceCache;
  readonly index: WorkspaceIndex;
  readonly linter: Linter;
  readonly navigation: Navigation;
  readonly folders: () => readonly string[];
}

const nothingDeclared: DocumentStatus = { declarations: 0, dialects: [] };

/** Answers what the editor asks about open documents. */
export function answerRequests(connection: Connection, parts: RequestParts): void {
  const { index, linter, navigation, open, packed, sources } = parts;

  /** Asks about an open document, once everything that it mentions is known. */
  async function about<T>(uri: string, ask: (document: TextDocument) => T | Promise<T>, otherwise: T): Promise<T> {
    const before = open.get(uri);
    if (before) await packed.prepare(sourceOf(before));
    const document = open.get(uri);
    return document ? ask(document) : otherwise;
  }

  connection.languages.diagnostics.on(async ({ textDocument }) => ({
    kind: 'full',
    items: await about(textDocument.uri, (document) => linter.diagnostics(document), []),
  }));
  connection.onHover(({ textDocument, position }) =>
    about(
      textDocument.uri,
      async (document) => {
        const hover = await linter.hover(document, document.offsetAt(position));
        if (!hover) return null;
        return { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: toRange(document, hover.span) };
      },
      null,
    ),
  );
  connection.onCodeAction(({ textDocument, range, context: { only } }) =>
    about(
      textDocument.uri,
      async (document) => {
        const findings = await linter.findings(document);
        const wanted = (kind: string): boolean => !only || only.some((one) => `${kind}.`.startsWith(`${one}.`));
        const disable = (ruleId: string) =>
          disableInProject(document.uri, ruleId, { ...parts, folders: parts.folders() });
        const find = (uri: string) => parts.documents.find(uri);
        return [
          ...(wanted(CodeActionKind.QuickFix)
            ? quickFixes(document, sources.get(document).source, findings, range, { find, disableInProject: disable })
            : []),
          // Offered only where asked for by name, so that it does not sit among the quick fixes of every line.
          ...(only && wanted(fixAllKind) ? fixAll(document, findings) : []),
        ];
      },
      [],
    ),
  );
  connection.onCompletion(({ textDocument, position }) =>
    about(
      textDocument.uri,
      (document) =>
        packed.service
          .complete(sources.get(document).source, document.offsetAt(position))
          .map((completion, order) => toCompletionItem(document, completion, order)),
      [],
    ),
  );
  connection.onCompletionResolve(async (item) => {
    const asked = askedOption(item);
    const document = asked && open.get(asked.uri);
    return document ? explained(item, packed.service.explain(asked.question, await linter.versionsOf(document))) : item;
  });
  connection.onDefinition(({ textDocument, position }) =>
    about(textDocument.uri, (document) => navigation.definitions(document, position), []),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    about(textDocument.uri, (document) => navigation.references(document, position, context.includeDeclaration), []),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    about(textDocument.uri, (document) => navigation.symbols(document), []),
  );
  connection.languages.inlayHint.on(({ textDocument }) =>
    about(textDocument.uri, (document) => linter.inlayHints(document), []),
  );
  connection.onRequest(documentStatusRequest, ({ uri }: { readonly uri: string }) =>
    about(uri, (document) => linter.status(document), nothingDeclared),
  );
  connection.onRequest(workspaceFixesRequest, () => workspaceFixes({ index, linter, documents: parts.documents }));
}
