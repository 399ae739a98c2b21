import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { BrokerError } from '../../api/error';
import { errorCode } from '../../api/reach/errorCode';
import { toBrokerError } from '../../api/reach/networkError';
import type { TransportOptions } from './options';
import { SaslRefusal } from './sasl/sasl';

/**
 * Turns what kafkajs or a socket threw into the error a user reads. kafkajs' errors are told by name: their classes
 * are not exported with the connection.
 */
export function toKafkaError(error: unknown, endpoint: Endpoint, options: Pick<TransportOptions, 'sasl'>): BrokerError {
  if (BrokerError.is(error)) return error;
  if (error instanceof Error) {
    const sentence = saslSentence(error, formatEndpoint(endpoint), options);
    if (sentence !== undefined) return new BrokerError('auth', sentence, { cause: error });
    // The server hung up, for which kafkajs gives no code.
    if (closedByServer.has(error.name) && !('code' in error && error.code !== undefined)) {
      return toBrokerError(Object.assign(error, { code: 'ECONNRESET' }), { endpoint });
    }
  }
  return toBrokerError(error, { endpoint });
}

const closedByServer = new Set(['KafkaJSConnectionError', 'KafkaJSConnectionClosedError']);

function saslSentence(error: Error, server: string, { sasl }: Pick<TransportOptions, 'sasl'>): string | undefined {
  if (!sasl) return undefined;
  const type = typeOf(error);
  if (type === unsupportedMechanism) {
    return `${server} does not offer SASL ${sasl.mechanism}: choose another authentication for this connection.`;
  }
  if (type === 'ILLEGAL_SASL_STATE') {
    return `${server} takes no sign-in on this port: set the authentication of this connection to none, or use the port of a SASL listener.`;
  }
  if (error instanceof SaslRefusal || type === 'SASL_AUTHENTICATION_FAILED' || isKafkajsRefusal(error)) {
    const said = error.message.replace(/^SASL .*? failed: /, '').trim();
    return `${server} refused ${sasl.who} with SASL ${sasl.mechanism} (${said}): ${sasl.remedy}.`;
  }
  return undefined;
}

function isKafkajsRefusal({ name }: Error): boolean {
  return name === 'KafkaJSSASLAuthenticationError';
}

const unsupportedMechanism = 'UNSUPPORTED_SASL_MECHANISM';

function typeOf(error: unknown): unknown {
  return error instanceof Error && 'type' in error ? error.type : undefined;
}

/** The broker knows the sign-in of this connection not at all. */
export function isUnsupportedMechanism(error: BrokerError): boolean {
  return typeOf(error.cause) === unsupportedMechanism;
}

/** The server took the TCP connection and hung up, which says nothing of why. */
export function isHangUp(error: BrokerError): boolean {
  const code = errorCode(error);
  return error.reason === 'unreachable' && (code === 'ECONNRESET' || code === 'EPIPE');
}
