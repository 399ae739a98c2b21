import { PassThrough } from 'node:stream';
import { createSecureContext, TLSSocket, type ConnectionOptions } from 'node:tls';
import { BrokerError } from '../error';
import { readBinaryFile } from './textFile';
import { refuseExpired } from './validity';

/**
 * A client certificate and its key out of one PKCS#12 file. OpenSSL opens it here, so that what is wrong with it is
 * said before a server is asked.
 * @throws BrokerError `tls`, naming the file and the way out.
 */
export async function loadPkcs12(path: string, passphrase: string | undefined): Promise<ConnectionOptions> {
  const pfx = await readBinaryFile('tls', 'PKCS#12 file', path);
  const options = { pfx, ...(passphrase !== undefined && { passphrase }) };
  refuseExpired('PKCS#12 file', path, validityOf(options, path));
  return options;
}

function validityOf(options: { readonly pfx: Buffer; readonly passphrase?: string }, path: string): string | undefined {
  try {
    // A socket that goes nowhere: the one public way to read the certificate that OpenSSL took out of the file.
    const socket = new TLSSocket(new PassThrough(), { secureContext: createSecureContext(options) });
    const certificate = socket.getCertificate();
    socket.destroy();
    return certificate && 'valid_to' in certificate ? certificate.valid_to : undefined;
  } catch (error) {
    throw new BrokerError('tls', unreadable(error, path, options.passphrase !== undefined), { cause: error });
  }
}

/** Words of OpenSSL 3 and Node 20 to 24, which give no codes for most of it. */
function unreadable(error: unknown, path: string, withPassphrase: boolean): string {
  const said = error instanceof Error ? error.message : '';
  if (/mac verify failure/.test(said)) {
    return withPassphrase
      ? `The passphrase does not open the PKCS#12 file ${path}: edit the connection and enter it again.`
      : `The PKCS#12 file ${path} is encrypted and no passphrase is stored: edit the connection and enter it.`;
  }
  if (/Unsupported PKCS12/.test(said)) {
    return `The PKCS#12 file ${path} is encrypted in an old way (RC2 or 3DES), which OpenSSL 3 does not read: write it anew with “openssl pkcs12 -legacy -in old.p12 | openssl pkcs12 -export -out new.p12”.`;
  }
  if (/private key/.test(said)) {
    return `The PKCS#12 file ${path} holds no private key: choose one that was exported with its key.`;
  }
  return `The file ${path} is not a PKCS#12 file: choose a .p12 or .pfx file, or set a certificate file and a key file in PEM instead.`;
}
