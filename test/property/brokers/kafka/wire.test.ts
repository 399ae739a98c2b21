import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BrokerError } from '../../../../src/brokers/api/error';
import { decodeBody, type Api } from '../../../../src/brokers/kafka/protocol/api';
import { apiVersions } from '../../../../src/brokers/kafka/protocol/apiVersions';
import { consumerGroupDescribe } from '../../../../src/brokers/kafka/protocol/consumerGroupDescribe';
import { describeGroups } from '../../../../src/brokers/kafka/protocol/describeGroups';
import { metadata } from '../../../../src/brokers/kafka/protocol/metadata';
import { Reader } from '../../../../src/brokers/kafka/protocol/reader';
import { Writer } from '../../../../src/brokers/kafka/protocol/writer';

describe("Kafka's wire types", () => {
  const throughTheWire = <T>(flexible: boolean, write: (writer: Writer) => unknown, read: (reader: Reader) => T): T => {
    const writer = new Writer(flexible);
    write(writer);
    return read(new Reader(writer.toBuffer(), flexible));
  };

  it('gives back every unsigned varint', () => {
    fc.assert(
      fc.property(fc.oneof(fc.nat(300), fc.integer({ min: 0, max: 0xffffffff })), (value) => {
        const back = throughTheWire(
          true,
          (writer) => writer.unsignedVarint(value),
          (reader) => reader.unsignedVarint(),
        );
        assert.equal(back, value);
      }),
    );
  });

  it('gives back every number, text and list, in both forms', () => {
    const values = fc.record({
      flexible: fc.boolean(),
      texts: fc.array(fc.string({ unit: 'grapheme', maxLength: 200 })),
      numbers: fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      offset: fc.maxSafeInteger(),
      small: fc.integer({ min: -128, max: 127 }),
      truth: fc.boolean(),
    });
    fc.assert(
      fc.property(values, ({ flexible, ...value }) => {
        const back = throughTheWire(
          flexible,
          (writer) =>
            writer
              .strings(value.texts)
              .int32s(value.numbers)
              .tags()
              .int64(value.offset)
              .int8(value.small)
              .boolean(value.truth),
          (reader) => {
            const [texts, numbers] = [reader.array(() => reader.string()), reader.int32s()];
            reader.tags();
            return { texts, numbers, offset: reader.int64(), small: reader.int8(), truth: reader.boolean() };
          },
        );
        assert.deepEqual(back, value);
      }),
    );
  });

  it('takes any bytes for an answer without failing in another way than saying so', () => {
    const apis: readonly (readonly [Api<never, unknown>, number])[] = [
      [apiVersions, 3],
      [metadata, 5],
      [describeGroups, 4],
      [consumerGroupDescribe, 1],
    ];
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.constantFrom(...apis), (bytes, [api, version]) => {
        try {
          decodeBody(api, Buffer.from(bytes), version);
        } catch (error) {
          assert.ok(BrokerError.is(error, 'protocol'), String(error));
        }
      }),
      { numRuns: 500 },
    );
  });
});
