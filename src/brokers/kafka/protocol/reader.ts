import { BrokerError } from '../../api/error';

/**
 * Reads Kafka's wire types off one response. In `flexible` messages (KIP-482) lengths are unsigned varints counted
 * from 1 and every structure ends in tagged fields; the same grammar then reads both forms.
 * @throws BrokerError `protocol` where the bytes end too early or make no sense.
 */
export class Reader {
  private offset = 0;

  constructor(
    private readonly bytes: Buffer,
    readonly flexible: boolean,
  ) {}

  /** Nothing is left to read. */
  get ended(): boolean {
    return this.offset === this.bytes.length;
  }

  boolean(): boolean {
    return this.int8() !== 0;
  }

  // Read in place: a list of 50,000 topics holds millions of numbers, and a slice for each would be millions of objects.
  int8(): number {
    return this.bytes.readInt8(this.advance(1));
  }

  int16(): number {
    return this.bytes.readInt16BE(this.advance(2));
  }

  int32(): number {
    return this.bytes.readInt32BE(this.advance(4));
  }

  /** As a number: offsets and timestamps stay far below 2^53. */
  int64(): number {
    return Number(this.bytes.readBigInt64BE(this.advance(8)));
  }

  float64(): number {
    return this.bytes.readDoubleBE(this.advance(8));
  }

  /** Unsigned varint: seven bits a byte, least significant first, at most 32 bits. */
  unsignedVarint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes.readUInt8(this.advance(1));
      // Multiplied, not shifted: JavaScript's shifts are signed at 32 bits.
      value += (byte & 0x7f) * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw malformed('a varint does not end');
  }

  string(): string {
    const value = this.nullableString();
    if (value === null) throw malformed('a text is missing');
    return value;
  }

  nullableString(): string | null {
    const length = this.flexible ? this.unsignedVarint() - 1 : this.int16();
    if (length < 0) return null;
    const start = this.advance(length);
    return this.bytes.toString('utf8', start, start + length);
  }

  /** A byte string; a null one reads as empty. */
  blob(): Buffer {
    const length = this.flexible ? this.unsignedVarint() - 1 : this.int32();
    return this.take(Math.max(length, 0));
  }

  /** An id of a topic or folder, in Kafka's own form: base64 as in URLs, 22 characters. */
  uuid(): string {
    return this.take(16).toString('base64url');
  }

  /** Sixteen bytes that no one reads (topic ids). */
  skipUuid(): void {
    this.advance(16);
  }

  /** How many items the list has that begins here; 0 for a null one. */
  length(): number {
    const length = this.flexible ? this.unsignedVarint() - 1 : this.int32();
    // An item has at least one byte: a length that cannot be true must not allocate.
    if (length > this.bytes.length - this.offset) throw malformed('a list is longer than the response');
    return Math.max(length, 0);
  }

  /** A list; a null one reads as empty. */
  array<T>(item: (reader: this) => T): T[] {
    return Array.from({ length: this.length() }, () => item(this));
  }

  int32s(): number[] {
    return this.array((reader) => reader.int32());
  }

  /** A structure that may be missing: in flexible messages a byte before it says so. */
  optional<T>(item: (reader: this) => T): T | undefined {
    return this.int8() < 0 ? undefined : item(this);
  }

  /** The tagged fields that end a structure of a flexible message; nothing in other messages. */
  tags(read: (tag: number, field: Reader) => void = () => undefined): void {
    if (!this.flexible) return;
    for (let count = this.unsignedVarint(); count > 0; count--) {
      const tag = this.unsignedVarint();
      read(tag, new Reader(this.take(this.unsignedVarint()), true));
    }
  }

  private take(length: number): Buffer {
    const start = this.advance(length);
    return this.bytes.subarray(start, start + length);
  }

  /** Passes over bytes and answers where they begin. */
  private advance(length: number): number {
    const start = this.offset;
    const end = start + length;
    if (end > this.bytes.length) throw malformed('it ends too early');
    this.offset = end;
    return start;
  }
}

function malformed(why: string): BrokerError {
  return new BrokerError(
    'protocol',
    `The broker's answer is not understood (${why}): check that the port belongs to a Kafka broker.`,
  );
}
