import assert from 'node:assert/strict';
import { kafkaTool, kcat } from '../../../../src/brokers/kafka/commands';
import { partitionCommands } from '../../../../src/brokers/kafka/tree/topicCommands';

describe("commands of Kafka's own tools", () => {
  const open = { address: 'a:9092,b:9092', secured: false };

  it('name the servers, and files for what must not stand on a command line', () => {
    assert.deepEqual(kafkaTool(open, 'kafka-topics', '--list'), {
      tool: 'kafka-topics',
      text: 'kafka-topics --bootstrap-server a:9092,b:9092 --list',
    });
    const secured = { ...open, secured: true };
    assert.equal(
      kafkaTool(secured, 'kafka-topics', '--list').text,
      'kafka-topics --bootstrap-server a:9092,b:9092 --command-config client.properties --list',
    );
    assert.equal(kcat(secured, '-L').text, 'kcat -b a:9092,b:9092 -F kcat.conf -L');
  });

  it('ask for one topic where a tool takes a pattern', () => {
    const [latest] = partitionCommands(open, 'orders.eu', '2');
    assert.equal(
      latest?.text,
      "kafka-get-offsets --bootstrap-server a:9092,b:9092 --topic 'orders\\.eu' --partitions 2 --time latest",
    );
  });
});
