import assert from 'node:assert/strict';
import { optionReference } from '../../../../src/reference/options';
import { consumerOptions, streamOptions } from '../../../../src/reference/options/jetStreamOptions';
import { kafkaBrokerOptions, kafkaTopicOptions } from '../../../../src/reference/options/kafkaServerOptions';
import { kafkaBroker } from '../../../../src/reference/options/prose/en/kafkaBroker';
import { kafkaTopic } from '../../../../src/reference/options/prose/en/kafkaTopic';
import { natsConsumer, natsStream } from '../../../../src/reference/options/prose/en/nats';
import { rabbitmqExchange, rabbitmqPolicy } from '../../../../src/reference/options/prose/en/rabbitmqPolicy';

describe('the reference of live options', () => {
  it('knows every option of a Kafka topic and broker, with the version it speaks of', () => {
    const retention = optionReference('kafka.topic', 'retention.ms');
    assert.equal(retention?.type, 'integer, milliseconds');
    assert.equal(retention.default, '604800000');
    assert.equal(retention.range, '-1 …');
    assert.equal(retention.scope, 'Kafka 4.3');
    assert.match(retention.meaning ?? '', /How long messages are kept/);
    for (const key of Object.keys(kafkaTopicOptions)) assert.ok(optionReference('kafka.topic', key)?.meaning, key);
    assert.equal(optionReference('kafka.broker', 'num.io.threads')?.default, '8');
    assert.equal(Object.keys(kafkaTopicOptions).length, 33);
    assert.equal(Object.keys(kafkaBrokerOptions).length, 340);
  });

  it('knows what a policy sets, with and without x-', () => {
    for (const key of ['max-length', 'x-max-length', 'delivery-limit', 'dead-letter-exchange', 'alternate-exchange'])
      assert.ok(optionReference('rabbitmq.policy', key)?.meaning, key);
    assert.equal(
      optionReference('rabbitmq.queue', 'x-max-length')?.meaning,
      optionReference('rabbitmq.policy', 'max-length')?.meaning,
    );
    assert.match(optionReference('rabbitmq.exchange', 'alternate-exchange')?.meaning ?? '', /no binding/);
  });

  it('knows every field of a stream and a consumer of JetStream that has an effect', () => {
    const plain = new Set([
      'name',
      'description',
      'metadata',
      'template_owner',
      'direct',
      'sourcing',
      'persist_mode',
      'allow_batched',
    ]);
    for (const [kind, fields] of [
      ['nats.stream', streamOptions],
      ['nats.consumer', consumerOptions],
    ] as const)
      for (const key of Object.keys(fields).filter((field) => !plain.has(field)))
        assert.ok(optionReference(kind, key)?.meaning, `${kind} ${key}`);
  });

  it('speaks of options that exist, in whole sentences', () => {
    for (const [kind, proses] of Object.entries({
      'kafka.topic': kafkaTopic,
      'kafka.broker': kafkaBroker,
      'rabbitmq.policy': rabbitmqPolicy,
      'rabbitmq.exchange': rabbitmqExchange,
      'nats.stream': natsStream,
      'nats.consumer': natsConsumer,
    }))
      for (const [key, { meaning, pitfall }] of Object.entries(proses)) {
        assert.ok(optionReference(kind, key)?.type, `${kind} ${key} is no option`);
        for (const text of [meaning, pitfall]) if (text !== undefined) assert.match(text, /^[`A-Z1].*\.$/, key);
      }
  });

  it('says nothing of what is no option, whatever it is called', () => {
    for (const kind of [
      'kafka.topic',
      'kafka.broker',
      'rabbitmq.queue',
      'rabbitmq.policy',
      'rabbitmq.exchange',
      'no.kind',
    ])
      for (const key of ['constructor', 'toString', 'no-such-option', ''])
        assert.equal(optionReference(kind, key), undefined, `${kind} ${key}`);
  });
});
