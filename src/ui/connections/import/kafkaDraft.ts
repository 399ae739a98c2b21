import type { L10n } from '../../l10n';
import type { ImportedDraft, ImportFile } from './draft';
import { present } from './draft';
import type { KafkaOptions } from './kafkaLogin';
import { kafkaLogin } from './kafkaLogin';
import { kafkaTls } from './kafkaTls';
import { withoutLogin } from './urls';

/** A Kafka connection from the options of a client: a draft, or the sentence why there is none; nothing without servers. */
export function kafkaDraft(
  options: KafkaOptions,
  name: string,
  file: ImportFile,
  l10n: L10n,
): ImportedDraft | string | undefined {
  const servers = options.get('bootstrap.servers') ?? options.get('metadata.broker.list');
  if (servers === undefined || servers.trim() === '') return undefined;
  // Some write the scheme of a listener before a server: PLAINTEXT://host:9092.
  const address = servers
    .split(',')
    .map((server) => server.trim().replace(/^[A-Za-z_][\w+.-]*:\/\//, ''))
    .filter((server) => server !== '')
    .join(',');
  const login = kafkaLogin(options, address, l10n);
  if (typeof login === 'string') return `${name}: ${login}`;
  const { secrets, ...how } = login;
  const { tls, notes, secrets: tlsSecrets } = kafkaTls(options, file, l10n);
  const registry = registryOf(options);
  return {
    name,
    entry: {
      kind: 'kafka',
      address,
      ...how,
      ...(tls && { tls }),
      ...(registry && { schemaRegistry: registry.endpoint }),
    },
    secrets: { ...secrets, ...tlsSecrets, ...registry?.secrets },
    notes,
  };
}

function registryOf(options: KafkaOptions) {
  const written = options.get('schema.registry.url')?.split(',')[0]?.trim();
  if (written === undefined || !/^https?:\/\//i.test(written)) return undefined;
  const { address, ...login } = withoutLogin(written);
  const info = options.get('basic.auth.user.info') ?? options.get('schema.registry.basic.auth.user.info');
  const [, user = login.username, password = login.password] = /^([^:]*):(.*)$/s.exec(info ?? '') ?? [];
  return {
    endpoint: { url: address, ...present({ username: user }) },
    secrets: present({ schemaRegistryPassword: password }),
  };
}
