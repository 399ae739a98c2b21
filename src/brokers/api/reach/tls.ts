import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { checkServerIdentity, createSecureContext, type ConnectionOptions } from 'node:tls';
import type { DriverEnv } from '../driver';
import { BrokerError } from '../error';
import type { ConnectionProfile, TlsOptions } from '../profile';
import { errorCode } from './errorCode';

/** The settings that name a PEM file, with what stands in it. */
const files = {
  caFile: { label: 'CA file', holds: 'a certificate', pem: /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/ },
  certFile: { label: 'certificate file', holds: 'a certificate', pem: /-----BEGIN (TRUSTED |X509 )?CERTIFICATE-----/ },
  keyFile: { label: 'key file', holds: 'a private key', pem: /-----BEGIN ([A-Z]+ )*PRIVATE KEY-----/ },
} as const;
type FileField = keyof typeof files;

/**
 * Reads what a profile says about TLS into the options of `tls.connect`, or `undefined` where TLS is off. Errors
 * that OpenSSL would raise in the middle of connecting (a key of another certificate, a wrong passphrase) come here.
 * @throws BrokerError `tls`, naming the file and the way out.
 */
export async function loadTls(profile: ConnectionProfile, env: DriverEnv): Promise<ConnectionOptions | undefined> {
  const tls = profile.tls;
  if (!tls?.enabled) return undefined;
  const ca = await readPem('caFile', tls.caFile);
  const client = await clientCertificate(tls, env);
  const options = { ...(ca !== undefined && { ca }), ...client };
  try {
    createSecureContext(options);
  } catch (error) {
    throw contextError(error, tls);
  }
  return { ...options, ...identity(tls.serverName), rejectUnauthorized: tls.verify ?? true };
}

async function clientCertificate(tls: TlsOptions, env: DriverEnv): Promise<ConnectionOptions> {
  const cert = await readPem('certFile', tls.certFile);
  const key = await readPem('keyFile', tls.keyFile);
  if (cert === undefined && key === undefined) return {};
  if (cert === undefined || key === undefined) {
    const missing = cert === undefined ? files.certFile.label : files.keyFile.label;
    throw new BrokerError(
      'tls',
      `A client certificate needs both files, but the ${missing} is not set: set it or clear the other.`,
    );
  }
  const passphrase = await env.secret('keyPassphrase');
  return { cert, key, ...(passphrase !== undefined && { passphrase }) };
}

async function readPem(field: FileField, path: string | undefined): Promise<string | undefined> {
  if (path === undefined || path === '') return undefined;
  const { label, holds, pem } = files[field];
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    const why = fileProblems[errorCode(error) ?? ''] ?? 'cannot be read';
    throw new BrokerError('tls', `The ${label} ${path} ${why}: correct the path in the connection's TLS settings.`, {
      cause: error,
    });
  });
  if (pem.test(text)) return text;
  throw new BrokerError(
    'tls',
    `The ${label} ${path} does not hold ${holds} in PEM form: choose a file with a “-----BEGIN …-----” line.`,
  );
}

const fileProblems: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EISDIR: 'is a directory',
};

/** An IP address may not be sent as the TLS server name (RFC 6066 section 3); it can still be checked for. */
function identity(serverName: string | undefined): ConnectionOptions {
  if (serverName === undefined || serverName === '') return {};
  if (isIP(serverName) === 0) return { servername: serverName };
  return { checkServerIdentity: (_host, certificate) => checkServerIdentity(serverName, certificate) };
}

/** Codes of OpenSSL 3 as Node 20 to 24 pass them on. */
const contextProblems: readonly [code: RegExp, sentence: (tls: TlsOptions) => string][] = [
  [
    /KEY_VALUES_MISMATCH/,
    (tls) =>
      `The key file ${tls.keyFile ?? ''} does not belong to the certificate ${tls.certFile ?? ''}: choose the pair that was made together.`,
  ],
  [
    /MISSING_PASSPHRASE|INTERRUPTED_OR_CANCELLED/,
    (tls) =>
      `The key file ${tls.keyFile ?? ''} is encrypted and no passphrase is stored: edit the connection and enter it.`,
  ],
  [
    /BAD_DECRYPT|BAD_PASSWORD_READ|CIPHERFINAL|PKCS12/,
    (tls) => `The passphrase does not open the key file ${tls.keyFile ?? ''}: edit the connection and enter it again.`,
  ],
];

function contextError(error: unknown, tls: TlsOptions): BrokerError {
  const code = errorCode(error) ?? '';
  const known = contextProblems.find(([pattern]) => pattern.test(code));
  const named = [tls.caFile, tls.certFile, tls.keyFile].filter((path) => path !== undefined).join(', ');
  const sentence =
    known?.[1](tls) ?? `OpenSSL cannot use the TLS files (${named}): check that they are whole PEM files.`;
  return new BrokerError('tls', sentence, { cause: error });
}
