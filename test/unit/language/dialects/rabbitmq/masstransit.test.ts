import assert from 'node:assert/strict';
import { applyEdits } from '../../../../golden/declarations/edits';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const id = 'masstransit';

function inBus(statements: string): string {
  return `using MassTransit;\nservices.AddMassTransit(x => x.UsingRabbitMq((context, cfg) =>\n{\n    ${statements}\n}));\n`;
}

function only(text: string, kind: string): Declaration {
  const [declaration, ...others] = read(id, text).filter((each) => each.kind === kind);
  assert.ok(declaration && others.length === 0, `one ${kind} in ${text}`);
  return declaration;
}

describe('MassTransit', () => {
  it('reads endpoints of a bus over RabbitMQ only', () => {
    const endpoint = 'cfg.ReceiveEndpoint("q", e => { e.PrefetchCount = 1; });';
    assert.equal(read(id, inBus(endpoint)).length, 2);
    assert.deepEqual(read(id, inBus(endpoint).replace('UsingRabbitMq', 'UsingAmazonSqs')), []);
    assert.deepEqual(read(id, inBus(endpoint).replace('using MassTransit;', 'using Other;')), []);
    const method = `using MassTransit;\nvoid M(IRabbitMqBusFactoryConfigurator cfg) { ${endpoint} }`;
    assert.equal(read(id, method).length, 2);
  });

  it('has durable queues and confirms where nothing is said', () => {
    const { defaults } = dialectOf(id);
    assert.equal(defaults['rabbitmq.queue']?.durable?.[0]?.value, true);
    assert.equal(defaults['rabbitmq.channel']?.confirms?.[0]?.value, true);
    assert.equal(defaults['rabbitmq.consume']?.['prefetch-count'], undefined);
  });

  it('takes what the bus sets for its endpoints, unless the endpoint sets it', () => {
    const consume = (statements: string): unknown =>
      valueOf(only(inBus(`cfg.PrefetchCount = 8; ${statements}`), 'rabbitmq.consume'), 'prefetch-count');
    assert.equal(consume('cfg.ReceiveEndpoint("q", e => { });'), 8);
    assert.equal(consume('cfg.ReceiveEndpoint("q", e => { e.PrefetchCount = 2; });'), 2);
  });

  it('changes an endpoint within its own function', () => {
    const text = inBus(
      'cfg.PrefetchCount = 8;\n    cfg.ReceiveEndpoint("q", e =>\n    {\n        e.Lazy = false;\n    });',
    );
    const edits = only(text, 'rabbitmq.consume').editor.set('x-priority', 5);
    assert.ok(edits && applyEdits(text, edits).includes('e.Lazy = false;\n        e.ConsumerPriority = 5;\n    });'));
    const queue = only(text, 'rabbitmq.queue');
    const argument = queue.editor.set('x-delivery-limit', 5);
    assert.ok(argument && applyEdits(text, argument).includes('e.SetQueueArgument("x-delivery-limit", 5);\n    });'));
    assert.ok(
      queue.editor.set('x-expires', 3_600_000)?.[0]?.newText.includes('QueueExpiration = TimeSpan.FromHours(1)'),
    );
  });

  it('knows durations in milliseconds, and no numbers of days as such', () => {
    const timeout = (statement: string): unknown =>
      valueOf(only(inBus(`cfg.ReceiveEndpoint("q", e => { ${statement} });`), 'rabbitmq.queue'), 'x-consumer-timeout');
    assert.equal(timeout('e.SetDeliveryAcknowledgementTimeout(TimeSpan.FromMinutes(5));'), 300_000);
    assert.equal(timeout('e.SetDeliveryAcknowledgementTimeout(1);'), '{?}');
    assert.equal(timeout('e.SetDeliveryAcknowledgementTimeout(m: 30);'), '{?}');
  });

  it('leaves open what a helper or an unknown key may add', () => {
    const complete = (statement: string): boolean =>
      only(inBus(`cfg.ReceiveEndpoint("q", e => { ${statement} });`), 'rabbitmq.queue').complete;
    assert.equal(complete('e.Durable = true;'), true);
    assert.equal(complete('Common(e);'), false);
    assert.equal(complete('e.SetQueueArgument(name, 1);'), false);
  });
});
