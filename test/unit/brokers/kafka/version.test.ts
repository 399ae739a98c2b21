import assert from 'node:assert/strict';
import { brokerVersion } from '../../../../src/brokers/kafka/version';

describe('the version of a Kafka broker', () => {
  const withLevel = (level: number): string =>
    brokerVersion({ ranges: new Map(), supportedFeatures: new Map([['metadata.version', level]]) });
  const withApis = (...keys: number[]): string =>
    brokerVersion({ ranges: new Map(keys.map((key) => [key, { min: 0, max: 0 }])), supportedFeatures: new Map() });

  it('is the release of the newest metadata version that its software knows', () => {
    assert.deepEqual([30, 29, 28, 27, 25, 22, 21, 20, 15, 7, 1].map(withLevel), [
      '4.3',
      '4.2',
      '4.2',
      '4.1',
      '4.0',
      '4.0',
      '3.9',
      '3.8',
      '3.7',
      '3.3',
      '3.0',
    ]);
  });

  it('is a range for a broker newer than what is known', () => {
    assert.equal(withLevel(31), '4.4');
    assert.equal(withLevel(99), '4.4 or later');
  });

  it('is a range, from the APIs it has, for a broker on ZooKeeper', () => {
    assert.equal(withApis(3, 43, 44, 46, 48, 50, 60, 66), '3.0 or later');
    assert.equal(withApis(3, 43, 44, 46, 48, 50, 60), '2.8 or later');
    assert.equal(withApis(3, 43), '2.2 or later');
    assert.equal(withApis(3), '2.1 or earlier');
  });
});
