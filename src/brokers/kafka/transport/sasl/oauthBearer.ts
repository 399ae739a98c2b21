import type { TokenSource } from '../../../api/token';
import { SaslRefusal, type ExchangeMethod, type Sasl } from './sasl';

/** Ends each part of a message (RFC 7628 section 3.1). */
const separator = '\x01';

/** SASL OAUTHBEARER: RFC 7628 and KIP-255. */
export function oauthBearer(source: TokenSource): Sasl {
  const method: ExchangeMethod = {
    prepare: (signal) => source.token(signal),
    async signIn(exchange, _host, signal) {
      const { value } = await source.token(signal);
      const answer = await exchange(Buffer.from(`n,,${separator}auth=Bearer ${value}${separator}${separator}`));
      if (answer.length === 0) return;
      // A refusal is JSON in an answer without an error (Kafka 4.3: {"status":"invalid_token"}), of which kafkajs' own
      // mechanism takes no notice. It has to be acknowledged (RFC 7628 section 3.2.3); then the broker hangs up.
      await exchange(Buffer.from(separator)).catch(() => undefined);
      throw new SaslRefusal(statusOf(answer.toString('utf8')));
    },
  };
  return { mechanism: 'OAUTHBEARER', who: source.who, remedy: source.remedy, method };
}

function statusOf(json: string): string {
  const [, status] = /"status"\s*:\s*"([^"]*)"/.exec(json) ?? [];
  return status ?? json.slice(0, 100);
}
