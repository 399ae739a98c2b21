import { createHash, createHmac } from 'node:crypto';

/** Who signs. The secret is kept in memory only. */
export interface AwsCredentials {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  /** In milliseconds since 1970; temporary credentials end. */
  readonly expiresAt?: number;
}

/** A request whose parameters are to carry its signature. */
export interface Presigned {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly region: string;
  readonly service: string;
  readonly expiresInSeconds: number;
  /** SHA-256 of the body in hexadecimal, or `UNSIGNED-PAYLOAD`. */
  readonly payloadHash: string;
  readonly at: Date;
}

const algorithm = 'AWS4-HMAC-SHA256';

/**
 * All parameters of a presigned request, the signature included: Signature Version 4,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
 */
export function presign(request: Presigned, credentials: AwsCredentials): Readonly<Record<string, string>> {
  const { region, service, at } = request;
  const time = at.toISOString().replace(/[-:]|\.\d+/g, '');
  const day = time.slice(0, 8);
  const scope = `${day}/${region}/${service}/aws4_request`;
  const parameters = {
    ...request.parameters,
    'X-Amz-Algorithm': algorithm,
    'X-Amz-Credential': `${credentials.accessKeyId}/${scope}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(request.expiresInSeconds),
    ...(credentials.sessionToken !== undefined && { 'X-Amz-Security-Token': credentials.sessionToken }),
    'X-Amz-SignedHeaders': 'host',
  };
  const canonical = [
    request.method,
    request.path,
    canonicalQuery(parameters),
    `host:${request.host}`,
    '',
    'host',
    request.payloadHash,
  ].join('\n');
  const toSign = [algorithm, time, scope, sha256(canonical)].join('\n');
  const key = [day, region, service, 'aws4_request'].reduce<Buffer>(
    (secret, part) => hmac(secret, part),
    Buffer.from(`AWS4${credentials.secretAccessKey}`, 'utf8'),
  );
  return { ...parameters, 'X-Amz-Signature': hmac(key, toSign).toString('hex') };
}

function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

/** Everything but letters, digits and `-._~` (RFC 3986), of which `encodeURIComponent` leaves some more. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** SHA-256 in hexadecimal. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text, 'utf8').digest();
}
