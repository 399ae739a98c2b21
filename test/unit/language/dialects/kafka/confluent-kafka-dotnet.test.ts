import assert from 'node:assert/strict';
import { inRange } from '../../../../../src/language/model/versions';
import { dialectOf, read, valueOf } from '../reading';

const id = 'confluent-kafka-dotnet';
const using = 'using Confluent.Kafka;\n';

describe('Confluent.Kafka for .NET', () => {
  it('is recognised by its namespace, not by another library with the same classes', () => {
    const dialect = dialectOf(id);
    const mayContain = (text: string, languageId = 'csharp'): boolean =>
      dialect.mayContain({ uri: 'file:///a.cs', languageId, text });
    assert.ok(mayContain('using Confluent.Kafka;'));
    assert.ok(mayContain('global using static Confluent.Kafka.Acks;'));
    assert.ok(mayContain('using Kafka = Confluent.Kafka;'));
    assert.ok(mayContain('var p = new Confluent.Kafka.ProducerConfig();'));
    assert.ok(!mayContain('using NATS.Client.JetStream.Models;\nvar c = new ConsumerConfig("d");'));
    assert.ok(!mayContain('// as with Confluent.Kafka\nusing KafkaFlow;'));
    assert.ok(!mayContain('using Confluent.Kafka;', 'java'));
  });

  it('has the defaults of librdkafka in the release it comes with', () => {
    const versioned = dialectOf(id).defaults['kafka.consumer']?.['session.timeout.ms'] ?? [];
    const values = dialectOf(id).supportedVersions.map(
      (version) => versioned.find((each) => inRange(version, each))?.value,
    );
    assert.deepEqual(values, [10000, 45000, 45000]);
    assert.equal(dialectOf(id).defaults['kafka.send']?.['enable.idempotence']?.[0]?.value, false);
  });

  it('gives a configuration and what is done with its client one handle', () => {
    const [config, ...uses] = read(
      id,
      `${using}class A { IProducer<Null, string> _p;
        A() { var c = new ProducerConfig { Acks = Acks.All }; _p = new ProducerBuilder<Null, string>(c).Build(); }
        void B() { this._p.Produce("t", m); _p.Flush(); } }`,
    );
    assert.equal(uses.length, 2);
    assert.ok(config?.handle);
    for (const use of uses) {
      assert.equal(use.handle, config.handle);
      assert.equal(valueOf(use, 'acks'), 'all');
      assert.equal(use.complete, true);
    }
  });

  it('knows a client by the type it is declared with, and says that its configuration stands elsewhere', () => {
    const text = `${using}class A(IProducer<Null, string> kafka, Mailer producer) {
      void B() { kafka.Produce("t", m); producer.Produce("letter"); } }`;
    const declarations = read(id, text);
    assert.deepEqual(
      declarations.map((each) => [each.kind, each.complete, valueOf(each, 'topic')]),
      [['kafka.send', false, 't']],
    );
  });

  it('converts kilobytes both ways', () => {
    const [producer] = read(id, `${using}var c = new ProducerConfig { QueueBufferingMaxKbytes = 1024 };`);
    assert.equal(valueOf(producer, 'buffer.memory'), 1048576);
    assert.equal(producer?.editor.set('buffer.memory', 2048)?.[0]?.newText, '2');
    assert.equal(producer.editor.set('buffer.memory', 1000), undefined);
  });

  it('writes only properties that the class has', () => {
    const [admin] = read(id, `${using}var c = new AdminClientConfig { ClientId = "a" };`);
    assert.equal(admin?.editor.set('linger.ms', 5), undefined);
    assert.ok(admin?.editor.set('max.request.size', 5));
  });

  it('is not sure of what a branch or a later construction sets, nor of what is bound from elsewhere', () => {
    const [branch] = read(
      id,
      `${using}var c = new ProducerConfig { Acks = Acks.All };\nif (fast) c.Acks = Acks.None;\nUse(c.Acks);`,
    );
    assert.equal(valueOf(branch, 'acks'), '{?}');
    const [bound] = read(id, `${using}var c = new ConsumerConfig(); section.Bind(c);`);
    assert.equal(bound?.complete, false);
    const [helped] = read(id, `${using}var c = new ConsumerConfig(); KafkaDefaults.Apply(c);`);
    assert.equal(helped?.complete, false);
    const [logged] = read(id, `${using}var c = new ConsumerConfig(); logger.LogInformation("{Config}", c);`);
    assert.equal(logged?.complete, true);
  });
});
