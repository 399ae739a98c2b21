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

  boolean(): boolean {
    return this.int8() !== 0;
  }

  int8(): number {
    return this.take(1).readInt8();
  }

  int16(): number {
    return this.take(2).readInt16BE();
  }

  int32(): number {
    return this.take(4).readInt32BE();
  }

  /** As a number: offsets and timestamps stay far below 2^53. */
  int64(): number {
    return Number(this.take(8).readBigInt64BE());
  }

  /** Unsigned varint: seven bits a byte, least significant first, at most 32 bits. */
  unsignedVarint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.take(1).readUInt8();
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
    return length < 0 ? null : this.take(length).toString('utf8');
  }

  /** A byte string; a null one reads as empty. */
  blob(): Buffer {
    const length = this.flexible ? this.unsignedVarint() - 1 : this.int32();
    return this.take(Math.max(length, 0));
  }

  /** Sixteen bytes that no one reads (topic ids). */
  skipUuid(): void {
    this.take(16);
  }

  /** A list; a null one reads as empty. */
  array<T>(item: (reader: this) => T): T[] {
    const length = this.flexible ? this.unsignedVarint() - 1 : this.int32();
    // An item has at least one byte: a length that cannot be true must not allocate.
    if (length > this.bytes.length - this.offset) throw malformed('a list is longer than the response');
    return Array.from({ length: Math.max(length, 0) }, () => item(this));
  }

  int32s(): number[] {
    return this.array((reader) => reader.int32());
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
    const end = this.offset + length;
    if (end > this.bytes.length) throw malformed('it ends too early');
    const part = this.bytes.subarray(this.offset, end);
    this.offset = end;
    return part;
  }
}

function malformed(why: string): BrokerError {
  return new BrokerError(
    'protocol',
    `The broker's answer is not understood (${why}): check that the port belongs to a Kafka broker.`,
  );
}
