import type { KeyReader } from './applicationKeys';
import type { ImportedDraft } from './draft';
import { present } from './draft';
import { kafkaDraft } from './kafkaDraft';
import { fromAmqpUrl, fromNatsUrls } from './urls';
import type { L10n } from '../../l10n';

/** Prefixes under which options of a Kafka client stand, the one for all channels first. */
const kafkaPrefixes = [
  /^kafka\./,
  /^mp\.messaging\.connector\.smallrye-kafka\./,
  /^mp\.messaging\.(?:incoming|outgoing)\.[^.]+\./,
];

/** Quarkus: `kafka.*`, `rabbitmq-*`, `quarkus.rabbitmqclient.*` and SmallRye channels. */
export const quarkusDrafts: KeyReader = (keys, name, file, l10n) => [
  kafkaDraft(kafkaOptions(keys), `${name} Kafka`, file, l10n),
  rabbitmq(keys, `${name} RabbitMQ`, l10n),
  nats(keys, `${name} NATS`),
];

function kafkaOptions(keys: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const prefix of kafkaPrefixes)
    for (const [key, value] of keys) {
      const option = key.replace(prefix, '');
      if (option !== key && !options.has(option)) options.set(option, value);
    }
  return options;
}

function rabbitmq(keys: ReadonlyMap<string, string>, name: string, l10n: L10n): ImportedDraft | undefined {
  const read = (...names: readonly string[]): string | undefined =>
    names.map((key) => keys.get(key)).find((value) => value !== undefined && value !== '');
  const client = 'quarkus.rabbitmqclient.';
  const connector = 'mp.messaging.connector.smallrye-rabbitmq.';
  const url = read(`${client}uri`, 'rabbitmq-addresses');
  const host = read('rabbitmq-host', `${connector}host`, `${client}hostname`);
  if (url === undefined && host === undefined) return undefined;
  const secure = /^true$/i.test(read('rabbitmq-ssl', `${connector}ssl`, `${client}tls.enabled`) ?? '');
  const port = read('rabbitmq-port', `${connector}port`, `${client}port`);
  const vhost = read('rabbitmq-virtual-host', `${connector}virtual-host`, `${client}virtual-host`) ?? '/';
  const path = vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`;
  const written = url ?? `${secure ? 'amqps' : 'amqp'}://${host ?? ''}${port === undefined ? '' : `:${port}`}${path}`;
  const draft = fromAmqpUrl(/^amqps?:\/\//i.test(written) ? written : `amqp://${written}`, name, l10n);
  const username = read('rabbitmq-username', `${connector}username`, `${client}username`) ?? draft.entry.username;
  const password = read('rabbitmq-password', `${connector}password`, `${client}password`) ?? draft.secrets.password;
  return {
    ...draft,
    entry: { ...draft.entry, ...present({ username }), ...(secure && { tls: { enabled: true } }) },
    secrets: present({ password }),
  };
}

/** The NATS connector of Quarkiverse. */
function nats(keys: ReadonlyMap<string, string>, name: string): ImportedDraft | undefined {
  const prefix = 'quarkus.messaging.nats.connection.';
  const servers = keys.get(`${prefix}servers`);
  if (servers === undefined) return undefined;
  const draft = fromNatsUrls(servers, name);
  const [username, password] = [keys.get(`${prefix}username`), keys.get(`${prefix}password`)];
  const token = keys.get(`${prefix}token`);
  if (username !== undefined)
    return {
      ...draft,
      entry: { ...draft.entry, authentication: 'password', username },
      secrets: present({ password }),
    };
  return token === undefined
    ? draft
    : { ...draft, entry: { ...draft.entry, authentication: 'token' }, secrets: { token } };
}
