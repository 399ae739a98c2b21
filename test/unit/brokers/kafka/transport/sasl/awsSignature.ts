import { createHash, createHmac } from 'node:crypto';

/** What is signed of a request, as the AWS documentation lists it. */
export interface SignedParts {
  readonly host: string;
  readonly path: string;
  /** In the order of their names, percent-encoded already. */
  readonly query: string;
  readonly payload: string;
  readonly time: string;
  readonly region: string;
  readonly service: string;
}

/**
 * The signature that AWS would find: written after the documentation's steps, apart from the product's own code, which
 * it is there to check.
 */
export function awsSignature(secretAccessKey: string, parts: SignedParts): string {
  const day = parts.time.slice(0, 8);
  const request = `GET\n${parts.path}\n${parts.query}\nhost:${parts.host}\n\nhost\n${parts.payload}`;
  const hashed = createHash('sha256').update(request).digest('hex');
  const scope = `${day}/${parts.region}/${parts.service}/aws4_request`;
  const dateKey = createHmac('sha256', `AWS4${secretAccessKey}`).update(day).digest();
  const regionKey = createHmac('sha256', dateKey).update(parts.region).digest();
  const serviceKey = createHmac('sha256', regionKey).update(parts.service).digest();
  const signingKey = createHmac('sha256', serviceKey).update('aws4_request').digest();
  return createHmac('sha256', signingKey).update(`AWS4-HMAC-SHA256\n${parts.time}\n${scope}\n${hashed}`).digest('hex');
}
