import assert from 'node:assert/strict';
import { dialectOf, read, valueOf } from '../reading';

const id = 'confluent-kafka-appsettings';
const uri = 'file:///shop/appsettings.Production.json';

describe('Confluent.Kafka in appsettings.json', () => {
  it('is looked for in files of that name only', () => {
    const text = '{ "Producer": { "Acks": "All" } }';
    const contains = (path: string): boolean => dialectOf(id).mayContain({ uri: path, languageId: 'json', text });
    assert.ok(contains(uri));
    assert.ok(contains('file:///shop/appsettings.json'));
    assert.ok(!contains('file:///shop/settings.json'));
    assert.deepEqual(read(id, '{ "Producer": { "Name": "acks" } }', { uri }), []);
  });

  it('tells the kind of client by the section, else by what only one kind has', () => {
    const kinds = (section: string): readonly string[] => read(id, section, { uri }).map((each) => each.kind);
    assert.deepEqual(kinds('{ "KafkaProducer": { "acks": "all" } }'), ['kafka.producer']);
    assert.deepEqual(kinds('{ "Kafka": { "BootstrapServers": "a", "GroupId": "g" } }'), ['kafka.consumer']);
    assert.deepEqual(kinds('{ "Kafka": { "BootstrapServers": "a", "GroupId": "g", "Acks": "All" } }'), []);
    assert.deepEqual(kinds('{ "Other": { "GroupId": "g" } }'), []);
  });

  it('reads members of enumerations in any case and writes them as the library spells them', () => {
    const [producer] = read(id, '{ "Producer": { "Acks": "aLL", "LingerMs": "5" } }', { uri });
    assert.equal(valueOf(producer, 'acks'), 'all');
    assert.equal(valueOf(producer, 'linger.ms'), 5);
    assert.equal(producer?.complete, false);
    assert.equal(
      producer.editor.set('compression.type', 'zstd')?.[0]?.newText.includes('"CompressionType": "Zstd"'),
      true,
    );
    assert.equal(producer.editor.set('acks', '2'), undefined);
  });
});
