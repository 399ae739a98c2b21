import type { PeerCertificate } from 'node:tls';
import { formatEndpoint, type Endpoint } from '../endpoint';

type Names = Readonly<Record<string, string | string[] | undefined>>;

/** A certificate in half a sentence: whom it is for, who signed it, from when to when it is valid. */
export function describeCertificate(certificate: PeerCertificate): string {
  const { valid_from: from, valid_to: to } = certificate;
  return `certificate of ${subjectOf(certificate)}, issued by ${distinguishedName(certificate.issuer)}, valid from ${day(from)} to ${day(to)}`;
}

/** Subject names are empty in certificates that carry alternative names only. */
function subjectOf(certificate: PeerCertificate): string {
  const name = distinguishedName(certificate.subject);
  return name === unnamed ? (certificate.subjectaltname ?? unnamed) : name;
}

const unnamed = '(no name)';

function distinguishedName(names: Names | undefined): string {
  const parts = Object.entries(names ?? {}).flatMap(([key, value]) =>
    value === undefined ? [] : [value].flat().map((one) => `${key}=${one}`),
  );
  return parts.length > 0 ? parts.reverse().join(', ') : unnamed;
}

/** Node gives `Nov 23 03:57:52 2026 GMT`; days in UTC are enough to find a certificate that ran out. */
function day(date: string): string {
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : new Date(time).toISOString().slice(0, 10);
}

/** The same code for every way in which OpenSSL says that nobody known signed the certificate. */
const unknownIssuer = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'CERT_UNTRUSTED',
  'INVALID_CA',
]);

/**
 * What is wrong with a server's certificate and the way out, as one sentence, or `undefined` if `code` says nothing
 * about a certificate. Without the certificate (a client library threw the error) it names no dates.
 */
export function certificateProblem(
  code: string,
  endpoint: Endpoint,
  certificate?: PeerCertificate,
  expectedName = endpoint.host,
): string | undefined {
  const server = formatEndpoint(endpoint);
  if (code === 'CERT_HAS_EXPIRED') {
    return `The TLS certificate of ${server} expired${expiryOf(certificate)}: renew it on the server.`;
  }
  if (code === 'CERT_NOT_YET_VALID') {
    const from = certificate ? ` before ${day(certificate.valid_from)}` : ' yet';
    return `The TLS certificate of ${server} is not valid${from}: check the clocks of both machines.`;
  }
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    const names = certificate ? ` but for ${certificate.subjectaltname ?? subjectOf(certificate)}` : '';
    return `The TLS certificate of ${server} is not for the name “${expectedName}”${names}: correct the address, or set the TLS server name to a name in the certificate.`;
  }
  if (code === 'CERT_REVOKED') return `The TLS certificate of ${server} was revoked: replace it on the server.`;
  if (!unknownIssuer.has(code)) return undefined;
  return `The TLS certificate of ${server} ${mistrust(code, certificate)}: set the CA file of the connection to the PEM file of the issuer's certificate.`;
}

function mistrust(code: string, certificate: PeerCertificate | undefined): string {
  if (code === 'DEPTH_ZERO_SELF_SIGNED_CERT') return 'is self-signed and not trusted here';
  if (!certificate) return 'was issued by somebody who is not trusted here';
  return `was issued by ${distinguishedName(certificate.issuer)}, which is not trusted here`;
}

/** An expired issuer is reported with the same code as an expired certificate: the chain says which one it is. */
function expiryOf(certificate: PeerCertificate | undefined): string {
  if (!certificate) return '';
  const seen = new Set<PeerCertificate>();
  let link: PeerCertificate | undefined = certificate;
  while (link && !seen.has(link)) {
    seen.add(link);
    if (Date.parse(link.valid_to) < Date.now()) {
      const whose = link === certificate ? '' : ` (that of its issuer ${distinguishedName(link.subject)})`;
      return `${whose} on ${day(link.valid_to)}`;
    }
    link = 'issuerCertificate' in link ? (link.issuerCertificate as PeerCertificate) : undefined;
  }
  return '';
}
