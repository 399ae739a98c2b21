import { withDeadline } from '../reach/deadline';

/**
 * A token is replaced this long before it ends, or after half of its life where that is shorter: what a request is
 * sent with has to be good until it is answered, and a Kafka session until it is renewed.
 */
const marginMs = 30_000;

/** How long a token of which nobody says when it ends is used before it is fetched again. */
const unknownLifeMs = 300_000;

/** What ends at some time, in milliseconds since 1970. */
interface Expiring {
  readonly expiresAt?: number;
}

/**
 * Fetches a token (or what a login is made with) when it is first needed and again before it ends. Callers at the same
 * time share one fetch, which no
 * single caller's signal ends; a failure is not kept.
 */
export function cachedToken<T extends Expiring>(
  what: string,
  timeoutMs: number,
  fetchToken: (signal: AbortSignal) => Promise<T>,
): (signal: AbortSignal) => Promise<T> {
  let held: { readonly token: T; readonly renewAt: number } | undefined;
  let fetching: Promise<T> | undefined;

  const renew = async (): Promise<T> => {
    try {
      const asked = Date.now();
      const deadline = { signal: new AbortController().signal, timeoutMs, what };
      const token = await withDeadline(deadline, fetchToken);
      held = { token, renewAt: renewalOf(token, asked) };
      return token;
    } finally {
      fetching = undefined;
    }
  };

  return async (signal) => {
    if (held && Date.now() < held.renewAt) return held.token;
    const shared = (fetching ??= renew());
    // Whoever asked may have gone before it fails.
    shared.catch(() => undefined);
    return withDeadline({ signal, timeoutMs: timeoutMs + 1000, what }, () => shared);
  };
}

function renewalOf({ expiresAt }: Expiring, asked: number): number {
  if (expiresAt === undefined) return asked + unknownLifeMs;
  return expiresAt - Math.min(marginMs, (expiresAt - asked) / 2);
}
