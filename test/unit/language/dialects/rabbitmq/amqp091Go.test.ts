import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { read, valueOf } from '../reading';

const amqp = 'import amqp "github.com/rabbitmq/amqp091-go"';

const all = (code: string, imported = amqp): readonly Declaration[] =>
  read('amqp091-go', `package orders\n\n${imported}\n\nfunc f(ch *amqp.Channel) {\n${code}\n}\n`);

const queue = (args: string): Declaration | undefined =>
  all(`\tch.QueueDeclare("q", true, false, false, false, ${args})`)[0];

describe('amqp091-go', () => {
  it('takes auto-delete before exclusive', () => {
    const [declared] = all('\tch.QueueDeclare("q", false, true, false, false, nil)');
    assert.deepEqual(
      ['durable', 'auto-delete', 'exclusive'].map((key) => valueOf(declared, key)),
      [false, true, false],
    );
  });

  it('writes arguments into the table, or where there is none', () => {
    const texts = (declaration: Declaration | undefined): unknown =>
      declaration?.editor.set('x-delivery-limit', 5)?.map((edit) => edit.newText);
    assert.deepEqual(texts(queue('nil')), ['amqp.Table{"x-delivery-limit": 5}']);
    assert.deepEqual(texts(queue('amqp.Table{}')), ['"x-delivery-limit": 5']);
    assert.deepEqual(texts(queue('amqp.Table{"x-expires": 1}')), [', "x-delivery-limit": 5']);
    assert.equal(texts(queue('args')), undefined);
  });

  it('reads keys that constants stand for', () => {
    const declared = queue('amqp.Table{amqp.QueueTypeArg: "quorum", amqp.QueueTTLArg: int32(5)}');
    assert.deepEqual([valueOf(declared, 'x-queue-type'), valueOf(declared, 'x-expires')], ['quorum', 5]);
    assert.equal(declared?.complete, true);
    assert.equal(queue('amqp.Table{Limit: 5}')?.complete, false);
    assert.deepEqual(
      [...(queue('amqp.Table{Limit: 5}')?.written.keys() ?? [])].filter((key) => /limit/i.test(key)),
      [],
    );
  });

  it('gives the heartbeat in seconds', () => {
    const [connection] = all('\tamqp.DialConfig(url, amqp.Config{Heartbeat: time.Minute})');
    assert.equal(valueOf(connection, 'heartbeat'), 60);
    assert.deepEqual(
      connection?.editor.set('heartbeat', 5)?.map((edit) => edit.newText),
      ['5 * time.Second'],
    );
  });

  it('takes the library it goes on from for the same', () => {
    const code = '\tch.Qos(10, 0, false)';
    assert.equal(all(code, 'import "github.com/streadway/amqp"').length, 1);
    assert.equal(all(code, 'import "github.com/other/amqp"').length, 0);
  });

  it('knows deliveries and channels by their types, and leaves what is not theirs', () => {
    const kinds = (code: string): readonly string[] => all(code).map(({ kind }) => kind);
    assert.deepEqual(kinds('\tmsg.Ack(false)\n\tclient.Get(url, true)'), []);
    assert.deepEqual(
      kinds('\tms, _ := ch.Consume("q", "", false, false, false, false, nil)\n\tm := <-ms\n\tm.Ack(false)'),
      ['rabbitmq.consume', 'rabbitmq.ack'],
    );
    assert.deepEqual(kinds('\tvar mine Publisher\n\tmine.Publish("a", "b", true, false, x)'), []);
    assert.deepEqual(kinds('\tfar.Publish("a", "b", true, false, x)'), ['rabbitmq.publish']);
  });

  it('knows a struct that embeds a channel for one', () => {
    const types =
      'type own struct {\n\tname string\n\t*amqp.Channel\n}\n\ntype other struct {\n\tch *amqp.Channel\n}\n';
    const code = '\tvar a own\n\ta.Confirm(false)\n\tvar b other\n\tb.Confirm(false)\n\tb.ch.Tx()';
    const read = all(code, `${amqp}\n\n${types}`).map(({ written }) => [...written.keys()]);
    assert.deepEqual(read, [['confirms'], ['transactional']]);
  });

  it('follows the name that declaring a queue returned, unless the broker made it up', () => {
    const bound = (name: string): unknown => {
      const declare = `\tq, err := ch.QueueDeclare(${name}, true, false, false, false, nil)\n`;
      return valueOf(all(`${declare}\tch.QueueBind(q.Name, "k", "x", false, nil)`)[1], 'destination');
    };
    assert.equal(bound('"orders"'), 'orders');
    assert.equal(bound('""'), '{?}');
  });

  it('names one channel alike where it is made and used', () => {
    const code = '\tc, err := amqp.Dial("amqp://a")\n\tx, err := c.Channel()\n\tx.Confirm(false)\n\tx.Qos(1, 0, false)';
    const handles = all(code).map(({ handle, kind }) => [kind, handle]);
    const [, [, made] = [], [, confirmed] = [], [, limited] = []] = handles;
    assert.ok(made !== undefined && made === confirmed && made === limited);
  });

  it('takes the loop over its deliveries for the handler of a consumer', () => {
    const source =
      '\tms, err := ch.Consume("q", "", false, false, false, false, nil)\n\tfor m := range ms {\n\t\tuse(m)\n\t}';
    const [consume] = all(source);
    assert.ok(consume?.body && consume.body.end - consume.body.start > 5);
  });
});
