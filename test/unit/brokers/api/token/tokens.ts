import { BrokerError } from '../../../../../src/brokers/api/error';

/** A signal that nothing aborts. */
export const never = new AbortController().signal;

/** A JSON Web Token with these claims and a signature that nobody checks. */
export function unsigned(claims: object): string {
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}

/** Seconds since 1970, as claims have them, `offset` from now. */
export function inSeconds(offset: number): number {
  return Math.floor(Date.now() / 1000) + offset;
}

/** Awaits the error that leaves a driver. */
export async function brokerError(work: Promise<unknown>): Promise<BrokerError> {
  const error = await work.then(
    () => new Error('It succeeded.'),
    (failure: unknown) => failure,
  );
  if (BrokerError.is(error)) return error;
  throw error instanceof Error ? error : new Error(String(error));
}
