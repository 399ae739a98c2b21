import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { isIP } from 'node:net';
import { checkServerIdentity, type ConnectionOptions } from 'node:tls';
import type { DriverEnv } from '../driver';
import { BrokerError } from '../error';
import type { ConnectionProfile, SecretField, TlsOptions } from '../profile';
import { loadPkcs12 } from './pkcs12';
import { readTextFile } from './textFile';
import { refuseExpired } from './validity';

/**
 * Reads what a profile says about TLS into the options of `tls.connect`, or `undefined` where TLS is off. What
 * OpenSSL would say in the middle of connecting, or not at all (it passes over a CA that it cannot read), comes here.
 * @param passphraseField the secret that opens the client's key, as services beside the broker have keys of their own.
 * @throws BrokerError `tls`, naming the file and the way out.
 */
export async function loadTls(
  profile: Pick<ConnectionProfile, 'tls'>,
  env: Pick<DriverEnv, 'secret'>,
  passphraseField: SecretField = 'keyPassphrase',
): Promise<ConnectionOptions | undefined> {
  const tls = profile.tls;
  if (!tls?.enabled) return undefined;
  const ca = tls.caFile ? await readCertificates('CA file', tls.caFile) : undefined;
  return {
    ...(ca && { ca: ca.pem }),
    ...(await clientCertificate(tls, () => env.secret(passphraseField))),
    ...identity(tls.serverName),
    rejectUnauthorized: tls.verify ?? true,
  };
}

type Passphrase = () => Promise<string | undefined>;

async function clientCertificate(
  { certFile, keyFile, pfxFile }: TlsOptions,
  passphrase: Passphrase,
): Promise<ConnectionOptions> {
  if (pfxFile) {
    if (!certFile && !keyFile) return loadPkcs12(pfxFile, await passphrase());
    throw new BrokerError(
      'tls',
      'The connection has a PKCS#12 file and a certificate or key file, which say the same twice: clear one of them.',
    );
  }
  if (!certFile && !keyFile) return {};
  if (!certFile || !keyFile) {
    throw new BrokerError(
      'tls',
      `A client certificate needs two files, but the ${certFile ? 'key' : 'certificate'} file is not set: set it, or clear the other.`,
    );
  }
  const cert = await readCertificates('certificate file', certFile);
  refuseExpired('certificate file', certFile, cert.first.validTo);
  const key = await readKey(keyFile, passphrase);
  if (!cert.first.checkPrivateKey(key.key)) {
    throw new BrokerError(
      'tls',
      `The key file ${keyFile} does not belong to the certificate file ${certFile}: choose the two that were made together.`,
    );
  }
  return { cert: cert.pem, key: key.pem, ...(key.passphrase !== undefined && { passphrase: key.passphrase }) };
}

async function readCertificates(label: string, path: string): Promise<{ pem: string; first: X509Certificate }> {
  const pem = await readTextFile('tls', label, path);
  const blocks = pem.match(/-----BEGIN (?:TRUSTED |X509 )?CERTIFICATE-----.*?-----END [^-]*-----/gs) ?? [];
  try {
    // Read one by one: a bundle with one unreadable certificate is named now rather than half used.
    const [first] = blocks.map((block) => new X509Certificate(block));
    if (first) return { pem, first };
  } catch (error) {
    throw notPem(label, path, 'certificate', error);
  }
  throw notPem(label, path, 'certificate');
}

interface Key {
  readonly pem: string;
  readonly key: KeyObject;
  readonly passphrase: string | undefined;
}

async function readKey(path: string, stored: Passphrase): Promise<Key> {
  const pem = await readTextFile('tls', 'key file', path);
  const passphrase = await stored();
  try {
    return { pem, passphrase, key: createPrivateKey({ key: pem, ...(passphrase !== undefined && { passphrase }) }) };
  } catch (error) {
    if (!/ENCRYPTED/.test(pem)) throw notPem('key file', path, 'private key', error);
    throw new BrokerError(
      'tls',
      passphrase === undefined
        ? `The key file ${path} is encrypted and no passphrase is stored: edit the connection and enter it.`
        : `The passphrase does not open the key file ${path}: edit the connection and enter it again.`,
      { cause: error },
    );
  }
}

function notPem(label: string, path: string, holds: string, cause?: unknown): BrokerError {
  return new BrokerError(
    'tls',
    `The ${label} ${path} holds no ${holds} that can be read: choose a PEM file with a whole “-----BEGIN …-----” block.`,
    { cause },
  );
}

/** An IP address may not be sent as the TLS server name (RFC 6066 section 3); it can still be checked for. */
function identity(serverName: string | undefined): ConnectionOptions {
  if (!serverName) return {};
  if (isIP(serverName) === 0) return { servername: serverName };
  return { checkServerIdentity: (_host, certificate) => checkServerIdentity(serverName, certificate) };
}
