/** Keys of which at least one connector keeps a secret under (Kafka clients, Debezium, JDBC, S3, Elasticsearch, HTTP sinks). */
const secretKey =
  /pass(word|phrase|wd)?(\.|_|-|$)|secret|token|credential|jaas\.config|private[._-]?key|api[._-]?key|access[._-]?key|account[._-]?key|auth(orization)?[._-]?header|signature|keyfile\.json|connection[._-]?string/i;

/** `user:password@` of a URL, JDBC ones too. */
const userInfo = /\/\/[^/@\s]*:[^/@\s]*@/g;

/** Secrets among the parameters of a URL. */
const secretParameter = /((?:password|pwd|token|secret|sig|api_?key)=)[^&;\s]+/gi;

/** Taken from elsewhere when it is used (KIP-297): `${file:/secrets/db:password}` tells nothing. */
const placeholder = /^\$\{[^}]+\}$/;

/** Stands where a secret was. */
export const hidden = '(hidden)';

/** A value of a connector's configuration as it may be shown: what may be a secret is not. */
export function redacted(key: string, value: string): string {
  if (value === '' || placeholder.test(value)) return value;
  if (secretKey.test(key)) return hidden;
  return value.replace(userInfo, `//${hidden}@`).replace(secretParameter, `$1${hidden}`);
}
