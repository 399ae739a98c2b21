/** What is read of a JSON Web Token (RFC 7519): nothing is verified, as that is for the server. */
export interface Claims {
  /** In milliseconds since 1970. */
  readonly expiresAt?: number;
  /** Whom it is for, as far as it says. */
  readonly subject?: string;
}

/** The claims of a token; `undefined` where it is opaque. */
export function readClaims(token: string): Claims | undefined {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(token) ?? [];
  const claims = payload === undefined ? undefined : parse(Buffer.from(payload, 'base64url').toString('utf8'));
  if (!claims) return undefined;
  const { exp } = claims;
  // In this order RabbitMQ 4.3 names its user; Kafka takes `sub` unless it is told otherwise.
  const subject = [claims.sub, claims.client_id].find((one) => typeof one === 'string');
  return {
    ...(typeof exp === 'number' && { expiresAt: exp * 1000 }),
    ...(subject !== undefined && { subject }),
  };
}

function parse(json: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}
