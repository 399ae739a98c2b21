import assert from 'node:assert/strict';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { read, valueOf } from '../reading';

const java = (body: string): readonly Declaration[] =>
  read('rabbitmq-java', `import com.rabbitmq.client.*;\nclass Worker {\n  void run() {\n${body}\n  }\n}\n`);

const values = (declaration: Declaration | undefined, ...keys: readonly string[]): readonly unknown[] =>
  keys.map((key) => valueOf(declaration, key));

describe("RabbitMQ's Java client", () => {
  it('reads exclusive before auto-delete', () => {
    const [queue] = java('channel.queueDeclare("q", true, false, true, null);');
    assert.deepEqual(values(queue, 'durable', 'exclusive', 'auto-delete'), [true, false, true]);
    assert.equal(queue?.complete, true);
  });

  it('says that options are missing where arguments come from elsewhere', () => {
    assert.equal(java('channel.queueDeclare("q", true, false, false, build(3));')[0]?.complete, false);
  });

  it('tells the overloads of basicConsume apart', () => {
    const consume = (args: string): readonly unknown[] =>
      values(java(`channel.basicConsume(${args});`)[0], 'queue', 'no-ack', 'consumer-tag');
    assert.deepEqual(consume('"q", onMessage(), t -> {}'), ['q', '{?}', undefined]);
    assert.deepEqual(consume('"q", (t, d) -> {}, t -> {}'), ['q', undefined, undefined]);
    assert.deepEqual(consume('"q", true, (t, d) -> {}, t -> {}'), ['q', true, undefined]);
    assert.deepEqual(consume('"q", false, "tag", (t, d) -> {}, t -> {}'), ['q', false, 'tag']);
    assert.deepEqual(consume('"q", this::handle, t -> {}'), ['q', undefined, undefined]);
  });

  it('gives the function that handles messages, and whose channel it is', () => {
    const body =
      'channel.basicConsume("q", false, (tag, delivery) -> { handle(delivery); }, tag -> {});\nchannel.basicQos(1);';
    const text = `import com.rabbitmq.client.*;\nclass W { Channel channel;\nvoid f() {\n${body}\n} }`;
    const [consume, qos] = read('rabbitmq-java', text);
    assert.ok(consume?.body);
    assert.equal(text.slice(consume.body.start, consume.body.end), '(tag, delivery) -> { handle(delivery); }');
    assert.equal(consume.handle, qos?.handle);
  });

  it('takes what a URI says, and what setters after it say over it', () => {
    const [factory] = java('var f = new ConnectionFactory();\nf.setUri("amqp://u:p@h/v?heartbeat=30");\nf.setPort(1);');
    assert.deepEqual(values(factory, 'host', 'port', 'username', 'virtual-host', 'heartbeat', 'tls'), [
      'h',
      1,
      'u',
      'v',
      30,
      false,
    ]);
    const [hidden] = java('var f = new ConnectionFactory();\nf.setUri(System.getenv("URI"));');
    assert.equal(hidden?.complete, false);
  });

  it('offers no change to properties that several publishes share', () => {
    const properties = 'var p = new AMQP.BasicProperties.Builder().deliveryMode(1).build();';
    const publish = 'channel.basicPublish("", "q", p, body);';
    const [alone] = java(`${properties}\n${publish}`);
    assert.deepEqual(
      alone?.editor.set('delivery-mode', 2)?.map((edit) => edit.newText),
      ['2'],
    );
    const [shared] = java(`${properties}\n${publish}\n${publish}`);
    assert.equal(valueOf(shared, 'delivery-mode'), 1);
    assert.equal(shared?.editor.set('delivery-mode', 2), undefined);
  });

  it('writes numbers into a map of texts as numbers, which the broker insists on', () => {
    const [queue] = java('channel.queueDeclare("q", true, false, false, Map.of("x-queue-type", "quorum"));');
    assert.deepEqual(
      queue?.editor.set('x-delivery-limit', 5)?.map((edit) => edit.newText),
      [', "x-delivery-limit", 5'],
    );
  });

  it('leaves files of other libraries alone', () => {
    assert.deepEqual(read('rabbitmq-java', 'import javax.jms.*;\nclass A { Object f = new ConnectionFactory(); }'), []);
  });
});

describe('Spring AMQP', () => {
  const spring = (body: string): readonly Declaration[] =>
    read('spring-amqp', `import org.springframework.amqp.core.*;\nclass Config {\n${body}\n}\n`);

  it('makes queues durable by default, and anonymous ones not', () => {
    const [plain, anonymous] = spring(
      'Queue a() { return new Queue("a"); }\nQueue b() { return new AnonymousQueue(); }',
    );
    assert.equal(plain?.written.has('durable'), false);
    assert.deepEqual(values(anonymous, 'durable', 'exclusive', 'auto-delete'), [false, true, true]);
  });

  it('follows beans that a binding names, unless a qualifier names another', () => {
    const beans = 'Queue q() { return new Queue("q1"); }\nTopicExchange e() { return new TopicExchange("e1"); }\n';
    const bound = (parameters: string): readonly unknown[] => {
      const text = `${beans}Binding b(${parameters}) { return BindingBuilder.bind(q).to(e).with("k"); }`;
      return values(
        spring(text).find(({ kind }) => kind === 'rabbitmq.binding'),
        'destination',
        'exchange',
        'routing-key',
      );
    };
    assert.deepEqual(bound('Queue q, TopicExchange e'), ['q1', 'e1', 'k']);
    assert.deepEqual(bound('@Qualifier("x") Queue q, TopicExchange e'), ['{?}', 'e1', 'k']);
  });

  it('spells builder methods that take no argument', () => {
    const [queue] = spring('Queue q() { return QueueBuilder.durable("q").build(); }');
    assert.deepEqual(
      queue?.editor.set('exclusive', true)?.map((edit) => edit.newText),
      ['.exclusive()'],
    );
    assert.deepEqual(
      queue.editor.set('x-queue-type', 'quorum')?.map((edit) => edit.newText),
      ['.quorum()'],
    );
    assert.deepEqual(
      queue.editor.set('x-overflow', 'reject-publish')?.map((edit) => edit.newText),
      ['.overflow(QueueBuilder.Overflow.rejectPublish)'],
    );
  });

  it('does not know what placeholders in annotations become', () => {
    const [listener] = spring('@RabbitListener(queues = "#{queue.name}")\nvoid f(String s) { g(); }');
    assert.equal(valueOf(listener, 'queue'), '{?}');
    assert.ok(listener?.body);
  });

  it('knows the exchange of a message only where the template is made in the file', () => {
    const text = (made: string): string => `void f() { ${made} rabbitTemplate.convertAndSend("q", body); }`;
    const exchange = (made: string): unknown =>
      valueOf(
        spring(text(made)).find(({ kind }) => kind === 'rabbitmq.publish'),
        'exchange',
      );
    assert.equal(exchange(''), '{?}');
    assert.equal(exchange('RabbitTemplate rabbitTemplate = new RabbitTemplate(cf);'), '');
    assert.equal(
      exchange('RabbitTemplate rabbitTemplate = new RabbitTemplate(cf); rabbitTemplate.setExchange("e");'),
      'e',
    );
  });
});
