import { nkeys } from 'nats';

/** An nkey: an Ed25519 key pair whose public key and seed are text. */
export interface KeyPair {
  getPublicKey(): string;
  getSeed(): Uint8Array;
  sign(input: Uint8Array): Uint8Array;
}

/** What the lab uses of the NATS client's nkeys, whose own types its package does not resolve. */
export const keys = nkeys as unknown as {
  createOperator(): KeyPair;
  createAccount(): KeyPair;
  createUser(): KeyPair;
  fromSeed(seed: Uint8Array): KeyPair;
};

/** A key pair's seed as text. */
export function seedOf(pair: KeyPair): string {
  return Buffer.from(pair.getSeed()).toString('ascii');
}
