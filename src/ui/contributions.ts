/**
 * Everything package.json contributes under an id, named once. `test/manifest` holds both sides together: an id that
 * stands on one side only fails.
 */

/** Ids of commands, by the name the code knows them under. */
export const commandIds = {
  addConnection: 'brokerscope.addConnection',
  importConnections: 'brokerscope.importConnections',
  editConnection: 'brokerscope.editConnection',
  removeConnection: 'brokerscope.removeConnection',
  connect: 'brokerscope.connect',
  disconnect: 'brokerscope.disconnect',
  testConnection: 'brokerscope.testConnection',
  setPassword: 'brokerscope.setPassword',
  copyAddress: 'brokerscope.copyAddress',
  copyName: 'brokerscope.copyName',
  copyAsTable: 'brokerscope.copyAsTable',
  copyCommand: 'brokerscope.copyCommand',
  refreshDetails: 'brokerscope.refreshDetails',
  find: 'brokerscope.find',
  filterList: 'brokerscope.filterList',
  clearFilter: 'brokerscope.clearFilter',
  addFavourite: 'brokerscope.addFavourite',
  removeFavourite: 'brokerscope.removeFavourite',
  showInternals: 'brokerscope.showInternals',
  hideInternals: 'brokerscope.hideInternals',
  groupByDot: 'brokerscope.groupByDot',
  groupByDash: 'brokerscope.groupByDash',
  groupByColon: 'brokerscope.groupByColon',
  groupByOff: 'brokerscope.groupByOff',
  startTap: 'brokerscope.startTap',
  stopTap: 'brokerscope.stopTap',
  refresh: 'brokerscope.refresh',
  refreshItem: 'brokerscope.refreshItem',
  retry: 'brokerscope.retry',
  loadMore: 'brokerscope.loadMore',
  showLog: 'brokerscope.showLog',
  openSettings: 'brokerscope.openSettings',
  openRule: 'brokerscope.openRule',
  insertPattern: 'brokerscope.insertPattern',
  fixWorkspace: 'brokerscope.fixWorkspace',
  restartLanguageServer: 'brokerscope.restartLanguageServer',
} as const;

export type CommandId = (typeof commandIds)[keyof typeof commandIds];

/** Ids of views. */
export const viewIds = { explorer: 'brokerscope.explorer', details: 'brokerscope.details' } as const;

/** Schemes of documents that stand in no file. */
export const documentSchemes = { pages: 'brokerscope-docs' } as const;

/** Settings that are read one by one. */
export const settingIds = {
  connections: 'brokerscope.connections',
  refreshSeconds: 'brokerscope.explorer.refreshSeconds',
  groupBy: 'brokerscope.explorer.groupBy',
  showInternals: 'brokerscope.explorer.showInternals',
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
  favourites: 'favourites',
  group: 'group',
  resource: 'resource',
  error: 'error',
  loadMore: 'loadMore',
  note: 'note',
} as const;

export type RowContext = (typeof rowContexts)[keyof typeof rowContexts];

/** What can be done with the row of a resource, beyond what can be with all of them. */
export const resourceFlags = ['filterable', 'filtered', 'starrable', 'starred', 'tapRunning', 'tapStopped'] as const;
export type ResourceFlag = (typeof resourceFlags)[number];

/** `viewItem` of a resource: `resource.filterable.starred`. Menus match the flags they need. */
export function resourceContext(flags: readonly ResourceFlag[]): string {
  return [rowContexts.resource, ...flags].join('.');
}

/** Colours of package.json, by what a broker is used for. */
export const environmentColors = {
  development: 'brokerscope.environment.development',
  test: 'brokerscope.environment.test',
  staging: 'brokerscope.environment.staging',
  production: 'brokerscope.environment.production',
} as const;
