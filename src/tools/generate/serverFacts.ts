import type { FactRows } from '../../reference/options/fact';
import { parseTable } from './optionFacts';

/**
 * Keys of rabbitmq.conf (schemas of RabbitMQ and its plugins, with the partials that they include); `$name` stands for a
 * word that the author chooses.
 */
export function rabbitMqConfFacts(table: string): FactRows {
  return Object.fromEntries(
    parseTable(table).map((row) => {
      const [type, range = ''] = typeOf(row['datatype'] ?? '');
      const initial = (row['default'] ?? '').replaceAll('"', '');
      // Escape sequences, and lists that the table cuts short.
      const known = /^[\w.-]+$/.test(initial) ? initial : '';
      return [row['key'] ?? '', range !== '' ? [type, known, range] : known !== '' ? [type, known] : [type]] as const;
    }),
  );
}

/** Keys of older versions only, and the version that refuses them. */
export function rabbitMqConfUntil(table: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parseTable(table).flatMap((row) => ((row['until'] ?? '') === '' ? [] : [[row['key'] ?? '', row['until'] ?? '']])),
  );
}

/** Older names of keys that are still taken. */
export function rabbitMqConfAliases(table: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    parseTable(table).flatMap((row) => ((row['alias'] ?? '') === '' ? [] : [[row['alias'] ?? '', row['key'] ?? '']])),
  );
}

/** `{integer, positive}`, `[{atom, infinity}, integer]`, `{enum, [a, b]}` */
function typeOf(datatype: string): readonly [type: string, range?: string] {
  const words = [...datatype.matchAll(/\{enum, ?\[([^\]]*)\]?/g)].flatMap((match) => (match[1] ?? '').split(','));
  const atoms = [...datatype.matchAll(/\{atom, (\w+)\}/g)].map((match) => match[1] ?? '');
  const choice = [...words, ...atoms].map((word) => word.trim().replaceAll("'", '')).filter((word) => word !== '');
  const rest = datatype.replaceAll(/\{enum, ?\[[^\]]*\]?\}?|\{atom, \w+\}/g, '');
  const [, type] = types.find(([pattern]) => pattern.test(rest)) ?? [];
  const bounds = /\{min, (\d+)\}(?:, \{max, (\d+)\})?/.exec(datatype);
  const limits = bounds ? `${bounds[1] ?? ''} … ${bounds[2] ?? ''}`.trim() : limitOf(datatype);
  return [type ?? 'text', [limits, ...choice].filter((part) => part !== '').join(', ')];
}

/** First match wins: what a number may be written as comes before text. */
const types: readonly (readonly [RegExp, string])[] = [
  [/bytesize/, 'integer, bytes'],
  [/byte/, 'integer'],
  [/duration, ms/, 'integer, milliseconds'],
  [/integer, ip/, 'port or address'],
  [/integer.*string|boolean.*string/, 'integer or text'],
  [/float/, 'number'],
  [/integer/, 'integer'],
  [/boolean|flag/, 'boolean'],
  [/file/, 'path'],
];

function limitOf(datatype: string): string {
  if (/^byte$/.test(datatype)) return '0 … 255';
  if (/^flag$/.test(datatype)) return 'on, off';
  if (/non_negative/.test(datatype)) return '0 …';
  if (/positive/.test(datatype)) return '1 …';
  return /gt, 0\}, \{lt, 1/.test(datatype) ? '0 … 1, both excluded' : '';
}

/** Names of keys by the function of the server that reads the block: `max_connections`, then what it is also called. */
export function natsServerBlocks(table: string): Readonly<Record<string, readonly (readonly string[])[]>> {
  const blocks: Record<string, string[][]> = {};
  for (const row of parseTable(table)) {
    const name = blockNames[row['parse_function'] ?? ''];
    const names = (row['key_and_synonyms'] ?? '').split('|');
    // Deeper cases of a switch are values, but for those of JetStream and of lists.
    const isKey = Number(row['depth']) <= (keyDepth[row['parse_function'] ?? ''] ?? 2);
    if (name !== undefined && isKey) (blocks[name] ??= []).push(names);
  }
  return blocks;
}

const keyDepth: Readonly<Record<string, number>> = {
  ...{ processConfigFileLine: 1, parseCompression: 3, parseJetStreamForAccount: 3, parseJetStream: 3 },
  ...{ parseLeafUsers: 3, parseRemoteLeafNodes: 3, parseGateways: 3, parseAccountMsgTrace: 3, parseAccounts: 4 },
  ...{ parseUsers: 3, parseProxiesTrusted: 3 },
};

const blockNames: Readonly<Record<string, string>> = {
  ...{ processConfigFileLine: 'server', parseCluster: 'cluster', parseCompression: 'compression' },
  ...{ parseGateway: 'gateway', parseGateways: 'remoteGateway', parseJetStream: 'jetstream' },
  ...{ parseJetStreamForAccount: 'accountJetstream', parseJetStreamLimits: 'jetstreamLimits' },
  ...{ parseJetStreamLimitsBatch: 'jetstreamBatch', parseJetStreamTPM: 'tpm', parseLeafNodes: 'leafnodes' },
  ...{ parseLeafAuthorization: 'leafAuthorization', parseLeafUsers: 'leafUser', parseRemoteLeafNodes: 'remoteLeaf' },
  ...{ parseAccountLimits: 'accountLimits', parseAccountMsgTrace: 'messageTrace', parseAccounts: 'account' },
  ...{ parseExportStreamOrService: 'export', parseImportStreamOrService: 'import', parseUsers: 'user' },
  ...{ parseAuthorization: 'authorization', parseAuthCallout: 'authCallout', parseUserPermissions: 'permissions' },
  ...{ parseAllowResponses: 'allowResponses', parseSubjectPermission: 'subjects', parseTLS: 'tls' },
  ...{ parseSimpleAuth: 'simpleAuthorization', parseWebsocket: 'websocket', parseMQTT: 'mqtt' },
  ...{ parseProxies: 'proxies', parseProxiesTrusted: 'proxyKey' },
};
