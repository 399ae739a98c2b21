import assert from 'node:assert/strict';
import { dialectOf, read, valueOf } from '../reading';

describe('ruby-kafka', () => {
  const kafka = (rest: string): string => `require 'kafka'\nkafka = Kafka.new(["a:9092"])\n${rest}\n`;

  it('has seconds where Kafka has milliseconds', () => {
    const [consumer] = read('ruby-kafka', kafka('kafka.consumer(session_timeout: 6, heartbeat_interval: 1.5)'));
    assert.equal(valueOf(consumer, 'session.timeout.ms'), 6000);
    assert.equal(valueOf(consumer, 'heartbeat.interval.ms'), 1500);
    assert.deepEqual(
      consumer?.editor.set('session.timeout.ms', 30000)?.map(({ newText }) => newText),
      ['30'],
    );
    assert.deepEqual(dialectOf('ruby-kafka').defaults['kafka.consumer']?.['session.timeout.ms'], [{ value: 30000 }]);
  });

  it('spells acknowledgements as symbols and numbers', () => {
    const [producer] = read('ruby-kafka', kafka('kafka.producer(required_acks: 1)'));
    assert.equal(valueOf(producer, 'acks'), '1');
    const code = (value: string): unknown => producer?.editor.set('acks', value)?.map(({ newText }) => newText);
    assert.deepEqual(code('all'), [':all']);
    assert.deepEqual(code('0'), ['0']);
  });

  it('leaves other methods of these names alone', () => {
    assert.deepEqual(read('ruby-kafka', kafka('film.producer("x")\nshop.consumer(id: 1)')), []);
  });
});

describe('Karafka', () => {
  const app = (hash: string): string =>
    `class App < Karafka::App\n  setup do |config|\n    config.kafka = ${hash}\n  end\nend\n`;

  it('lets the hash win over the settings beside it', () => {
    const text = app("{ 'auto.offset.reset': 'latest' }\n    config.initial_offset = 'earliest'");
    assert.equal(valueOf(read('karafka', text)[0], 'auto.offset.reset'), 'latest');
  });

  it('declares a producer too where the hash says something of one', () => {
    const kinds = (hash: string): unknown => read('karafka', app(hash)).map(({ kind }) => kind);
    assert.deepEqual(kinds("{ 'group.id': 'a' }"), ['kafka.consumer']);
    assert.deepEqual(kinds("{ acks: 'all' }"), ['kafka.consumer', 'kafka.producer']);
  });

  it('adds keys in the form of those that are there', () => {
    const added = (hash: string): unknown =>
      read('karafka', app(hash))[0]
        ?.editor.set('session.timeout.ms', 6000)
        ?.map(({ newText }) => newText);
    assert.deepEqual(added("{ 'group.id': 'a' }"), [", 'session.timeout.ms': 6000"]);
    assert.deepEqual(added(`{ :"group.id" => 'a' }`), [', :"session.timeout.ms" => 6000']);
  });

  it("has WaterDrop's defaults, and earliest where nothing is stored", () => {
    const { defaults } = dialectOf('karafka');
    assert.deepEqual(defaults['kafka.producer']?.['delivery.timeout.ms'], [{ value: 150000 }]);
    assert.deepEqual(defaults['kafka.consumer']?.['auto.offset.reset'], [{ value: 'earliest' }]);
  });

  it('leaves blocks without a hash for Kafka alone', () => {
    assert.deepEqual(
      read('karafka', "require 'karafka'\nKarafka::App\nshop.setup { |config| config.colour = 1 }\n"),
      [],
    );
  });
});
