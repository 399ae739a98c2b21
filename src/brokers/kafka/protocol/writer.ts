/** Writes Kafka's wire types into one request; the counterpart of `Reader`. */
export class Writer {
  private readonly parts: Buffer[] = [];

  constructor(readonly flexible: boolean) {}

  boolean(value: boolean): this {
    return this.int8(value ? 1 : 0);
  }

  int8(value: number): this {
    const part = Buffer.alloc(1);
    part.writeInt8(value);
    return this.raw(part);
  }

  int32(value: number): this {
    const part = Buffer.alloc(4);
    part.writeInt32BE(value);
    return this.raw(part);
  }

  int64(value: number): this {
    const part = Buffer.alloc(8);
    part.writeBigInt64BE(BigInt(value));
    return this.raw(part);
  }

  /** `value` from 0 to 2^32 − 1. */
  unsignedVarint(value: number): this {
    const bytes: number[] = [];
    let rest = value;
    while (rest >= 0x80) {
      bytes.push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    return this.raw(Buffer.from([...bytes, rest]));
  }

  string(value: string): this {
    const bytes = Buffer.from(value, 'utf8');
    if (this.flexible) return this.unsignedVarint(bytes.length + 1).raw(bytes);
    const length = Buffer.alloc(2);
    length.writeInt16BE(bytes.length);
    return this.raw(length).raw(bytes);
  }

  nullableString(value: string | null): this {
    if (value !== null) return this.string(value);
    return this.flexible ? this.unsignedVarint(0) : this.raw(Buffer.from([0xff, 0xff]));
  }

  /** `null` is a list that is not there, which many requests read as “all”. */
  array<T>(items: readonly T[] | null, item: (writer: this, value: T) => unknown): this {
    const length = items?.length ?? -1;
    if (this.flexible) this.unsignedVarint(length + 1);
    else this.int32(length);
    for (const value of items ?? []) item(this, value);
    return this;
  }

  int32s(values: readonly number[]): this {
    return this.array(values, (writer, value) => writer.int32(value));
  }

  strings(values: readonly string[] | null): this {
    return this.array(values, (writer, value) => writer.string(value));
  }

  /** No tagged fields: ends every structure of a flexible message. */
  tags(): this {
    return this.flexible ? this.unsignedVarint(0) : this;
  }

  toBuffer(): Buffer {
    return Buffer.concat(this.parts);
  }

  private raw(part: Buffer): this {
    this.parts.push(part);
    return this;
  }
}
