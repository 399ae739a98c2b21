/** A bearer token for as long as it is good. Kept in memory only, and never part of a message. */
export interface Token {
  readonly value: string;
  /** When it ends, in milliseconds since 1970; unknown where neither the token nor its server says. */
  readonly expiresAt?: number;
}

/** Where a driver has a token from whenever a server asks for one. */
export interface TokenSource {
  /** Whom the token is for, as a sentence goes on: `the client “brokerscope”`. */
  readonly who: string;
  /** What to do where a server refuses the token, as the end of a sentence. */
  readonly remedy: string;
  /** A token that is good for a while. @throws BrokerError saying why there is none. */
  token(signal: AbortSignal): Promise<Token>;
}
