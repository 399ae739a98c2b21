import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  MarkupKind,
  type ServerCapabilities,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigNames } from '../language/config/parseConfig';
import type { LanguageService } from '../language/service/api';
import { IgnoreFiles } from '../project/ignoreFile';
import { Project } from '../project/project';
import { isProjectFile, watchedFiles } from '../project/watchedFiles';
import { documentStatusRequest, workspaceFixesRequest } from '../protocol/languageServer';
import { fixAll, fixAllKind, quickFixes } from './codeActions';
import { askedOption, completionTriggers, explained, toCompletionItem } from './completion';
import { disableInProject } from './disableInProject';
import { Documents } from './documents';
import { Linter } from './linter';
import { Navigation } from './navigation';
import { Settings } from './settings';
import { pathOf, SourceCache } from './sources';
import { toRange } from './toLsp';
import { workspaceFixes } from './workspaceFixes';
import { WorkspaceIndex } from './workspaceIndex';

const capabilities: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  // A finding may rest on another document: a binding on what is published elsewhere.
  diagnosticProvider: { identifier: 'brokerscope', interFileDependencies: true, workspaceDiagnostics: false },
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  hoverProvider: true,
  completionProvider: { resolveProvider: true, triggerCharacters: [...completionTriggers] },
  definitionProvider: true,
  referencesProvider: true,
  documentSymbolProvider: true,
  inlayHintProvider: true,
};

/** Wires the language service to a connection: decodes, asks, encodes. Starts to listen. */
export function startServer(connection: Connection, service: LanguageService, names: ConfigNames): void {
  const documents = new TextDocuments(TextDocument);
  const project = new Project(names);
  const sources = new SourceCache(service);
  const index = new WorkspaceIndex(service);
  const scan = new AbortController();
  const ignored = new IgnoreFiles();
  const all = new Documents((uri) => documents.get(uri));
  const find = (uri: string): TextDocument | undefined => all.find(uri);
  let folders: readonly string[] = [];
  let client: InitializeParams['capabilities'] = {};
  const settings = new Settings(connection, () => client.workspace?.configuration === true);
  const linter = new Linter({
    service,
    sources,
    project,
    settings,
    index,
    names,
    ignored,
    find,
    folders: () => folders,
  });
  const navigation = new Navigation(sources, index, all, (id) => service.dialectLabel(id));
  const lintAgain = (): void => {
    if (client.workspace?.diagnostics?.refreshSupport !== true) return;
    // VS Code's client refuses while it is still starting (vscode-languageclient 11); it fetches everything then anyway.
    connection.languages.diagnostics.refresh().catch(() => undefined);
  };

  connection.onInitialize((params) => {
    client = params.capabilities;
    folders = (params.workspaceFolders ?? []).flatMap((folder) => pathOf(folder.uri) ?? []);
    // The first answers must not wait for the whole workspace; when it is read, they are asked for again.
    void index.scan(folders, scan.signal).then(lintAgain);
    return { capabilities };
  });
  connection.onShutdown(() => scan.abort());
  connection.onDidChangeConfiguration(() => {
    settings.forget();
    lintAgain();
  });
  connection.onInitialized(() => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true) return;
    const watchers = watchedFiles.map((globPattern) => ({ globPattern }));
    void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    let changed = false;
    for (const { uri } of changes) {
      const path = pathOf(uri);
      if (path === undefined) continue;
      if (isProjectFile(path)) {
        project.forget();
        changed = true;
      }
      // What an open document says counts, not what is on disk.
      if (documents.get(uri) === undefined && index.readFile(path)) changed = true;
    }
    if (changed) lintAgain();
  });
  documents.onDidClose(({ document }) => {
    sources.forget(document.uri);
    settings.forget(document.uri);
    const path = pathOf(document.uri);
    if (path === undefined) index.update(document.uri, []);
    else index.readFile(path);
  });

  connection.languages.diagnostics.on(async ({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    return { kind: 'full', items: document ? await linter.diagnostics(document) : [] };
  });
  connection.onHover(async ({ textDocument, position }) => {
    const document = documents.get(textDocument.uri);
    const hover = document && (await linter.hover(document, document.offsetAt(position)));
    if (!document || !hover) return null;
    return { contents: { kind: MarkupKind.Markdown, value: hover.markdown }, range: toRange(document, hover.span) };
  });
  connection.onCodeAction(async ({ textDocument, range, context }) => {
    const document = documents.get(textDocument.uri);
    if (!document) return [];
    const findings = await linter.findings(document);
    const wanted = (kind: string): boolean =>
      !context.only || context.only.some((only) => `${kind}.`.startsWith(`${only}.`));
    return [
      ...(wanted(CodeActionKind.QuickFix)
        ? quickFixes(document, sources.get(document).source, findings, range, {
            find,
            disableInProject: (ruleId) => disableInProject(document.uri, ruleId, { project, documents: all, folders }),
          })
        : []),
      // Offered only where asked for by name, so that it does not sit among the quick fixes of every line.
      ...(context.only && wanted(fixAllKind) ? fixAll(document, findings) : []),
    ];
  });

  const open = <T>(uri: string, ask: (document: TextDocument) => T, otherwise: T): T => {
    const document = documents.get(uri);
    return document ? ask(document) : otherwise;
  };
  connection.onCompletion(({ textDocument, position }) =>
    open(
      textDocument.uri,
      (document) =>
        service
          .complete(sources.get(document).source, document.offsetAt(position))
          .map((completion, index) => toCompletionItem(document, completion, index)),
      [],
    ),
  );
  connection.onCompletionResolve(async (item) => {
    const asked = askedOption(item);
    const document = asked && documents.get(asked.uri);
    return document ? explained(item, service.explain(asked.question, await linter.versionsOf(document))) : item;
  });
  connection.onDefinition(({ textDocument, position }) =>
    open(textDocument.uri, (document) => navigation.definitions(document, position), []),
  );
  connection.onReferences(({ textDocument, position, context }) =>
    open(textDocument.uri, (document) => navigation.references(document, position, context.includeDeclaration), []),
  );
  connection.onDocumentSymbol(({ textDocument }) =>
    open(textDocument.uri, (document) => navigation.symbols(document), []),
  );
  connection.languages.inlayHint.on(({ textDocument }) =>
    open(textDocument.uri, (document) => linter.inlayHints(document), Promise.resolve([])),
  );
  connection.onRequest(documentStatusRequest, ({ uri }: { readonly uri: string }) =>
    open(uri, (document) => linter.status(document), Promise.resolve({ declarations: 0, dialects: [] })),
  );
  connection.onRequest(workspaceFixesRequest, () => workspaceFixes({ index, documents: all, linter }));

  documents.listen(connection);
  connection.listen();
}
