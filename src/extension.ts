import * as vscode from 'vscode';
import { DisposableStore } from './base/disposable';
import type { DriverEnv, DriverRegistry } from './brokers/api/driver';
import type { ConnectionProfile } from './brokers/api/profile';
import type { ResourceRef } from './brokers/api/resource';
import { registerCommands } from './ui/commands/register';
import { connectionCommands } from './ui/connections/connectionCommands';
import { Connections } from './ui/connections/connections';
import { ConnectionPool } from './ui/connections/pool';
import { ProfileSecrets, seededSecretsOf } from './ui/connections/profileSecrets';
import { onDidChangeConnections, readConnections } from './ui/connections/settingsStore';
import { askForTokenCommand } from './ui/connections/tokenCommandPrompt';
import { TokenCommands } from './ui/connections/tokenCommands';
import { commandIds } from './ui/contributions';
import { detailsCommands } from './ui/details/detailsCommands';
import { DetailsView } from './ui/details/detailsView';
import { explorerCommands } from './ui/explorer/explorerCommands';
import { ExplorerModel } from './ui/explorer/explorerModel';
import { ExplorerView } from './ui/explorer/explorerView';
import { FavouritesStore } from './ui/explorer/favourites/favouritesStore';
import { readOptions } from './ui/explorer/options';
import { fixWorkspace } from './ui/language/fixWorkspace';
import { LanguageServer } from './ui/language/languageServer';
import { logTo } from './ui/log';
import { insertPattern } from './ui/reference/insertPattern';
import { Pages } from './ui/reference/pages';
import { rulePagePath } from './ui/reference/rulePageUri';
import type { TestApi } from './ui/testApi';
import { testApi } from './ui/testApi';

/** Each driver is a bundle of its own, loaded with the first connection to its broker. */
const everyDriver: DriverRegistry = {
  rabbitmq: async () => (await import('./brokers/rabbitmq')).driver,
  kafka: async () => (await import('./brokers/kafka')).driver,
  nats: async () => (await import('./brokers/nats')).driver,
};

/** Puts the parts together. What is costly (drivers, the language client, connections) is only prepared here. */
export function activate(context: vscode.ExtensionContext): TestApi | undefined {
  const store = new DisposableStore();
  context.subscriptions.push(store);
  const inProduction = context.extensionMode === vscode.ExtensionMode.Production;

  const channel = store.add(vscode.window.createOutputChannel('Brokerscope', { log: true }));
  const log = logTo(channel);
  const workspace = (vscode.workspace.workspaceFile ?? vscode.workspace.workspaceFolders?.[0]?.uri)?.toString() ?? '';
  const secrets = new ProfileSecrets(
    context.secrets,
    workspace,
    inProduction ? undefined : () => seededSecretsOf(process.env),
  );

  const envOf = (profile: ConnectionProfile): DriverEnv => ({
    secret: (field) => secrets.get({ id: profile.id, source: connections.find(profile.id)?.source ?? 'user' }, field),
    log,
  });
  const tokenCommands: TokenCommands = new TokenCommands(
    context.workspaceState,
    (id) => connections.find(id),
    askForTokenCommand,
    (id) => void connections.checkNow(id),
  );
  const drivers = tokenCommands.guard(everyDriver);
  const pool = store.add(new ConnectionPool(drivers, envOf));
  const connections = store.add(new Connections(pool));
  connections.update(readConnections());
  store.add(onDidChangeConnections(() => connections.update(readConnections())));

  const favourites = store.add(new FavouritesStore(context.globalState));
  const model = store.add(new ExplorerModel({ connections, favourites, log, l10n: vscode.l10n, options: readOptions }));
  const explorer = store.add(new ExplorerView(model, connections, pool, favourites, log));

  const { extensionUri } = context;
  const reveal = (ref: ResourceRef) => explorer.revealResource(ref);
  const details = store.add(new DetailsView({ extensionUri, connections, explorer, reveal, log }));

  const serverModule = context.asAbsolutePath('dist/server.js');
  const startServer = async () => (await import('./ui/language/client')).startServer(serverModule, channel);
  const languageServer = store.add(new LanguageServer(startServer, log));

  const pages = store.add(new Pages(vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules')));
  const show = (id: ConnectionProfile['id']): Promise<void> => explorer.revealConnection(id);
  store.add(
    registerCommands(
      {
        ...connectionCommands({ connections, drivers, secrets, tokenCommands, pages, log, extensionUri, envOf, show }),
        ...explorerCommands({ model, explorer, connections, favourites, memory: context.globalState }),
        ...detailsCommands({ details, explorer, connections }),
        [commandIds.showLog]: () => channel.show(),
        [commandIds.openRule]: (ruleId) => pages.open(rulePagePath(String(ruleId))),
        [commandIds.insertPattern]: () => insertPattern(context.extension),
        [commandIds.fixWorkspace]: () => fixWorkspace(() => languageServer.workspaceFixes()),
        [commandIds.restartLanguageServer]: () => languageServer.restart(),
      },
      log,
    ),
  );
  return inProduction ? undefined : testApi(model, explorer, languageServer);
}
