import assert from 'node:assert/strict';
import { BrokerError } from '../../../../../src/brokers/api/error';
import { Reader } from '../../../../../src/brokers/kafka/protocol/reader';

describe('reading a response that is not whole', () => {
  const refused = (hex: string, flexible: boolean, read: (reader: Reader) => unknown): void => {
    const reader = new Reader(Buffer.from(hex, 'hex'), flexible);
    assert.throws(
      () => read(reader),
      (error) => BrokerError.is(error, 'protocol'),
    );
  };

  it('refuses bytes that end too early', () => {
    refused('0005616263', false, (reader) => reader.string());
    refused('000000', false, (reader) => reader.int32());
  });

  it('refuses a text that is missing where there must be one', () => {
    refused('ffff', false, (reader) => reader.string());
    refused('00', true, (reader) => reader.string());
  });

  it('refuses a list that says it is longer than the response, before it makes room for it', () => {
    refused('7fffffff00', false, (reader) => reader.array(() => 0));
    refused('ffffffff0f', true, (reader) => reader.array(() => 0));
  });

  it('refuses a varint that does not end', () => {
    refused('ffffffffffff', true, (reader) => reader.unsignedVarint());
  });

  it('skips tagged fields it does not know and reads those it does', () => {
    // Two fields: tag 7 of two bytes, tag 1 of an INT16.
    const reader = new Reader(Buffer.from('0207021234010200ff2a', 'hex'), true);
    const seen = new Map<number, number>();
    reader.tags((tag, field) => seen.set(tag, field.int16()));
    assert.deepEqual(
      [...seen],
      [
        [7, 0x1234],
        [1, 0x00ff],
      ],
    );
    assert.equal(reader.int8(), 42);
  });
});
