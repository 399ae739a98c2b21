import assert from 'node:assert/strict';
import { BrokerError } from '../../../../src/brokers/api/error';
import { driver } from '../../../../src/brokers/kafka';
import { bootstrapServers, validateAddress } from '../../../../src/brokers/kafka/address';

describe('the address of a Kafka connection', () => {
  it('is a list of bootstrap servers, whose port may be left out', () => {
    assert.deepEqual(bootstrapServers('kafka-1, kafka-2:9093,[::1]:9094'), [
      { host: 'kafka-1', port: 9092 },
      { host: 'kafka-2', port: 9093 },
      { host: '::1', port: 9094 },
    ]);
  });

  it('is refused with one sentence where it is something else', () => {
    for (const wrong of ['', 'kafka:99999', 'http://kafka:9092', 'kafka:9092,,kafka:9093', 'user:pass@kafka']) {
      assert.match(validateAddress(wrong) ?? '', /: write it like localhost:9092,localhost:9093\.$/, wrong);
      assert.throws(
        () => bootstrapServers(wrong),
        (error) => BrokerError.is(error, 'protocol'),
      );
    }
  });

  it('has an example that is right', () => {
    assert.equal(validateAddress(driver.defaultAddress), undefined);
  });
});
