import type { L10n } from '../../l10n';
import type { ImportedDraft, ImportFile, ImportReader } from './draft';
import { besideFile, folderName, merged, outcome, present } from './draft';
import { kafkaDraft } from './kafkaDraft';
import { fillAll } from './placeholders';
import { fromAmqpUrl, fromNatsUrls } from './urls';

/** `.env` files: addresses under any name, and the variables that belong to a broker. */
export const readDotEnv: ImportReader = (file, l10n) => {
  const { filled } = fillAll(parseDotEnv(file.text), { ...Object.fromEntries(parseDotEnv(file.text)) });
  const folder = folderName(file);
  return merged([
    ...amqpUrls(filled, folder, l10n).map(outcome),
    outcome(rabbitmqOf(filled, folder)),
    outcome(natsOf(filled, folder, file)),
    outcome(kafkaOf(filled, folder, file, l10n)),
  ]);
};

/** Lines `NAME=value`, quoted or not, with or without `export`. */
export function parseDotEnv(text: string): ReadonlyMap<string, string> {
  const variables = new Map<string, string>();
  const line =
    /^[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.]*)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\r\n]*?))[ \t]*(?:[ \t]#[^\r\n]*)?$/gm;
  for (const [, name = '', double, single, plain = ''] of text.matchAll(line))
    variables.set(name, double?.replace(/\\(.)/gs, '$1') ?? single ?? plain);
  return variables;
}

function amqpUrls(variables: ReadonlyMap<string, string>, folder: string, l10n: L10n): readonly ImportedDraft[] {
  const urls = [...variables].filter(([, value]) => /^amqps?:\/\/\S+$/i.test(value));
  return urls.map(([name, url]) =>
    fromAmqpUrl(url, urls.length > 1 ? `${folder} ${name}` : `${folder} RabbitMQ`, l10n),
  );
}

function rabbitmqOf(variables: ReadonlyMap<string, string>, folder: string): ImportedDraft | undefined {
  const read = (...names: readonly string[]): string | undefined =>
    names.map((name) => variables.get(`RABBITMQ_${name}`)).find((value) => value !== undefined && value !== '');
  const host = read('HOST', 'HOSTNAME');
  if (host === undefined) return undefined;
  const vhost = read('VHOST', 'VIRTUAL_HOST');
  const port = read('PORT');
  const path = vhost === undefined || vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`;
  return {
    name: `${folder} RabbitMQ`,
    entry: {
      kind: 'rabbitmq',
      address: `amqp://${host}${port === undefined ? '' : `:${port}`}${path}`,
      authentication: 'password',
      username: read('USER', 'USERNAME', 'DEFAULT_USER') ?? 'guest',
    },
    secrets: present({ password: read('PASSWORD', 'PASS', 'DEFAULT_PASS') }),
    notes: [],
  };
}

function natsOf(variables: ReadonlyMap<string, string>, folder: string, file: ImportFile): ImportedDraft | undefined {
  const read = (...names: readonly string[]): string | undefined =>
    names.map((name) => variables.get(`NATS_${name}`)).find((value) => value !== undefined && value !== '');
  const written = read('URL', 'URLS', 'SERVER', 'SERVERS');
  const url = written ?? [...variables.values()].find((value) => /^(nats|tls):\/\/\S+$/i.test(value));
  if (url === undefined) return undefined;
  const draft = fromNatsUrls(url, `${folder} NATS`);
  const credentialsFile = besideFile(file, read('CREDS', 'CREDENTIALS'));
  const [username, password, token] = [read('USER', 'USERNAME'), read('PASSWORD', 'PASS'), read('TOKEN')];
  const caFile = besideFile(file, read('CA'));
  const entry = { ...draft.entry, ...(caFile !== undefined && { tls: { enabled: true, caFile } }) };
  if (credentialsFile !== undefined)
    return { ...draft, entry: { ...entry, authentication: 'credentials', credentialsFile } };
  if (username !== undefined)
    return { ...draft, entry: { ...entry, authentication: 'password', username }, secrets: present({ password }) };
  if (token !== undefined) return { ...draft, entry: { ...entry, authentication: 'token' }, secrets: { token } };
  return { ...draft, entry };
}

/** Names that people give to what the client calls otherwise. */
const kafkaAliases: Readonly<Record<string, string>> = {
  'bootstrap.server': 'bootstrap.servers',
  brokers: 'bootstrap.servers',
  broker: 'bootstrap.servers',
  'broker.url': 'bootstrap.servers',
  'broker.urls': 'bootstrap.servers',
  servers: 'bootstrap.servers',
  hosts: 'bootstrap.servers',
  url: 'bootstrap.servers',
  username: 'sasl.username',
  user: 'sasl.username',
  'sasl.user': 'sasl.username',
  password: 'sasl.password',
  'sasl.pass': 'sasl.password',
  'ssl.ca': 'ssl.ca.location',
  'ssl.cafile': 'ssl.ca.location',
  'schema.registry': 'schema.registry.url',
};

/** `KAFKA_SECURITY_PROTOCOL` means `security.protocol`. */
function kafkaOf(
  variables: ReadonlyMap<string, string>,
  folder: string,
  file: ImportFile,
  l10n: L10n,
): ImportedDraft | string | undefined {
  const options = new Map<string, string>();
  for (const [name, value] of variables) {
    const key = /^KAFKA_(.+)$/.exec(name)?.[1]?.toLowerCase().replaceAll('_', '.');
    if (key !== undefined && value !== '') options.set(kafkaAliases[key] ?? key, value);
  }
  const registry = variables.get('SCHEMA_REGISTRY_URL');
  if (registry !== undefined && !options.has('schema.registry.url')) options.set('schema.registry.url', registry);
  // A user and no protocol: nobody names a user who does not log in.
  if (options.has('sasl.username') && !options.has('security.protocol'))
    options.set('security.protocol', 'SASL_PLAINTEXT');
  if (options.has('sasl.username') && !options.has('sasl.mechanism')) options.set('sasl.mechanism', 'PLAIN');
  return kafkaDraft(options, `${folder} Kafka`, file, l10n);
}
