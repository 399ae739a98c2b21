import type { AwsOptions, OAuthOptions, RestEndpoint, TlsOptions } from '../../brokers/api/profile';
import { awsKeys, endpointKeys, oauthKeys, tlsKeys } from './entryKeys';
import { EntryError } from './entryReader';
import type { EntryReader } from './entryReader';

/** Reads a `tls` object. */
export function parseTls(reader: EntryReader): TlsOptions {
  reader.allowOnly(tlsKeys);
  const certificate = reader.files('certFile', 'keyFile');
  const pfx = reader.files('pfxFile');
  if ((certificate.certFile === undefined) !== (certificate.keyFile === undefined))
    throw new EntryError(`needs both ${reader.quoted('certFile')} and ${reader.quoted('keyFile')}, or neither.`);
  if (pfx.pfxFile !== undefined && certificate.certFile !== undefined)
    throw new EntryError(
      `has two client certificates: keep ${reader.quoted('pfxFile')}, or ${reader.quoted('certFile')} with its key.`,
    );
  return {
    enabled: reader.flag('enabled') ?? true,
    ...reader.files('caFile'),
    ...certificate,
    ...pfx,
    ...reader.texts('serverName'),
    ...reader.flags('verify', 'handshakeFirst'),
  };
}

/** Reads an `oauth` object. */
export function parseOAuth(reader: EntryReader): OAuthOptions {
  reader.allowOnly(oauthKeys);
  reader.required('tokenUrl', 'https://login.example.com/oauth2/token');
  return {
    tokenUrl: reader.urls('tokenUrl').tokenUrl ?? '',
    clientId: reader.required('clientId', 'brokerscope'),
    ...reader.texts('scope', 'audience'),
    ...reader.files('caFile'),
  };
}

/** Reads an `aws` object. */
export function parseAws(reader: EntryReader): AwsOptions {
  reader.allowOnly(awsKeys);
  return { region: reader.required('region', 'eu-central-1'), ...reader.texts('profile', 'accessKeyId') };
}

/** Reads the address of an HTTP service beside the broker. */
export function parseEndpoint(reader: EntryReader): RestEndpoint {
  reader.allowOnly(endpointKeys);
  reader.required('url', 'http://localhost:8081');
  return {
    url: reader.urls('url').url ?? '',
    ...reader.texts('username'),
    ...reader.part('tls', parseTls),
  };
}
