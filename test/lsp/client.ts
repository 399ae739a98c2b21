import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type Hover,
  type InlayHint,
  type Location,
  type InitializeResult,
  type Registration,
  type RegistrationParams,
  createConnection,
  createProtocolConnection,
  ErrorCodes,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { knownNames } from '../../src/language/config/knownNames';
import { dialects } from '../../src/language/dialects';
import { rules } from '../../src/language/rules';
import type { BrokerKind } from '../../src/base/brokerKind';
import { createLanguageService } from '../../src/language/service/languageService';
import {
  documentStatusRequest,
  type DocumentStatus,
  type FileFixes,
  workspaceFixesRequest,
} from '../../src/protocol/languageServer';
import { PackedService } from '../../src/language/service/packedService';
import { startServer } from '../../src/server/server';

export interface ClientOptions {
  readonly folder?: string;
  /** Answer to a question for `brokerscope.lint`. */
  readonly lintSettings?: unknown;
  /** Answers a request to fetch diagnostics again with an error, as VS Code's client does while it starts. */
  readonly refusesRefresh?: boolean;
}

/** A language client and the real server, joined in this process. */
export class TestClient {
  private readonly toServer = new PassThrough();
  private readonly toClient = new PassThrough();
  private readonly server = createConnection(this.toServer, this.toClient);
  private readonly connection = createProtocolConnection(
    new StreamMessageReader(this.toClient),
    new StreamMessageWriter(this.toServer),
  );
  private readonly documents = new Map<string, TextDocument>();
  private readonly registered: Registration[] = [];
  private onRegistration: () => void = () => undefined;
  private refreshes = 0;
  private onRefresh: () => void = () => undefined;

  private constructor() {
    const pack = (broker: BrokerKind) => () =>
      Promise.resolve({
        dialects: dialects.filter((dialect) => dialect.broker === broker),
        rules: rules.filter(({ meta }) => meta.id.startsWith(`${broker}/`)),
      });
    const loaders = { kafka: pack('kafka'), rabbitmq: pack('rabbitmq'), nats: pack('nats') };
    const names = knownNames(dialects, rules);
    const packed = new PackedService(loaders, (packs) =>
      createLanguageService({
        dialects: packs.flatMap((one) => one.dialects),
        rules: packs.flatMap((one) => one.rules),
        knownRules: names.rules,
      }),
    );
    startServer(this.server, packed, names);
  }

  static async start(options: ClientOptions = {}): Promise<{ client: TestClient; result: InitializeResult }> {
    const client = new TestClient();
    client.connection.onRequest('workspace/configuration', () => [options.lintSettings ?? null]);
    client.connection.onRequest('client/registerCapability', ({ registrations }: RegistrationParams) => {
      client.registered.push(...registrations);
      client.onRegistration();
      return null;
    });
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      client.refreshes++;
      client.onRefresh();
      return options.refusesRefresh ? new ResponseError(ErrorCodes.MethodNotFound, 'not yet') : null;
    });
    client.connection.listen();
    const workspaceFolders =
      options.folder === undefined ? null : [{ uri: pathToFileURL(options.folder).href, name: 'w' }];
    const result = await client.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities: {
        workspace: {
          configuration: true,
          diagnostics: { refreshSupport: true },
          didChangeWatchedFiles: { dynamicRegistration: true },
        },
      },
    });
    await client.connection.sendNotification('initialized', {});
    return { client, result };
  }

  /** What the server asks to be told of, once it has asked. */
  async registration(method: string): Promise<unknown> {
    for (;;) {
      const found = this.registered.find((one) => one.method === method);
      if (found) return found.registerOptions;
      await new Promise<void>((resolve) => (this.onRegistration = resolve));
    }
  }

  /** Resolves when the server has asked this often for diagnostics to be fetched again. */
  async refreshed(times: number): Promise<void> {
    while (this.refreshes < times) await new Promise<void>((resolve) => (this.onRefresh = resolve));
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    this.documents.set(uri, TextDocument.create(uri, languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  async change(uri: string, text: string): Promise<void> {
    const before = this.document(uri);
    const version = before.version + 1;
    this.documents.set(uri, TextDocument.create(uri, before.languageId, version, text));
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  async filesChanged(...uris: string[]): Promise<void> {
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: uris.map((uri) => ({ uri, type: 2 })),
    });
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.connection.sendRequest<{ items: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items;
  }

  async codes(uri: string): Promise<unknown[]> {
    return (await this.diagnostics(uri)).map((diagnostic) => diagnostic.code);
  }

  hover(uri: string, text: string): Promise<Hover | null> {
    const document = this.document(uri);
    const position = document.positionAt(document.getText().indexOf(text) + 1);
    return this.connection.sendRequest('textDocument/hover', { textDocument: { uri }, position });
  }

  definitions(uri: string, text: string): Promise<Location[]> {
    return this.connection.sendRequest('textDocument/definition', this.placeOf(uri, text));
  }

  references(uri: string, text: string): Promise<Location[]> {
    const context = { includeDeclaration: true };
    return this.connection.sendRequest('textDocument/references', { ...this.placeOf(uri, text), context });
  }

  symbols(uri: string): Promise<DocumentSymbol[]> {
    return this.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
  }

  /** What is offered after the first two characters of a text. */
  completions(uri: string, text: string): Promise<CompletionItem[]> {
    const document = this.document(uri);
    const position = document.positionAt(document.getText().indexOf(text) + 2);
    return this.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.connection.sendRequest('completionItem/resolve', item);
  }

  inlayHints(uri: string): Promise<InlayHint[]> {
    const zero = { line: 0, character: 0 };
    return this.connection.sendRequest('textDocument/inlayHint', {
      textDocument: { uri },
      range: { start: zero, end: { line: 1000, character: 0 } },
    });
  }

  status(uri: string): Promise<DocumentStatus> {
    return this.connection.sendRequest(documentStatusRequest, { uri });
  }

  workspaceFixes(): Promise<readonly FileFixes[]> {
    return this.connection.sendRequest(workspaceFixesRequest);
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  private placeOf(uri: string, text: string) {
    const document = this.document(uri);
    return { textDocument: { uri }, position: document.positionAt(document.getText().indexOf(text) + 1) };
  }

  codeActions(uri: string, diagnostic: Diagnostic | undefined, only?: string[]): Promise<CodeAction[]> {
    const zero = { line: 0, character: 0 };
    return this.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range ?? { start: zero, end: zero },
      context: { diagnostics: diagnostic ? [diagnostic] : [], ...(only && { only }) },
    });
  }

  /** Applies the action to the document, as the editor would. */
  async apply(uri: string, action: CodeAction): Promise<string> {
    const text = TextDocument.applyEdits(this.document(uri), action.edit?.changes?.[uri] ?? []);
    await this.change(uri, text);
    return text;
  }

  async stop(): Promise<void> {
    await this.connection.sendRequest('shutdown');
    this.connection.dispose();
    this.server.dispose();
  }

  private document(uri: string): TextDocument {
    const document = this.documents.get(uri);
    if (!document) throw new Error(`${uri} is not open`);
    return document;
  }
}
