import type { Socket } from 'node:net';
import { isIP } from 'node:net';
import { checkServerIdentity, connect, type ConnectionOptions, type PeerCertificate, type TLSSocket } from 'node:tls';
import { formatEndpoint, type Endpoint } from '../endpoint';
import { BrokerError } from '../error';
import { certificateProblem, describeCertificate } from './certificate';

/**
 * How long to listen after a handshake that went well on this side. In TLS 1.3 the server judges the client's
 * certificate (or its absence) only after the client is done, so its refusal arrives late; a server that is content
 * mostly sends a session ticket at once, which ends the wait. RFC 8446 sections 2 and 4.6.1.
 */
const refusalMs = 300;

/**
 * Does a TLS handshake over an open socket and returns one sentence about the server's certificate.
 * The certificate is judged here rather than by OpenSSL, which would drop it before its dates could be told; nothing
 * is sent to the server in between.
 * @throws BrokerError `tls` where the certificate is not accepted; the socket's own errors as they come.
 */
export async function handshake(
  socket: Socket,
  endpoint: Endpoint,
  tls: ConnectionOptions,
  signal: AbortSignal,
): Promise<string> {
  const { host } = endpoint;
  const servername = isIP(host) === 0 ? { servername: host } : {};
  const secure = connect({ ...servername, ...tls, host, socket, rejectUnauthorized: false });
  const onAbort = (): unknown => secure.destroy();
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await outcome(secure, () => judge(secure, endpoint, tls));
  } finally {
    signal.removeEventListener('abort', onAbort);
    secure.destroy();
  }
}

/** What this side says of the server, unless the server then refuses this side. */
async function outcome(secure: TLSSocket, judgement: () => string): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  return new Promise<string>((resolve, reject) => {
    // These stay: an error after the outcome must not be thrown into nowhere.
    secure.on('error', reject);
    secure.on('close', () => {
      reject(Object.assign(new Error('closed during the TLS handshake'), { code: 'ECONNRESET' }));
    });
    secure.once('secureConnect', () => {
      try {
        const facts = judgement();
        const content = (): void => resolve(facts);
        // In TLS 1.2 the server has judged before the handshake ends.
        if (secure.getProtocol() === 'TLSv1.2') content();
        timer = setTimeout(content, refusalMs);
        secure.once('session', content);
        // Reading is what brings a refusal to light.
        secure.once('data', content);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }).finally(() => clearTimeout(timer));
}

function judge(secure: TLSSocket, endpoint: Endpoint, tls: ConnectionOptions): string {
  const certificate: PeerCertificate = secure.getPeerCertificate(true);
  const facts = `${secure.getProtocol() ?? 'TLS'}, ${describeCertificate(certificate)}.`;
  if (secure.authorized) return facts;
  const code = String(secure.authorizationError);
  const problem =
    certificateProblem(code, endpoint, certificate, expectedName(endpoint, tls, certificate)) ??
    `The TLS certificate of ${formatEndpoint(endpoint)} is not accepted (${code}): replace it on the server.`;
  if (tls.rejectUnauthorized === false) return `${facts} Not verified, as this connection is set to: ${problem}`;
  throw new BrokerError('tls', `${problem} It is a ${describeCertificate(certificate)}.`);
}

/** Only the check itself knows which name it was made for: that of an IP address is inside of it (`loadTls`). */
function expectedName({ host }: Endpoint, tls: ConnectionOptions, certificate: PeerCertificate): string {
  const name = tls.servername ?? host;
  const mismatch: (Error & { readonly host?: string }) | undefined = (tls.checkServerIdentity ?? checkServerIdentity)(
    name,
    certificate,
  );
  return mismatch?.host ?? name;
}
