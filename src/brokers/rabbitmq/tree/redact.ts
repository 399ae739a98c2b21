/**
 * An AMQP URI without user name and password, as the server itself shows it in the status of a shovel, and without the
 * passphrase of a key file that its query may name (https://www.rabbitmq.com/docs/uri-query-parameters). Also of a text
 * that holds such URIs.
 */
export function withoutSecrets(text: string): string {
  return text
    .replace(/([a-z][a-z0-9+.-]*:\/\/)[^\s"]*@/gi, '$1')
    .replace(/([?&](?:password|passphrase)=)[^&\s"',]*/gi, '$1…');
}

/** The same for every text inside of a value. */
export function redacted(value: unknown): unknown {
  if (typeof value === 'string') return withoutSecrets(value);
  if (Array.isArray(value)) return value.map(redacted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, secretKey(key) ? '…' : redacted(inner)]));
}

function secretKey(key: string): boolean {
  return /password|passphrase|secret/i.test(key);
}
