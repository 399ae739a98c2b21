import { composeKafka, kafkaImage } from './composeKafka';
import { endpoint, serviceOf } from './composeService';
import type { ComposeService } from './composeService';
import type { L10n } from '../../l10n';
import type { ImportedDraft, ImportFile, ImportReader } from './draft';
import { folderName, merged, nothing, outcome, present } from './draft';
import { parsedYaml, table } from './parsedYaml';
import { fromNatsUrls } from './urls';

/** Brokers in a compose file whose ports are published. */
export const readCompose: ImportReader = (file, l10n) => {
  const [document] = parsedYaml(file.text);
  const services = Object.entries(table(document, 'services')).map(([name, value]) => serviceOf(name, value, file));
  if (services.length === 0) return nothing;
  const found = services.map((service) => outcome(broker(service, services, file, l10n)));
  return merged(found);
};

function broker(
  service: ComposeService,
  services: readonly ComposeService[],
  file: ImportFile,
  l10n: L10n,
): ImportedDraft | string | undefined {
  const name = `${folderName(file)} ${service.name}`;
  if (/(^|\/)rabbitmq$/.test(service.image)) return rabbitmq(service, name, l10n);
  if (/(^|\/)nats$/.test(service.image)) return nats(service, name, l10n);
  if (kafkaImage.test(service.image)) return composeKafka(service, services, name, l10n);
  return undefined;
}

function rabbitmq(service: ComposeService, name: string, l10n: L10n): ImportedDraft | string {
  const at = (target: number): string | undefined => endpoint(service, target);
  const [amqp, amqps, http, https] = [at(5672), at(5671), at(15672), at(15671)];
  if (amqp === undefined && amqps === undefined) return notPublished(name, 5672, l10n);
  const { environment } = service;
  const vhost = environment.get('RABBITMQ_DEFAULT_VHOST');
  const path = vhost === undefined || vhost === '/' ? '' : `/${encodeURIComponent(vhost)}`;
  const managementUrl = http === undefined ? https && `https://${https}` : `http://${http}`;
  return {
    name,
    entry: {
      kind: 'rabbitmq',
      address: amqp === undefined ? `amqps://${amqps ?? ''}${path}` : `amqp://${amqp}${path}`,
      authentication: 'password',
      username: environment.get('RABBITMQ_DEFAULT_USER') ?? 'guest',
      ...present({ managementUrl }),
    },
    secrets: { password: environment.get('RABBITMQ_DEFAULT_PASS') ?? 'guest' },
    notes:
      managementUrl === undefined ? [l10n.t('The management API (15672) is not published: the tree needs it.')] : [],
  };
}

/** Options of nats-server stand on its command line: `--user`, `--pass`, `--auth`. */
function nats(service: ComposeService, name: string, l10n: L10n): ImportedDraft | string {
  const client = endpoint(service, 4222);
  if (client === undefined) return notPublished(name, 4222, l10n);
  const option = (names: string): string | undefined =>
    new RegExp(`(?:^|\\s)--?(?:${names})[ =]("[^"]*"|\\S+)`).exec(service.command)?.[1]?.replace(/^"|"$/g, '');
  const [username, password, token] = [option('user'), option('pass'), option('auth')];
  const monitoring = endpoint(service, 8222);
  const draft = fromNatsUrls(`nats://${client}`, name);
  const entry = { ...draft.entry, ...present({ monitoringUrl: monitoring && `http://${monitoring}` }) };
  if (username !== undefined)
    return { ...draft, entry: { ...entry, authentication: 'password', username }, secrets: present({ password }) };
  if (token !== undefined) return { ...draft, entry: { ...entry, authentication: 'token' }, secrets: { token } };
  return { ...draft, entry };
}

/** Said of a broker that only its neighbours in the compose file reach. */
function notPublished(name: string, port: number, l10n: L10n): string {
  return l10n.t('{0}: port {1} is not published, so this machine does not reach it.', name, port);
}
