import { withDeadline } from '../reach/deadline';
import type { Token } from './token';

/**
 * A token is replaced this long before it ends, or after half of its life where that is shorter: what a request is
 * sent with has to be good until it is answered, and a Kafka session until it is renewed.
 */
const marginMs = 30_000;

/** How long a token of which nobody says when it ends is used before it is fetched again. */
const unknownLifeMs = 300_000;

/**
 * Fetches a token when it is first needed and again before it ends. Callers at the same time share one fetch, which no
 * single caller's signal ends; a failure is not kept.
 */
export function cachedToken(
  what: string,
  timeoutMs: number,
  fetchToken: (signal: AbortSignal) => Promise<Token>,
): (signal: AbortSignal) => Promise<Token> {
  let held: { readonly token: Token; readonly renewAt: number } | undefined;
  let fetching: Promise<Token> | undefined;

  const renew = async (): Promise<Token> => {
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

function renewalOf({ expiresAt }: Token, asked: number): number {
  if (expiresAt === undefined) return asked + unknownLifeMs;
  return expiresAt - Math.min(marginMs, (expiresAt - asked) / 2);
}
