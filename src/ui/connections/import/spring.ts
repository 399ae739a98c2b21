import type { KeyReader } from './applicationKeys';
import type { ImportedDraft } from './draft';
import { besideFile, present } from './draft';
import type { ImportFile } from './draft';
import { kafkaDraft } from './kafkaDraft';
import { fromAmqpUrl, fromNatsUrls } from './urls';
import type { L10n } from '../../l10n';

/** Spring Boot: `spring.kafka.*`, `spring.rabbitmq.*`, and `nats.spring.*` of the NATS starter. */
export const springDrafts: KeyReader = (keys, name, file, l10n) => [
  kafkaDraft(kafkaOptions(keys), `${name} Kafka`, file, l10n),
  rabbitmq(relaxed(keys, 'spring.rabbitmq.'), `${name} RabbitMQ`, file, l10n),
  nats(relaxed(keys, 'nats.spring.'), `${name} NATS`, file),
];

/** Keys below a prefix; `virtualHost`, `virtual_host` and `virtual-host` are one (relaxed binding). */
function relaxed(keys: ReadonlyMap<string, string>, prefix: string): ReadonlyMap<string, string> {
  return new Map(
    [...keys]
      .filter(([key]) => key.startsWith(prefix))
      .map(([key, value]) => [key.slice(prefix.length).replace(/[-_]/g, '').toLowerCase(), value]),
  );
}

/** `spring.kafka.properties.*` go to the client as they are; a few have names of Spring's own. */
function kafkaOptions(keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const prefix = 'spring.kafka.';
  const options = new Map<string, string>();
  for (const [key, value] of keys)
    if (key.startsWith(`${prefix}properties.`))
      options.set(key.slice(`${prefix}properties.`.length).replace(/^\[|\]$/g, ''), value);
  const own = relaxed(keys, prefix);
  const named: Readonly<Record<string, string>> = {
    bootstrapservers: 'bootstrap.servers',
    'security.protocol': 'security.protocol',
    'ssl.truststorelocation': 'ssl.truststore.location',
    'ssl.truststoretype': 'ssl.truststore.type',
    'ssl.keystorelocation': 'ssl.keystore.location',
    'ssl.keystoretype': 'ssl.keystore.type',
    'ssl.keystorepassword': 'ssl.keystore.password',
    'ssl.keypassword': 'ssl.key.password',
  };
  for (const [key, option] of Object.entries(named)) {
    const value = own.get(key);
    if (value !== undefined) options.set(option, value);
  }
  return options;
}

function rabbitmq(
  keys: ReadonlyMap<string, string>,
  name: string,
  file: ImportFile,
  l10n: L10n,
): ImportedDraft | undefined {
  const addresses = keys.get('addresses');
  const host = keys.get('host');
  if (addresses === undefined && host === undefined) return undefined;
  const secure = /^true$/i.test(keys.get('ssl.enabled') ?? '');
  const server = addresses ?? `${host ?? ''}:${keys.get('port') ?? (secure ? '5671' : '5672')}`;
  const vhost = keys.get('virtualhost');
  const path = vhost === undefined || vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`;
  const [first = '', ...others] = server.split(',');
  const url = /^amqps?:\/\//i.test(first) ? first.trim() : `${secure ? 'amqps' : 'amqp'}://${first.trim()}${path}`;
  const draft = fromAmqpUrl(url, name, l10n);
  const username = keys.get('username') ?? draft.entry.username;
  const password = keys.get('password') ?? draft.secrets.password;
  const caFile = besideFile(file, keys.get('ssl.truststore'));
  const isPem = /\.(pem|crt|cer)$/i.test(caFile ?? '');
  const notes = [
    ...(others.length > 0 ? [l10n.t('Only the first of several servers was taken over.')] : []),
    ...(caFile !== undefined && !isPem
      ? [l10n.t('{0} is a Java key store: export what is in it as PEM or PKCS#12.', caFile)]
      : []),
  ];
  return {
    ...draft,
    entry: {
      ...draft.entry,
      ...present({ username }),
      ...(secure && { tls: { enabled: true, ...(isPem && present({ caFile })) } }),
    },
    secrets: present({ password }),
    notes: [...draft.notes, ...notes],
  };
}

function nats(keys: ReadonlyMap<string, string>, name: string, file: ImportFile): ImportedDraft | undefined {
  const server = keys.get('server');
  if (server === undefined) return undefined;
  const draft = fromNatsUrls(server, name);
  const [username, password, token] = [keys.get('username'), keys.get('password'), keys.get('token')];
  const credentialsFile = besideFile(file, keys.get('credentials'));
  const { entry } = draft;
  if (credentialsFile !== undefined)
    return { ...draft, entry: { ...entry, authentication: 'credentials', credentialsFile } };
  if (username !== undefined)
    return { ...draft, entry: { ...entry, authentication: 'password', username }, secrets: present({ password }) };
  if (token !== undefined) return { ...draft, entry: { ...entry, authentication: 'token' }, secrets: { token } };
  return draft;
}
