import assert from 'node:assert/strict';
import { effectiveOption } from '../../../../../src/language/engine/effectiveOption';
import { serverKeys } from '../../../../../src/language/dialects/rabbitmq/serverKeys';
import type { Declaration } from '../../../../../src/language/model/declaration';
import { dialectOf, read, valueOf } from '../reading';

const conf = { languageId: 'rabbitmq-conf', uri: 'file:///etc/rabbitmq/rabbitmq.conf' };
const json = { languageId: 'json', uri: 'file:///etc/rabbitmq/definitions.json' };
const yaml = { languageId: 'yaml', uri: 'file:///k8s/shop.yaml' };

function one(found: readonly Declaration[]): Declaration {
  assert.equal(found.length, 1);
  return found[0] as Declaration;
}

function effective(id: string, declaration: Declaration, key: string, version: string) {
  return effectiveOption(declaration, key, dialectOf(id), () => version);
}

describe('rabbitmq.conf', () => {
  const server = (text: string, uri = conf.uri) => one(read('rabbitmq-conf', text, { ...conf, uri }));

  it('takes values by the types of its schemas, and leaves what does not fit as it is', () => {
    for (const [text, key, value] of [
      ['heartbeat = 20', 'heartbeat', 20],
      ['heartbeat = 20s', 'heartbeat', '20s'],
      ['disk_free_limit.absolute = 2GB', 'disk_free_limit.absolute', 2e9],
      ['disk_free_limit.absolute = 1GiB', 'disk_free_limit.absolute', 1_073_741_824],
      ['vm_memory_high_watermark.relative = 0.4', 'vm_memory_high_watermark.relative', 0.4],
      ['max_connections = infinity', 'max_connections', 'infinity'],
      ['log.console.formatter.single_line = on', 'log.console.formatter.single_line', true],
      ['log.console = on', 'log.console', 'on'],
      ['default_pass = 12345', 'default_pass', '12345'],
      ['channel_max = 8', 'max_channels_per_connection', 8],
      ['default_pass = $ecret', 'default_pass', '{?}'],
    ] as const) {
      assert.equal(valueOf(server(text), key), value, text);
    }
  });

  it('writes what it reads', () => {
    for (const [key, value, text] of [
      ['log.console', true, true],
      ['log.console.formatter.single_line', false, 'off'],
      ['heartbeat', 30, 30],
    ] as const) {
      assert.equal(serverKeys.write(key)?.spelling.encode?.(value), text);
    }
    assert.equal(serverKeys.write('max_channels_per_connection')?.key, 'channel_max');
    assert.equal(serverKeys.write('advanced.rabbit.heartbeat'), undefined);
    assert.ok((serverKeys.names?.size ?? 0) > 900);
  });

  it('knows the server’s defaults by version', () => {
    const declared = server('heartbeat = 20\n');
    const of = (key: string, version: string) => effective('rabbitmq-conf', declared, key, version);
    assert.deepEqual(of('vm_memory_high_watermark.relative', '3.13'), { how: 'default', value: 0.4 });
    assert.deepEqual(of('vm_memory_high_watermark.relative', '4.0'), { how: 'default', value: 0.6 });
    assert.deepEqual(of('max_message_size', '3.13'), { how: 'default', value: 134_217_728 });
    assert.deepEqual(of('cluster_partition_handling', '4.3'), { how: 'absent' });
  });

  it('leaves open what a file beside it may say', () => {
    const inFolder = server('heartbeat = 20\n', 'file:///etc/rabbitmq/conf.d/20-limits.conf');
    const including = server('heartbeat = 20\ninclude conf.d/*.conf\n');
    for (const declared of [inFolder, including]) {
      assert.equal(effective('rabbitmq-conf', declared, 'default_pass', '4.3').how, 'unknowable');
    }
  });

  it('keeps a key that no schema has apart', () => {
    const declared = server('heartbeat = 20\nvm_memory_high_watermrk.relative = 0.5\n');
    assert.equal(valueOf(declared, 'vm_memory_high_watermrk.relative'), undefined);
    const unknown = declared.keys.filter((key) => key.canonical === undefined && !key.open);
    assert.deepEqual(
      unknown.map(({ native }) => native),
      ['vm_memory_high_watermrk.relative'],
    );
  });

  it('is told by the image where the environment is a container’s', () => {
    const compose = (image: string) =>
      read('rabbitmq-conf', `services:\n  mq:\n    image: ${image}\n    environment: { RABBITMQ_LOGS: "-" }\n`, yaml);
    for (const image of ['rabbitmq:4.1', 'docker.io/library/rabbitmq', 'bitnami/rabbitmq:3.13']) {
      assert.equal(valueOf(one(compose(image)), 'env.RABBITMQ_LOGS'), '-');
    }
    for (const image of ['shop/rabbitmq-consumer', 'redis', '${IMAGE}']) assert.deepEqual(compose(image), []);
  });
});

