import { createPrivateKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

/** A certificate with its key, both PEM, as `tls.createServer` takes them. */
export interface MadeCertificate {
  readonly cert: string;
  readonly key: string;
}

export interface CertificateWish {
  readonly commonName: string;
  /** Names and IPv4 addresses for which it holds. */
  readonly names?: readonly string[];
  readonly from?: Date;
  readonly to?: Date;
  /** Signs itself if there is none. */
  readonly issuer?: MadeCertificate & { readonly commonName: string };
}

const day = 24 * 60 * 60 * 1000;

/** Makes an X.509 v3 certificate (RFC 5280) with an EC key: Node can read them, but not make them. */
export function makeCertificate(wish: CertificateWish): MadeCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const signer = wish.issuer ? createPrivateKey(wish.issuer.key) : privateKey;
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1])),
    ecdsaWithSha256,
    name(wish.issuer?.commonName ?? wish.commonName),
    sequence(time(wish.from ?? new Date(Date.now() - day)), time(wish.to ?? new Date(Date.now() + day))),
    name(wish.commonName),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(...extensions(wish))),
  );
  const signature = sign('sha256', body, signer);
  const cert = sequence(body, ecdsaWithSha256, der(0x03, Buffer.from([0]), signature));
  return { cert: pem('CERTIFICATE', cert), key: pemKey(privateKey) };
}

function pemKey(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString();
}

function extensions({ names = [], issuer }: CertificateWish): Buffer[] {
  const basicConstraints = der(0x04, sequence(...(issuer ? [] : [der(0x01, Buffer.from([0xff]))])));
  const alternatives = names.map((one) =>
    /^[\d.]+$/.test(one) ? der(0x87, Buffer.from(one.split('.').map(Number))) : der(0x82, Buffer.from(one)),
  );
  return [
    sequence(oid('551d13'), basicConstraints),
    ...(alternatives.length > 0 ? [sequence(oid('551d11'), der(0x04, sequence(...alternatives)))] : []),
  ];
}

const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));

function name(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(commonName)))));
}

function time(date: Date): Buffer {
  const digits = date.toISOString().replace(/\.\d+|[-:T]/g, '');
  // UTCTime until 2049, as RFC 5280 section 4.1.2.5 demands.
  return der(0x17, Buffer.from(digits.slice(2)));
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'));
}

function sequence(...content: Buffer[]): Buffer {
  return der(0x30, ...content);
}

function der(tag: number, ...content: Buffer[]): Buffer {
  const value = Buffer.concat(content);
  const length = value.length;
  const head = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...head]), value]);
}

function pem(label: string, content: Buffer): string {
  // OpenSSL refuses an empty line: the last one must not be broken where it ends.
  const lines = content.toString('base64').replace(/.{64}(?=.)/g, '$&\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
