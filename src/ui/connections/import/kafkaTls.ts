import type { TlsOptions } from '../../../brokers/api/profile';
import type { SecretField } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import type { ImportFile } from './draft';
import { besideFile, present } from './draft';
import type { KafkaOptions } from './kafkaLogin';

/** TLS of a Kafka client, with what of it cannot be taken over. */
export interface ImportedTls {
  readonly tls?: TlsOptions;
  readonly secrets: Readonly<Partial<Record<SecretField, string>>>;
  readonly notes: readonly string[];
}

/** Reads the `ssl.*` options of the Java client and of librdkafka. */
export function kafkaTls(options: KafkaOptions, file: ImportFile, l10n: L10n): ImportedTls {
  if (!/SSL$/i.test(options.get('security.protocol') ?? '')) return { secrets: {}, notes: [] };
  const notes: string[] = [];
  const at = (key: string): string | undefined => besideFile(file, options.get(key));
  const store = (name: 'truststore' | 'keystore', wanted: 'PEM' | 'PKCS12'): string | undefined => {
    const path = at(`ssl.${name}.location`);
    if (path === undefined) return undefined;
    const type = storeType(options.get(`ssl.${name}.type`), path);
    if (type === wanted) return path;
    if (type === 'PKCS12' || (type === 'PEM' && name === 'keystore')) return undefined;
    notes.push(l10n.t('{0} is a Java key store: export what is in it as PEM or PKCS#12.', path));
    return undefined;
  };
  const pfxFile = store('keystore', 'PKCS12') ?? at('ssl.pkcs12.location');
  const caFile = store('truststore', 'PEM') ?? at('ssl.ca.location');
  if (caFile === undefined && storeType(options.get('ssl.truststore.type'), at('ssl.truststore.location')) === 'PKCS12')
    notes.push(l10n.t('The authority stands in a PKCS#12 file: export its certificate as PEM.'));
  const certFile = at('ssl.certificate.location') ?? pemKeystore(options, at('ssl.keystore.location'));
  const keyFile = at('ssl.key.location') ?? pemKeystore(options, at('ssl.keystore.location'));
  const passphrase = options.get('ssl.key.password') ?? options.get('ssl.keystore.password');
  const hasPem = certFile !== undefined && keyFile !== undefined && pfxFile === undefined;
  if (options.get('ssl.endpoint.identification.algorithm')?.trim() === '')
    notes.push(l10n.t('The name in the certificate is checked here, which this client does not do.'));
  return {
    tls: {
      enabled: true,
      ...present({ caFile, pfxFile }),
      ...(hasPem && { certFile, keyFile }),
      ...(/^false$/i.test(options.get('enable.ssl.certificate.verification') ?? '') && { verify: false }),
    },
    secrets: hasPem || pfxFile !== undefined ? present({ keyPassphrase: passphrase }) : {},
    notes,
  };
}

/** A PEM key store holds certificate and key in one file. */
function pemKeystore(options: KafkaOptions, location: string | undefined): string | undefined {
  return storeType(options.get('ssl.keystore.type'), location) === 'PEM' ? location : undefined;
}

/** Java takes JKS where nothing is said; the name of the file often says otherwise. */
function storeType(written: string | undefined, path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  if (written !== undefined && written !== '') return written.toUpperCase();
  if (/\.(p12|pfx)$/i.test(path)) return 'PKCS12';
  return /\.(pem|crt|cer)$/i.test(path) ? 'PEM' : 'JKS';
}
