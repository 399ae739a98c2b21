import assert from 'node:assert/strict';
import { applyEdits } from '../../../../golden/declarations/edits';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const id = 'rabbitmq-client-dotnet';
const using = 'using RabbitMQ.Client;\n';

function only(text: string, kind: string): Declaration {
  const [declaration, ...others] = read(id, using + text).filter((each) => each.kind === kind);
  assert.ok(declaration && others.length === 0, `${kind} in ${text}`);
  return declaration;
}

function set(text: string, kind: string, key: string, value: string | number | boolean): string | undefined {
  const edits = only(text, kind).editor.set(key, value);
  return edits && applyEdits(using + text, edits).slice(using.length);
}

describe('RabbitMQ.Client for .NET', () => {
  it('is recognised by its namespace', () => {
    const contains = (text: string): boolean =>
      dialectOf(id).mayContain({ uri: 'file:///a.cs', languageId: 'csharp', text });
    assert.ok(contains('using RabbitMQ.Client.Events;'));
    assert.ok(!contains('using EasyNetQ;\nbus.Advanced.QueueDeclare("q");'));
    assert.ok(!contains('/// see RabbitMQ.Client'));
  });

  it('says that a queue is exclusive and deleted by itself where its flags are left out', () => {
    const { defaults } = dialectOf(id);
    assert.equal(defaults['rabbitmq.queue']?.exclusive?.[0]?.value, true);
    assert.equal(defaults['rabbitmq.queue']['auto-delete']?.[0]?.value, true);
  });

  it('tells the overloads of a publish apart', () => {
    const published = (text: string): readonly unknown[] => {
      const declaration = only(text, 'rabbitmq.publish');
      const keys = ['exchange', 'routing-key', 'mandatory', 'delivery-mode'];
      return [...keys.map((key) => valueOf(declaration, key)), declaration.complete];
    };
    const props = 'var p = ch.CreateBasicProperties(); p.DeliveryMode = 2;';
    assert.deepEqual(published(`${props} ch.BasicPublish("e", "k", p, body);`), ['e', 'k', undefined, 2, true]);
    assert.deepEqual(published(`${props} ch.BasicPublish("e", "k", true, p, body);`), ['e', 'k', true, 2, true]);
    assert.deepEqual(published(`await ch.BasicPublishAsync("e", "k", body);`), ['e', 'k', undefined, undefined, true]);
    assert.deepEqual(published(`await ch.BasicPublishAsync("e", "k", true, body);`), ['e', 'k', true, undefined, true]);
    assert.deepEqual(published(`ch.BasicPublish("e", "k", given, body);`), ['e', 'k', undefined, undefined, false]);
  });

  it('puts mandatory where C# takes it', () => {
    assert.equal(
      set('ch.BasicPublish("e", "k", null, body);', 'rabbitmq.publish', 'mandatory', true),
      'ch.BasicPublish("e", "k", mandatory: true, null, body);',
    );
    assert.equal(
      set('ch.BasicPublishAsync(exchange: "e", routingKey: "k", body: b);', 'rabbitmq.publish', 'mandatory', true),
      'ch.BasicPublishAsync(exchange: "e", routingKey: "k", body: b, mandatory: true);',
    );
  });

  it('writes arguments that hold values of any type', () => {
    assert.equal(
      set('ch.QueueDeclare("q", true, false, false, null);', 'rabbitmq.queue', 'x-delivery-limit', 5),
      'ch.QueueDeclare("q", true, false, false, new Dictionary<string, object> { ["x-delivery-limit"] = 5 });',
    );
    const text = 'ch.QueueDeclare("q", arguments: new Dictionary<string, object> { { "x-queue-type", "quorum" } });';
    assert.equal(
      set(text, 'rabbitmq.queue', 'x-delivery-limit', 5),
      'ch.QueueDeclare("q", arguments: new Dictionary<string, object> { { "x-queue-type", "quorum" }, { "x-delivery-limit", 5 } });',
    );
    assert.equal(set('ch.QueueDeclarePassive("q");', 'rabbitmq.queue', 'durable', true), undefined);
  });

  it('gives a channel and what is done on it one handle, and a consumer the body of its handler', () => {
    const text = `${using}class A { IModel _ch;
      A(IConnection c) { _ch = c.CreateModel(); this._ch.ConfirmSelect();
        var consumer = new EventingBasicConsumer(_ch); consumer.Received += OnMessage;
        _ch.BasicConsume("q", false, consumer); }
      void OnMessage(object sender, BasicDeliverEventArgs e) { _ch.BasicAck(e.DeliveryTag, false); } }`;
    const declarations = read(id, text);
    assert.deepEqual(
      declarations.map((each) => each.kind),
      ['rabbitmq.channel', 'rabbitmq.channel', 'rabbitmq.consume', 'rabbitmq.ack'],
    );
    assert.equal(new Set(declarations.map((each) => each.handle)).size, 1);
    const body = declarations[2]?.body;
    assert.ok(body && text.slice(body.start, body.end).includes('BasicAck'));
  });

  it('reads durations of a connection in their canonical units, and no number of old versions as one', () => {
    const text = 'var f = new ConnectionFactory { RequestedHeartbeat = TimeSpan.FromSeconds(15) };';
    assert.equal(valueOf(only(text, 'rabbitmq.connection'), 'heartbeat'), 15);
    assert.ok(
      set(text, 'rabbitmq.connection', 'heartbeat', 90)?.includes('RequestedHeartbeat = TimeSpan.FromSeconds(90)'),
    );
    assert.ok(
      set(text, 'rabbitmq.connection', 'network-recovery-interval', 60_000)?.includes(
        'NetworkRecoveryInterval = TimeSpan.FromMinutes(1)',
      ),
    );
    const old = 'var f = new ConnectionFactory { RequestedHeartbeat = 60 };';
    assert.equal(valueOf(only(old, 'rabbitmq.connection'), 'heartbeat'), '{?}');
  });
});
