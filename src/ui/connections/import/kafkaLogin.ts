import type { SecretField } from '../../../brokers/api/profile';
import type { L10n } from '../../l10n';
import type { ImportedEntry } from './draft';
import { present } from './draft';

/** Options of a Kafka client, in the spelling of the Java client or of librdkafka. */
export type KafkaOptions = ReadonlyMap<string, string>;

type Login = Pick<ImportedEntry, 'authentication' | 'username' | 'oauth' | 'aws'> & {
  readonly secrets: Readonly<Partial<Record<SecretField, string>>>;
};

/** How a Kafka client logs in, or the sentence why that cannot be taken over. */
export function kafkaLogin(options: KafkaOptions, address: string, l10n: L10n): Login | string {
  const protocol = (options.get('security.protocol') ?? 'PLAINTEXT').toUpperCase();
  if (!protocol.startsWith('SASL')) return { authentication: 'none', secrets: {} };
  const jaas = readJaas(options.get('sasl.jaas.config') ?? '');
  const mechanism = (options.get('sasl.mechanism') ?? options.get('sasl.mechanisms') ?? 'GSSAPI').toUpperCase();
  const username = options.get('sasl.username') ?? jaas.get('username');
  const password = options.get('sasl.password') ?? jaas.get('password');
  switch (mechanism) {
    case 'PLAIN':
      return { authentication: 'password', ...present({ username }), secrets: present({ password }) };
    case 'SCRAM-SHA-256':
      return { authentication: 'scram-sha-256', ...present({ username }), secrets: present({ password }) };
    case 'SCRAM-SHA-512':
      return { authentication: 'scram-sha-512', ...present({ username }), secrets: present({ password }) };
    case 'OAUTHBEARER':
      return oauthLogin(options, jaas, l10n);
    case 'AWS_MSK_IAM':
      return awsLogin(jaas, address, l10n);
    case 'GSSAPI':
      return l10n.t('it logs in with Kerberos (GSSAPI), which is not supported.');
    default:
      return l10n.t('it logs in with {0}, which is not supported.', mechanism);
  }
}

function oauthLogin(options: KafkaOptions, jaas: KafkaOptions, l10n: L10n): Login | string {
  const tokenUrl = options.get('sasl.oauthbearer.token.endpoint.url') ?? jaas.get('oauth.token.endpoint.uri');
  const clientId =
    options.get('sasl.oauthbearer.client.credentials.client.id') ??
    options.get('sasl.oauthbearer.client.id') ??
    jaas.get('clientId') ??
    jaas.get('oauth.client.id');
  const clientSecret =
    options.get('sasl.oauthbearer.client.credentials.client.secret') ??
    options.get('sasl.oauthbearer.client.secret') ??
    jaas.get('clientSecret') ??
    jaas.get('oauth.client.secret');
  if (!tokenUrl || !clientId)
    return l10n.t('it gets its token in a way of its own (OAUTHBEARER without a token URL and client ID).');
  const scope = options.get('sasl.oauthbearer.scope') ?? jaas.get('scope') ?? jaas.get('oauth.scope');
  return {
    authentication: 'oauth',
    oauth: { tokenUrl, clientId, ...present({ scope }) },
    secrets: present({ clientSecret }),
  };
}

/** The region stands in the names that AWS gives to brokers. */
function awsLogin(jaas: KafkaOptions, address: string, l10n: L10n): Login | string {
  const [, region] = /\.kafka(?:-serverless)?\.([a-z0-9-]+)\.amazonaws\.com/.exec(address) ?? [];
  if (region === undefined)
    return l10n.t('it logs in with AWS IAM, and its address does not say the region: add it by hand.');
  const profile = jaas.get('awsProfileName');
  return { authentication: 'aws-iam', aws: { region, ...present({ profile }) }, secrets: {} };
}

/** Options of a JAAS login module: `some.LoginModule required username="…" password='…';` */
export function readJaas(text: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  for (const [, key = '', double, single, plain] of text.matchAll(
    /([\w.]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^\s;"']+))/g,
  ))
    options.set(key, plain ?? (double ?? single ?? '').replace(/\\(.)/gs, '$1'));
  return options;
}
