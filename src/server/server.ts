import {
  CodeActionKind,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type ServerCapabilities,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ConfigNames } from '../language/config/parseConfig';
import type { PackedService } from '../language/service/packedService';
import { IgnoreFiles } from '../project/ignoreFile';
import { Project } from '../project/project';
import { isProjectFile, watchedFiles } from '../project/watchedFiles';
import { fixAllKind } from './codeActions';
import { completionTriggers } from './completion';
import { Documents } from './documents';
import { answerRequests } from './requests';
import { Linter } from './linter';
import { Navigation } from './navigation';
import { Settings } from './settings';
import { pathOf, SourceCache } from './sources';
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

/** Wires the language service to a connection: keeps documents, files and settings, and starts to listen. */
export function startServer(connection: Connection, packed: PackedService, names: ConfigNames): void {
  const { service } = packed;
  const open = new TextDocuments(TextDocument);
  const documents = new Documents((uri) => open.get(uri));
  const project = new Project(names);
  const sources = new SourceCache(service);
  const index = new WorkspaceIndex(packed);
  const scan = new AbortController();
  let folders: readonly string[] = [];
  let client: InitializeParams['capabilities'] = {};
  const settings = new Settings(connection, () => client.workspace?.configuration === true);
  const linter = new Linter({
    ...{ service, sources, project, settings, index, names },
    ignored: new IgnoreFiles(),
    find: (uri) => documents.find(uri),
    folders: () => folders,
  });
  const navigation = new Navigation(sources, index, documents, (id) => service.dialectLabel(id));
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
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    let changed = false;
    for (const { uri } of changes) {
      const path = pathOf(uri);
      if (path === undefined) continue;
      if (isProjectFile(path)) {
        project.forget();
        changed = true;
      }
      // What an open document says counts, not what is on disk.
      if (open.get(uri) === undefined && (await index.readFile(path))) changed = true;
    }
    if (changed) lintAgain();
  });
  open.onDidClose(({ document }) => {
    sources.forget(document.uri);
    settings.forget(document.uri);
    const path = pathOf(document.uri);
    if (path === undefined) index.update(document.uri, []);
    else void index.readFile(path);
  });
  answerRequests(connection, {
    ...{ open, packed, documents, project, sources, index, linter, navigation },
    folders: () => folders,
  });
  open.listen(connection);
  connection.listen();
}
