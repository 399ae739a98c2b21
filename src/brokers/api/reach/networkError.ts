import type { DiagnosisStep } from '../diagnosis';
import { formatEndpoint, type Endpoint } from '../endpoint';
import { BrokerError, type BrokerErrorReason } from '../error';
import { certificateProblem } from './certificate';
import { errorCode } from './errorCode';

/** What was being done when an error came up. */
export interface NetworkContext {
  readonly endpoint: Endpoint;
  readonly step?: DiagnosisStep;
}

type Sentence = (context: { readonly server: string; readonly host: string }) => string;

const closed: Sentence = ({ server }) =>
  `${server} closed the connection: check that the port is the right one and that the server's TLS setting is the same as this connection's.`;

/** Codes of getaddrinfo and of the sockets below Node, alike on Linux, macOS and Windows. */
const systemErrors: Readonly<Record<string, readonly [BrokerErrorReason, Sentence]>> = {
  ENOTFOUND: [
    'unreachable',
    ({ host }) =>
      `No host is known by the name “${host}”: correct the address, or connect to the network or VPN that knows it.`,
  ],
  EAI_AGAIN: [
    'unreachable',
    ({ host }) => `The name server did not answer for “${host}”: check the network connection and try again.`,
  ],
  ECONNREFUSED: [
    'unreachable',
    ({ server }) =>
      `Nothing listens on ${server} (connection refused): start the broker, or correct the host and port of the address.`,
  ],
  ECONNRESET: ['unreachable', closed],
  EPIPE: ['unreachable', closed],
  EHOSTUNREACH: [
    'unreachable',
    ({ server }) => `No route leads to ${server}: check the address and the network or VPN.`,
  ],
  ENETUNREACH: [
    'unreachable',
    ({ server }) => `The network of ${server} is not reachable from here: check the network or VPN.`,
  ],
  EADDRNOTAVAIL: [
    'unreachable',
    ({ server }) => `${server} is not an address that can be connected to: correct the address.`,
  ],
  EACCES: ['unreachable', ({ server }) => `This machine does not allow a connection to ${server}: check its firewall.`],
  ETIMEDOUT: [
    'timeout',
    ({ server }) => `${server} did not answer in time: check the address, and that no firewall drops the packets.`,
  ],
  ABORT_ERR: ['cancelled', ({ server }) => `The request to ${server} was cancelled.`],
};

/** Ends of OpenSSL 3 error codes, after `ERR_SSL_`, as seen with Node 20 to 24. */
const tlsErrors: readonly [code: RegExp, Sentence][] = [
  [
    /WRONG_VERSION_NUMBER|PACKET_LENGTH_TOO_LONG|UNKNOWN_PROTOCOL|HTTP_REQUEST|RECORD_TOO_SMALL|UNEXPECTED_MESSAGE/,
    ({ server }) => `${server} does not speak TLS: use the server's TLS port, or turn TLS off in this connection.`,
  ],
  [
    /CERTIFICATE_REQUIRED/,
    ({ server }) =>
      `${server} asks for a client certificate: set the certificate file and key file of this connection.`,
  ],
  [
    /ALERT_UNKNOWN_CA/,
    ({ server }) =>
      `${server} does not trust the issuer of this connection's client certificate: use one that its CA signed.`,
  ],
  [
    /ALERT_CERTIFICATE_EXPIRED/,
    ({ server }) => `${server} refuses the client certificate because it has expired: renew it.`,
  ],
  [
    /ALERT_(BAD|UNSUPPORTED)_CERTIFICATE|ALERT_CERTIFICATE_(UNKNOWN|REVOKED)/,
    ({ server }) =>
      `${server} refuses the client certificate or misses one: set a certificate file and key file that it accepts.`,
  ],
  [
    /ALERT_HANDSHAKE_FAILURE|NO_SHARED_CIPHER|NO_CIPHERS/,
    ({ server }) =>
      `${server} agrees on no TLS cipher or asks for a client certificate: set the certificate file and key file, or check the TLS settings of the server.`,
  ],
  [
    /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL|VERSION_TOO_LOW/,
    ({ server }) => `${server} offers only TLS versions older than 1.2: update the TLS settings of the server.`,
  ],
  [
    /UNRECOGNIZED_NAME/,
    ({ server }) =>
      `${server} has no certificate for the name it was asked for: set the TLS server name of this connection.`,
  ],
];

/** Turns what a socket, TLS or a client library threw into the one error that leaves a broker's island. */
export function toBrokerError(error: unknown, context: NetworkContext): BrokerError {
  if (BrokerError.is(error)) return error;
  const server = formatEndpoint(context.endpoint);
  const code = openSslCode(error) ?? errorCode(error) ?? (isAbort(error) ? 'ABORT_ERR' : '');
  const words = { server, host: context.endpoint.host };
  const tls =
    certificateProblem(code, context.endpoint, undefined, expectedName(error)) ??
    tlsErrors.find(([pattern]) => isTlsCode(code) && pattern.test(code))?.[1](words);
  if (tls !== undefined) return new BrokerError('tls', tls, { cause: error });
  const known = systemErrors[code];
  if (known) return new BrokerError(...inStep(known, context.step, words), { cause: error });
  const text = error instanceof Error ? error.message : String(error);
  const reason = isTlsCode(code) || context.step === 'tls' ? 'tls' : 'protocol';
  return new BrokerError(
    reason,
    `${server} answered in a way that is not understood (${oneLine(text)}): check that the port is the right one.`,
    { cause: error },
  );
}

/** A server that hangs up during the handshake mostly waits for another protocol on that port. */
function inStep(
  [reason, sentence]: readonly [BrokerErrorReason, Sentence],
  step: DiagnosisStep | undefined,
  words: Parameters<Sentence>[0],
): [BrokerErrorReason, string] {
  if (step !== 'tls' || reason !== 'unreachable') return [reason, sentence(words)];
  return [
    'tls',
    `${words.server} closed the connection during the TLS handshake: use the server's TLS port, set a client certificate if it asks for one, or turn TLS off in this connection.`,
  ];
}

/**
 * OpenSSL's own words as a code. Node gives the bare `EPROTO` where the fault shows on writing, as with TLS on the port of
 * another protocol: `write EPROTO 80…:error:0A00010B:SSL routines:ssl3_get_record:wrong version number:…` (20 to 24).
 */
function openSslCode(error: unknown): string | undefined {
  if (errorCode(error) !== 'EPROTO') return undefined;
  const [, words] = /:SSL routines:[^:]*:([^:]+):/.exec(messages(error)) ?? [];
  return words === undefined ? undefined : `ERR_SSL_${words.trim().toUpperCase().replaceAll(' ', '_')}`;
}

function messages(error: unknown): string {
  return error instanceof Error ? `${error.message}\n${messages(error.cause)}` : '';
}

/** The name that a certificate was checked against, which is the profile's where it names one (`tls.serverName`). */
function expectedName(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('host' in error && 'reason' in error && typeof error.host === 'string') return error.host;
  return 'cause' in error ? expectedName(error.cause) : undefined;
}

function isTlsCode(code: string): boolean {
  return code.startsWith('ERR_SSL_') || code.startsWith('ERR_TLS_') || code === 'EPROTO';
}

function isAbort(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || error.name === 'TimeoutError');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 200);
}
