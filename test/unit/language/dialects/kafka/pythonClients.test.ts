import assert from 'node:assert/strict';
import { effectiveOption } from '../../../../../src/language/engine/effectiveOption';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

function fallback(id: string, declaration: Declaration | undefined, key: string, version: string): unknown {
  assert.ok(declaration);
  const option = effectiveOption(declaration, key, dialectOf(id), () => version);
  return option.how === 'default' ? option.value : option.how;
}

const first = (id: string, text: string): Declaration | undefined => read(id, text)[0];

describe('Kafka clients of Python', () => {
  it('have the defaults of their version', () => {
    const producer = first('kafka-python', 'import kafka\nkafka.KafkaProducer()\n');
    const of = (key: string, version: string): unknown => fallback('kafka-python', producer, key, version);
    assert.deepEqual(
      ['2.0.6', '2.2.18', '3.0.11'].map((version) => [of('acks', version), of('enable.idempotence', version)]),
      [
        ['1', false],
        ['1', false],
        ['all', true],
      ],
    );
    const aio = first('aiokafka', 'import aiokafka\naiokafka.AIOKafkaProducer()\n');
    assert.equal(fallback('aiokafka', aio, 'acks', '0.14.0'), '1');
    assert.equal(fallback('aiokafka', aio, 'delivery.timeout.ms', '0.14.0'), 'absent');
    const faust = first('faust', "import faust\nfaust.App('a')\n");
    assert.equal(fallback('faust', faust, 'request.timeout.ms', '0.15.2'), 1_200_000);
  });

  it('give what is done with them the same defaults', () => {
    const text = 'import kafka\np = kafka.KafkaProducer()\np.send("orders")\n';
    assert.equal(fallback('kafka-python', read('kafka-python', text)[1], 'acks', '2.0.6'), '1');
    const unknown = first('kafka-python', 'import kafka\nproducer.send("orders")\n');
    assert.equal(fallback('kafka-python', unknown, 'acks', '2.0.6'), 'unknowable');
  });

  it('are told by their imports', () => {
    assert.deepEqual(read('kafka-python', 'import kafka\nfrom shop import KafkaProducer\nKafkaProducer(acks=0)\n'), []);
    assert.deepEqual(read('kafka-python', 'import kafka\nclass KafkaProducer: pass\nKafkaProducer(acks=0)\n'), []);
    assert.deepEqual(read('aiokafka', 'import kafka\nAIOKafkaProducer(acks=0)\n'), []);
    assert.deepEqual(read('confluent-kafka-python', 'import confluent_kafka\nfilm.Producer({})\n'), []);
    assert.equal(read('kafka-python', 'from kafka import *\nKafkaProducer(acks=0)\n').length, 1);
  });

  it('are followed through annotations, None and other names', () => {
    const kinds = (text: string): readonly string[] =>
      read('aiokafka', `import aiokafka\n${text}`).map(({ kind }) => kind);
    assert.deepEqual(kinds('async def f(p: aiokafka.AIOKafkaProducer):\n    await p.send("a")\n'), ['kafka.send']);
    assert.deepEqual(kinds('async def f(p: "AIOKafkaProducer | None"):\n    await p.send("a")\n'), ['kafka.send']);
    assert.deepEqual(kinds('async def f(producer: Mailer):\n    await producer.send("a")\n'), []);
    assert.deepEqual(kinds('p = None\np = aiokafka.AIOKafkaProducer()\nq = p\nq.send("a")\n'), [
      'kafka.producer',
      'kafka.send',
    ]);
    assert.deepEqual(kinds('producer = film.Producer()\nproducer.send("a")\n'), []);
  });

  it('say what becomes of a send', () => {
    const result = (text: string): unknown => valueOf(first('kafka-python', `import kafka\n${text}\n`), 'result');
    assert.equal(result('producer.send("a")'), 'ignored');
    assert.equal(result('producer.send("a").get()'), 'awaited');
    assert.equal(result('f = producer.send("a")\nf.get(timeout=1)'), 'awaited');
    assert.equal(result('f = producer.send("a")\nf.add_errback(log)'), 'callback');
    assert.equal(result('futures.append(producer.send("a"))'), undefined);
    assert.equal(result('def f():\n    return producer.send("a")'), undefined);
    assert.equal(result('f = producer.send("a")\nkeep(f)'), undefined);
  });

  it('wait for two awaits where a coroutine returns a future', () => {
    const result = (text: string): unknown => valueOf(first('aiokafka', `import aiokafka\n${text}\n`), 'result');
    assert.equal(result('await producer.send("a")'), 'ignored');
    assert.equal(result('await (await producer.send("a"))'), 'awaited');
    assert.equal(result('await producer.send_and_wait("a")'), 'awaited');
  });

  it('take milliseconds where Faust takes seconds', () => {
    const app = first('faust', "import faust\nfaust.App('a', producer_linger=0.5)\n");
    assert.equal(valueOf(app, 'linger.ms'), 500);
    assert.deepEqual(
      app?.editor.set('linger.ms', 20)?.map(({ newText }) => newText),
      ['0.02'],
    );
  });
});
