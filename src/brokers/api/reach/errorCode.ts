/** The machine-readable code of a Node or OpenSSL error (`ECONNREFUSED`, `CERT_HAS_EXPIRED`), also inside causes. */
export function errorCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  // A connect to several addresses at once fails with all of their errors.
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  return error instanceof Error ? errorCode(error.cause) : undefined;
}
