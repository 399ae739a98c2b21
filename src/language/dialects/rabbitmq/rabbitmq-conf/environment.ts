import { environmentBlocks } from '../../../declarations/environment/index';
import type { EnvironmentBlock } from '../../../declarations/environment/index';
import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { SourceText } from '../../../model/text';
import { readDotenv } from '../../../syntax/dotenv';

/** `rabbitmq`, `bitnami/rabbitmq`, and RabbitMQ's own with plugins. */
const images = /^(?:rabbitmq|(?:bitnami(?:legacy|secure)?|rabbitmqoperator|pivotalrabbitmq)\/[\w-]*rabbitmq[\w-]*)$/;

/**
 * Variables that the server's scripts and the official image read (rabbitmq-env.conf(5) of 4.3; docker-entrypoint.sh of
 * docker-library/rabbitmq, 3.9 and later).
 */
const known = [
  ...['DEFAULT_USER', 'DEFAULT_PASS', 'DEFAULT_VHOST', 'NODENAME', 'USE_LONGNAME', 'ERLANG_COOKIE', 'CONFIG_FILE'],
  ...['CONFIG_FILES', 'ADVANCED_CONFIG_FILE', 'CONF_ENV_FILE', 'ENABLED_PLUGINS_FILE', 'MNESIA_BASE', 'MNESIA_DIR'],
  ...['NODE_IP_ADDRESS', 'NODE_PORT', 'DIST_PORT', 'LOGS', 'LOG_BASE', 'PLUGINS_DIR', 'FEATURE_FLAGS'],
  ...['SERVER_ADDITIONAL_ERL_ARGS', 'SERVER_ERL_ARGS', 'SERVER_START_ARGS', 'CTL_ERL_ARGS', 'PID_FILE'],
  ...['DEFAULT_PASS_FILE', 'DEFAULT_USER_FILE', 'VM_MEMORY_HIGH_WATERMARK', 'SSL_CACERTFILE', 'SSL_CERTFILE'],
  ...['SSL_KEYFILE', 'SSL_DEPTH', 'SSL_VERIFY', 'SSL_FAIL_IF_NO_PEER_CERT', 'MANAGEMENT_SSL_CACERTFILE'],
  ...['MANAGEMENT_SSL_CERTFILE', 'MANAGEMENT_SSL_KEYFILE', 'HIPE_COMPILE', 'IO_THREAD_POOL_SIZE'],
].map((name) => `RABBITMQ_${name}`);

const variables: Spellings = spellings(
  { image: 'image', ...Object.fromEntries(known.map((name) => [name, `env.${name}`])) },
  {
    read: (key) => ({ canonical: `env.${key}` }),
    write: (canonical) =>
      canonical.startsWith('env.') ? { key: canonical.slice('env.'.length), spelling: { canonical } } : undefined,
  },
);

/** What variables of a container or a script say about servers. */
export function serversOfEnvironment(source: SourceText, dialect: string): readonly Declaration[] {
  if (/rabbitmq-env\.conf$/i.test(source.uri)) return serverOfScript(source, dialect);
  return environmentBlocks(source)
    .filter(({ image }) => image !== undefined && images.test(image))
    .flatMap((block) => serverOfBlock(block, source, dialect) ?? []);
}

function serverOfBlock(block: EnvironmentBlock, { uri }: SourceText, dialect: string): Declaration | undefined {
  const { complete, image = '', insert, nameSpan, plain, replicas, tag } = block;
  const about: FileEntry = {
    key: 'image',
    keySpan: nameSpan,
    value: tag === undefined ? image : `${image}:${tag}`,
    valueSpan: nameSpan,
  };
  const declaration = fileDeclaration({
    ...{ uri, kind: 'rabbitmq.server', dialect: { id: dialect, broker: 'rabbitmq' }, nameSpan, spellings: variables },
    entries: [about, ...block.variables],
    complete: complete && plain,
    ...(insert && { insert: (key, native) => (key === 'image' ? undefined : insert(key, native)) }),
  });
  if (!declaration || !replicas) return declaration;
  const count = { how: 'written', value: replicas.count, span: replicas.span } as const;
  return { ...declaration, written: new Map([...declaration.written, ['broker.count', count]]) };
}

/** In rabbitmq-env.conf the prefix of a name may be left out (rabbitmq-env.conf(5)). */
function serverOfScript({ text, uri }: SourceText, dialect: string): readonly Declaration[] {
  const entries = readDotenv(text).map(({ lineSpan, name, nameSpan, quote, value, valueSpan }): FileEntry => ({
    ...{ key: name.startsWith('RABBITMQ_') ? name : `RABBITMQ_${name}`, keySpan: nameSpan, value, valueSpan },
    replace: (native) => [{ span: valueSpan, newText: quote + String(native) + quote }],
    ...(lineSpan && { remove: () => [{ span: lineSpan, newText: '' }] }),
  }));
  const declaration = fileDeclaration({
    ...{ uri, kind: 'rabbitmq.server', dialect: { id: dialect, broker: 'rabbitmq' }, spellings: variables },
    ...{ entries, complete: false },
  });
  return declaration ? [declaration] : [];
}
