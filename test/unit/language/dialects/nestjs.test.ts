import assert from 'node:assert/strict';
import type { Declaration } from '../../../../src/language/model/declaration';
import { inRange } from '../../../../src/language/model/versions';
import { dialectOf, read, valueOf } from './reading';

const header = "import { Transport, ClientsModule } from '@nestjs/microservices';\n";

function kinds(declarations: readonly Declaration[]): readonly string[] {
  return declarations.map(({ kind }) => kind.replace(/^\w+\./, ''));
}

describe('the transports of NestJS', () => {
  const rmq = (code: string): readonly Declaration[] => read('nestjs-rmq', header + code);
  const transport = "{ transport: Transport.RMQ, options: { queue: 'orders' } }";

  it('consume as a server and publish as a client', () => {
    assert.deepEqual(kinds(rmq(`app.connectMicroservice(${transport});`)), ['connection', 'queue', 'qos', 'consume']);
    const client = ['connection', 'queue', 'channel', 'publish'];
    assert.deepEqual(kinds(rmq(`ClientsModule.register([${transport}]);`)), client);
    assert.deepEqual(kinds(rmq(`@Client(${transport})\nclient;`)), client);
    assert.deepEqual(kinds(rmq(`const options = ${transport}; ClientProxyFactory.create(options);`)), client);
  });

  it('do neither where the file does not show who takes them', () => {
    assert.deepEqual(kinds(rmq(`export const options = ${transport};`)), ['connection', 'queue']);
  });

  it('acknowledge by themselves unless told otherwise', () => {
    assert.deepEqual(dialectOf('nestjs-rmq').defaults['rabbitmq.consume']?.['no-ack'], [{ value: true }]);
    const code = "{ transport: Transport.RMQ, options: { queue: 'a', noAck: false } }";
    const consume = rmq(`app.connectMicroservice(${code});`).find(({ kind }) => kind === 'rabbitmq.consume');
    assert.equal(valueOf(consume, 'no-ack'), false);
  });

  it('send to their queue, or to an exchange with a key that is the pattern', () => {
    const publish = (options: string): Declaration | undefined =>
      rmq(`ClientsModule.register([{ transport: Transport.RMQ, options: { ${options} } }]);`).find(
        ({ kind }) => kind === 'rabbitmq.publish',
      );
    const toQueue = publish("queue: 'orders'");
    assert.deepEqual([valueOf(toQueue, 'exchange'), valueOf(toQueue, 'routing-key')], ['', 'orders']);
    const byPattern = publish("exchange: 'shop', wildcards: true");
    assert.deepEqual([valueOf(byPattern, 'exchange'), valueOf(byPattern, 'routing-key')], ['shop', '{?}']);
  });

  it('know when a queue without a name got none', () => {
    const versioned = dialectOf('nestjs-rmq').defaults['rabbitmq.queue']?.['queue'] ?? [];
    const inVersion = (version: string): unknown => versioned.find((each) => inRange(version, each))?.value;
    assert.deepEqual(['10.4.15', '11.1.3', '11.1.6', '12.1.1'].map(inVersion), ['default', 'default', '', '']);
  });

  it('put their role behind the name of a consumer group', () => {
    const code = "{ transport: Transport.KAFKA, options: { consumer: { groupId: 'shop' } } }";
    const group = (text: string): unknown => valueOf(read('nestjs-kafka', header + text)[0], 'group.id');
    assert.equal(group(`app.connectMicroservice(${code});`), 'shop-server');
    assert.equal(group(`ClientsModule.register([${code}]);`), 'shop-client');
    assert.equal(group(`export const options = ${code};`), '{?}');
    const own = "{ transport: Transport.KAFKA, options: { postfixId: '', consumer: { groupId: 'shop' } } }";
    assert.equal(group(`app.connectMicroservice(${own});`), '{?}');
  });

  it('are read for their own broker only', () => {
    for (const [id, kind] of [
      ['nestjs-rmq', 'KAFKA'],
      ['nestjs-kafka', 'NATS'],
      ['nestjs-nats', 'RMQ'],
    ] as const) {
      assert.deepEqual(read(id, `${header}const a = { transport: Transport.${kind}, options: {} };`), []);
      assert.deepEqual(read(id, `${header}log(Transport.${kind}); // { transport: Transport.${kind} }`), []);
      assert.deepEqual(read(id, `const a = { transport: Transport.${kind}, options: {} };`), []);
    }
  });
});
