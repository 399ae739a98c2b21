import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { inRange } from '../../../../../src/language/model/versions';
import { dialectOf, read, valueOf } from '../reading';

const id = 'platformatic-kafka';

function all(code: string): readonly Declaration[] {
  return read(id, `import { Producer, Consumer, Admin } from '@platformatic/kafka';\n${code}`);
}

function sendOf(code: string): Declaration | undefined {
  return all(code).find(({ kind }) => kind === 'kafka.send');
}

describe('@platformatic/kafka', () => {
  it('knows what an idempotent producer makes of its other options', () => {
    const [producer] = all('new Producer({ idempotent: true, acks: 1, retries: 1, maxInflights: 9 });');
    const keys = ['acks', 'retries', 'max.in.flight.requests.per.connection'];
    assert.deepEqual(
      keys.map((key) => valueOf(producer, key)),
      ['all', Number.MAX_SAFE_INTEGER, 1],
    );
    const [patient] = all('new Producer({ idempotent: true, retries: 5 });');
    assert.equal(valueOf(patient, 'retries'), 5);
    const [unknown] = all('new Producer({ idempotent: settings.idempotent, acks: 1 });');
    assert.equal(valueOf(unknown, 'acks'), '{?}');
  });

  it('does not give the acknowledgements of a producer to its sends, as the library does not', () => {
    assert.equal(valueOf(sendOf('const p = new Producer({ acks: -1 }); p.send({ messages });'), 'acks'), undefined);
    assert.deepEqual(dialectOf(id).defaults['kafka.send']?.['acks'], [{ value: '1' }]);
  });

  it('has all acknowledgements where the producer or the send is idempotent', () => {
    assert.equal(valueOf(sendOf('const p = new Producer({ idempotent: true }); p.send({ messages });'), 'acks'), 'all');
    assert.equal(valueOf(sendOf('const p = new Producer({}); p.send({ messages, idempotent: true });'), 'acks'), 'all');
    const refused = sendOf('const p = new Producer({ idempotent: true }); p.send({ messages, acks: 0 });');
    assert.equal(valueOf(refused, 'acks'), '0');
  });

  it('takes a number for the interval of commits, and for their being made', () => {
    const [consumer] = all("new Consumer({ groupId: 'a', autocommit: 2000 });");
    assert.equal(valueOf(consumer, 'enable.auto.commit'), true);
    assert.equal(valueOf(consumer, 'auto.commit.interval.ms'), 2000);
    const [manual] = all("new Consumer({ groupId: 'a', autocommit: false });");
    assert.equal(valueOf(manual, 'enable.auto.commit'), false);
    assert.equal(valueOf(manual, 'auto.commit.interval.ms'), undefined);
  });

  it('begins where the mode says, or the fallback of what was committed', () => {
    const reset = (options: string): unknown =>
      valueOf(
        all(`const c = new Consumer({ groupId: 'a' }); c.consume({ topics, ${options} });`)[0],
        'auto.offset.reset',
      );
    assert.equal(reset("mode: 'earliest'"), 'earliest');
    assert.equal(reset("mode: 'committed'"), 'latest');
    assert.equal(reset("mode: 'committed', fallbackMode: 'fail'"), 'none');
    assert.equal(reset("mode: 'manual'"), '{?}');
  });

  it('makes a topic of each name', () => {
    const topics = all("const admin = new Admin({}); admin.createTopics({ topics: ['a', 'b'], partitions: 3 });");
    assert.deepEqual(
      topics.slice(1).map((topic) => [valueOf(topic, 'topic'), valueOf(topic, 'partitions')]),
      [
        ['a', 3],
        ['b', 3],
      ],
    );
  });

  it('knows that a fetch became larger', () => {
    const versioned = dialectOf(id).defaults['kafka.consumer']?.['fetch.max.bytes'] ?? [];
    const inVersion = (version: string): unknown => versioned.find((each) => inRange(version, each))?.value;
    assert.deepEqual(['1.35.0', '2.12.1'].map(inVersion), [10485760, 52428800]);
  });

  it('reads no class of another library', () => {
    assert.deepEqual(
      read(id, "// '@platformatic/kafka'\nimport { Producer } from 'film';\nnew Producer({ acks: 1 });"),
      [],
    );
    assert.deepEqual(all('socket.send({ messages: [] }); database.commit(); window.close();'), []);
  });
});
