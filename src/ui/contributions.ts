/**
 * Everything package.json contributes under an id, named once. `test/manifest` holds both sides together: an id that
 * stands on one side only fails.
 */

/** Ids of commands, by the name the code knows them under. */
export const commandIds = {
  addConnection: 'brokerscope.addConnection',
  editConnection: 'brokerscope.editConnection',
  removeConnection: 'brokerscope.removeConnection',
  connect: 'brokerscope.connect',
  disconnect: 'brokerscope.disconnect',
  testConnection: 'brokerscope.testConnection',
  setPassword: 'brokerscope.setPassword',
  copyAddress: 'brokerscope.copyAddress',
  copyName: 'brokerscope.copyName',
  refresh: 'brokerscope.refresh',
  refreshItem: 'brokerscope.refreshItem',
  retry: 'brokerscope.retry',
  loadMore: 'brokerscope.loadMore',
  showLog: 'brokerscope.showLog',
  openSettings: 'brokerscope.openSettings',
  openRule: 'brokerscope.openRule',
  insertPattern: 'brokerscope.insertPattern',
  restartLanguageServer: 'brokerscope.restartLanguageServer',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Ids of views. */
export const viewIds = { explorer: 'brokerscope.explorer' } as const;

/** Schemes of documents that stand in no file. */
export const documentSchemes = { pages: 'brokerscope-docs' } as const;

/** Settings that are read one by one. */
export const settingIds = {
  connections: 'brokerscope.connections',
  refreshSeconds: 'brokerscope.explorer.refreshSeconds',
} as const;

/** Settings that the language server asks for. */
export const lintSection = 'brokerscope.lint';

/** Name of the language client; its library reads `<id>.trace.server`. */
export const languageClientId = 'brokerscope';

/**
 * `viewItem` values of rows, which menus match. A connection says its state, so that Connect and Disconnect never
 * stand side by side.
 */
export const rowContexts = {
  closedConnection: 'connection.closed',
  connectingConnection: 'connection.connecting',
  openConnection: 'connection.open',
  lostConnection: 'connection.lost',
  wrongConnection: 'connection.wrong',
  resource: 'resource',
  error: 'error',
  loadMore: 'loadMore',
  note: 'note',
} as const;

export type RowContext = (typeof rowContexts)[keyof typeof rowContexts];
