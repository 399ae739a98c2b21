import assert from 'node:assert/strict';
import { hidden, redacted } from '../../../../../src/brokers/kafka/connectors/redacted';

describe('the configuration of a connector', () => {
  for (const key of [
    'database.password',
    'connection.password',
    'aws.secret.access.key',
    'ssl.keystore.password',
    'producer.override.sasl.jaas.config',
    'consumer.sasl.jaas.config',
    'gcp.credentials.json',
    'bigquery.keyfile.json',
    'confluent.license.token',
    'splunk.hec.token',
    'salesforce.consumer.secret',
    'kafka.api.key',
    'azure.blob.storage.account.key',
    'http.auth.password',
    'ssl.key.passphrase',
    'auth.private_key',
    'connection.string',
  ]) {
    it(`hides ${key}`, () => assert.equal(redacted(key, 'hunter2'), hidden));
  }

  it('shows what only refers to a secret', () => {
    assert.equal(
      redacted('database.password', '${file:/secrets/db.properties:password}'),
      '${file:/secrets/db.properties:password}',
    );
    assert.equal(redacted('database.password', ''), '');
  });

  it('hides secrets inside of addresses', () => {
    assert.equal(
      redacted('connection.url', 'jdbc:postgresql://app:hunter2@db:5432/shop'),
      `jdbc:postgresql://${hidden}@db:5432/shop`,
    );
    assert.equal(
      redacted('connection.url', 'jdbc:mysql://db:3306/shop?user=app&password=hunter2&useSSL=true'),
      `jdbc:mysql://db:3306/shop?user=app&password=${hidden}&useSSL=true`,
    );
    assert.equal(redacted('url', 'https://sa.example/c?sv=1&sig=abc%3D'), `https://sa.example/c?sv=1&sig=${hidden}`);
  });

  it('shows everything else as it is', () => {
    for (const [key, value] of [
      ['topics', 'orders'],
      ['key.converter', 'org.apache.kafka.connect.storage.StringConverter'],
      ['tasks.max', '2'],
      ['transforms.key.type', 'org.apache.kafka.connect.transforms.ValueToKey'],
      ['max.poll.records', '500'],
      ['file', '/data/in.txt'],
    ] as const) {
      assert.equal(redacted(key, value), value);
    }
  });
});
