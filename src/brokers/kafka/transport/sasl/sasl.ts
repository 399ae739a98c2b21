/** Sends bytes of a SASL mechanism to the broker and gives those of its answer. */
export type Exchange = (bytes: Buffer) => Promise<Buffer>;

/** PLAIN and SCRAM, which kafkajs does by itself. */
export interface PasswordMethod {
  readonly username: string;
  readonly password: string;
}

/** A mechanism that is done here, message by message; done again whenever a broker's session ends (KIP-368). */
export interface ExchangeMethod {
  /** Gets what takes time, a token, before a socket is opened whose time for the sign-in is short. */
  prepare(signal: AbortSignal): Promise<unknown>;
  /** @param host as the socket was opened to, without its port. @throws SaslRefusal, BrokerError */
  signIn(exchange: Exchange, host: string, signal: AbortSignal): Promise<void>;
}

/** How to sign in. */
export interface Sasl {
  /** As Kafka spells it. */
  readonly mechanism: string;
  /** Whom it signs in, as a sentence goes on: `the user “admin”`. */
  readonly who: string;
  /** What to do where a broker refuses it, as the end of a sentence. */
  readonly remedy: string;
  readonly method: PasswordMethod | ExchangeMethod;
}

/** A broker's refusal that a mechanism tells in its own messages. */
export class SaslRefusal extends Error {
  constructor(readonly said: string) {
    super(said);
    this.name = 'SaslRefusal';
  }
}