describe('definitions of RabbitMQ', () => {
  it('are told by keys that nothing else has together', () => {
    assert.equal(read('definitions-json', '{"rabbit_version":"4","queues":[{"name":"a"}]}', json).length, 1);
    assert.deepEqual(read('definitions-json', '{"queues":[{"name":"a"}],"exchanges":[],"dependencies":{}}', json), []);
  });

  it('are durable where they say nothing, since 3.13', () => {
    const queue = one(read('definitions-json', '{"vhosts":[],"queues":[{"name":"a"}]}', json));
    assert.deepEqual(effective('definitions-json', queue, 'durable', '3.13'), { how: 'default', value: true });
    assert.deepEqual(effective('definitions-json', queue, 'durable', '3.10'), { how: 'absent' });
  });

  it('take a number in quotes for what it is, and are mended without them', () => {
    const text = '{"vhosts":[],"queues":[{"name":"a","arguments":{"x-message-ttl":"60000"}}]}';
    const queue = one(read('definitions-json', text, json));
    assert.equal(valueOf(queue, 'x-message-ttl'), '60000');
    assert.deepEqual(
      queue.editor.set('x-message-ttl', 60_000)?.map(({ newText }) => newText),
      ['60000'],
    );
  });
});

describe('resources of RabbitMQ’s operators', () => {
  it('are durable where they say nothing, since 1.20', () => {
    const queue = one(
      read('rabbitmq-operator', 'apiVersion: rabbitmq.com/v1beta1\nkind: Queue\nspec: { name: a }\n', yaml),
    );
    assert.deepEqual(effective('rabbitmq-operator', queue, 'durable', '1.19.3'), { how: 'default', value: false });
    assert.deepEqual(effective('rabbitmq-operator', queue, 'durable', '1.20.0'), { how: 'default', value: true });
  });
});

describe('Spring Boot’s RabbitMQ keys', () => {
  it('count attempts, which Boot 4 counts after the first', () => {
    const listener = (key: string) => `spring:\n  rabbitmq:\n    listener:\n      simple:\n        ${key}\n`;
    const of = (key: string) => one(read('spring-boot-rabbitmq', listener(key), yaml));
    assert.equal(valueOf(of('retry.max-attempts: 3'), 'retry.max-attempts'), 3);
    assert.equal(valueOf(of('retry.max-retries: 3'), 'retry.max-attempts'), 4);
    const silent = of('prefetch: 1');
    const attempts = (version: string) => effective('spring-boot-rabbitmq', silent, 'retry.max-attempts', version);
    assert.deepEqual(attempts('3.5'), { how: 'default', value: 3 });
    assert.deepEqual(attempts('4.0'), { how: 'default', value: 4 });
  });

  it('take a bare heartbeat for seconds, and a bare time-out for milliseconds', () => {
    const text = 'spring:\n  rabbitmq: { requested-heartbeat: 10, connection-timeout: 10 }\n';
    const connection = one(read('spring-boot-rabbitmq', text, yaml));
    assert.equal(valueOf(connection, 'heartbeat'), 10);
    assert.equal(valueOf(connection, 'connection-timeout'), 10);
  });
});
