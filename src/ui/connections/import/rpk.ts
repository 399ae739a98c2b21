import type { TlsOptions } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import { isObject } from '../entryReader';
import type { ImportedDraft, ImportFile, ImportReader } from './draft';
import { besideFile, merged, outcome, present } from './draft';
import { parsedYaml, scalar, scalars, table } from './parsedYaml';

/** Profiles of Redpanda's `rpk`: `rpk/rpk.yaml` in the configuration folder. */
export const readRpkProfiles: ImportReader = (file, l10n) => {
  const [document] = parsedYaml(file.text);
  const profiles = isObject(document) ? document['profiles'] : undefined;
  if (!Array.isArray(profiles)) return outcome(undefined);
  return merged(profiles.map((profile: unknown) => outcome(profileDraft(profile, file, l10n))));
};

function profileDraft(profile: unknown, file: ImportFile, l10n: L10n): ImportedDraft | string | undefined {
  const api = table(profile, 'kafka_api');
  const brokers = scalars(api['brokers']);
  const name = (isObject(profile) ? scalar(profile['name']) : undefined) ?? 'rpk';
  if (brokers.length === 0) return undefined;
  const sasl = table(api, 'sasl');
  const mechanism = (scalar(sasl['mechanism']) ?? 'SCRAM-SHA-256').toUpperCase();
  const hasLogin = scalar(sasl['user']) !== undefined || sasl['mechanism'] !== undefined;
  const authentications = {
    PLAIN: 'password',
    'SCRAM-SHA-256': 'scram-sha-256',
    'SCRAM-SHA-512': 'scram-sha-512',
  } as const;
  if (hasLogin && !(mechanism in authentications))
    return l10n.t('{0}: it logs in with {1}, which is not supported.', name, mechanism);
  const [registry] = scalars(table(profile, 'schema_registry')['addresses']);
  const registryTls = tlsOf(table(profile, 'schema_registry'), file);
  const tls = tlsOf(api, file);
  const password = scalar(sasl['password']);
  const username = scalar(sasl['user']);
  const scheme = registryTls ? 'https' : 'http';
  return {
    name,
    entry: {
      kind: 'kafka',
      address: brokers.join(','),
      authentication: hasLogin ? authentications[mechanism as keyof typeof authentications] : 'none',
      ...(hasLogin && present({ username })),
      ...(tls && { tls }),
      // rpk logs in to the schema registry as to Kafka.
      ...(registry !== undefined && {
        schemaRegistry: {
          url: /^https?:\/\//.test(registry) ? registry : `${scheme}://${registry}`,
          ...(hasLogin && present({ username })),
          ...(registryTls && { tls: registryTls }),
        },
      }),
    },
    secrets: present({ password, schemaRegistryPassword: registry === undefined ? undefined : password }),
    notes: [],
  };
}

/** An empty `tls` object asks for TLS with public authorities. */
function tlsOf(api: Readonly<Record<string, unknown>>, file: ImportFile): TlsOptions | undefined {
  if (!isObject(api['tls'])) return undefined;
  const { ca_file, truststore_file, cert_file, key_file, insecure_skip_verify } = api['tls'];
  const [certFile, keyFile] = [besideFile(file, scalar(cert_file)), besideFile(file, scalar(key_file))];
  return {
    enabled: true,
    ...present({ caFile: besideFile(file, scalar(ca_file) ?? scalar(truststore_file)) }),
    ...(certFile !== undefined && keyFile !== undefined && { certFile, keyFile }),
    ...(insecure_skip_verify === true && { verify: false }),
  };
}
