import assert from 'node:assert/strict';
import { effectiveOption } from '../../../../../src/language/engine/effectiveOption';
import { dialectOf, read, valueOf } from '../reading';
import type { Declaration } from '../../../../../src/language/model/declaration';

const yaml = { languageId: 'yaml' } as const;

/** The default that is in force in a version, `undefined` where there is none. */
function byDefault(declaration: Declaration | undefined, key: string, version: string): unknown {
  assert.ok(declaration);
  const option = effectiveOption(declaration, key, dialectOf(declaration.dialect), () => version);
  return option.how === 'default' ? option.value : undefined;
}

function newTexts(declaration: Declaration | undefined, key: string, value: string | number | boolean): unknown {
  return declaration?.editor.set(key, value)?.map((edit) => edit.newText);
}

describe('Kafka in containers', () => {
  const compose = (services: string): string => `services:\n${services}`;
  const broker = (name: string, environment: string, rest = ''): string =>
    `  ${name}:\n    image: apache/kafka:4.1.0\n${rest}    environment:\n${environment}`;
  const counts = (text: string): readonly unknown[] =>
    read('kafka-containers', text, yaml).map((declaration) => valueOf(declaration, 'broker.count'));

  it('turns names of variables into keys as the image does', () => {
    const names = 'KAFKA_LOG_DIRS: a\n      KAFKA_X__Y: b\n      KAFKA_X___Y: c\n      KAFKA_HEAP_OPTS: d\n';
    const [found] = read('kafka-containers', compose(broker('a', `      ${names}`)), yaml);
    assert.deepEqual([...(found?.written.keys() ?? [])], ['broker.count', 'log.dirs', 'x_y', 'x-y']);
    assert.deepEqual(newTexts(found, 'a.b_c-d', 1), ['\n      KAFKA_A_B__C___D: 1']);
  });

  it('writes no key that Bitnami cannot spell', () => {
    const text = compose('  a:\n    image: bitnami/kafka:3.9\n    environment:\n      KAFKA_CFG_NUM_PARTITIONS: 1\n');
    const [found] = read('kafka-containers', text, yaml);
    assert.equal(newTexts(found, 'x_y', 1), undefined);
    assert.deepEqual(newTexts(found, 'log.dirs', '/x'), ['\n      KAFKA_CFG_LOG_DIRS: "/x"']);
  });

  it('counts brokers, not controllers', () => {
    const text = compose(
      broker('c', '      KAFKA_PROCESS_ROLES: controller\n') +
        broker('a', '      KAFKA_PROCESS_ROLES: broker\n') +
        broker('b', '      KAFKA_PROCESS_ROLES: broker\n', '    deploy:\n      replicas: 2\n'),
    );
    assert.deepEqual(counts(text), [undefined, 3, 3]);
  });

  it('counts nobody where the text leaves open who belongs to the cluster', () => {
    const role = '      KAFKA_PROCESS_ROLES: broker\n';
    assert.deepEqual(counts(compose(broker('a', `${role}      CLUSTER_ID: x\n`) + broker('b', role))), [
      undefined,
      undefined,
    ]);
    assert.deepEqual(counts(compose(broker('a', '      KAFKA_PROCESS_ROLES: ${ROLES}\n'))), [undefined]);
    assert.deepEqual(counts(compose(broker('a', '      KAFKA_NODE_ID: 1\n', '    env_file: .env\n'))), [undefined]);
  });

  it('knows all of a server only where nothing but its variables configures it', () => {
    const complete = (rest: string): unknown =>
      read('kafka-containers', compose(broker('a', '      KAFKA_NODE_ID: 1\n', rest)), yaml)[0]?.complete;
    assert.equal(complete(''), true);
    assert.equal(complete('    volumes: [./server.properties:/mnt/shared/config/server.properties]\n'), false);
    assert.equal(complete('    env_file: .env\n'), false);
  });

  it('says nothing of an image that is no server, nor of one that nobody names', () => {
    const text = (image: string): string =>
      compose(`  a:\n    image: ${image}\n    environment:\n      KAFKA_NODE_ID: 1\n`);
    for (const image of ['acme/kafka-ui', 'confluentinc/cp-zookeeper:7.6', '${IMAGE}', 'kafka']) {
      assert.deepEqual(read('kafka-containers', text(image), yaml), [], image);
    }
    assert.deepEqual(read('kafka-containers', 'KAFKA_NODE_ID=1\n', { languageId: 'dotenv' }), []);
  });
});

describe('images built upon those of Kafka', () => {
  it('are told by variables that nothing else is given, and have more that the text does not show', () => {
    const service = (name: string, variable: string): string =>
      `  ${name}:\n    image: acme/${name}\n    environment:\n      ${variable}: x\n`;
    const text = `services:\n${service('connect', 'CONNECT_CONFIG_STORAGE_TOPIC')}${service('app', 'KAFKA_ACKS')}`;
    const found = read('kafka-containers', text, yaml);
    assert.deepEqual(
      found.map(({ complete, kind }) => [kind, complete]),
      [['kafka.connect', false]],
    );
  });
});

describe('Kafka servers', () => {
  it('have the defaults of their version', () => {
    const [server] = read('kafka-server', 'process.roles=broker\nnode.id=1\n');
    assert.equal(byDefault(server, 'num.recovery.threads.per.data.dir', '3.9'), 1);
    assert.equal(byDefault(server, 'num.recovery.threads.per.data.dir', '4.0'), 2);
    assert.equal(byDefault(server, 'share.coordinator.state.topic.replication.factor', '3.9'), undefined);
    assert.equal(byDefault(server, 'offsets.topic.replication.factor', '4.3'), 3);
  });

  it('are not clients, nor other programs with a log directory and a node', () => {
    for (const text of [
      'zookeeper.connect=zk:2181\ngroup.id=g\n',
      'log.dir=/x\nnode.id=1\n',
      'broker.id=1\nspring.a=b\n',
    ]) {
      assert.deepEqual(read('kafka-server', text), [], text);
    }
  });

  it('keep what makes them servers', () => {
    const [server] = read('kafka-server', 'process.roles=broker\nnode.id=1\nlog.dirs=/x\n');
    assert.equal(server?.editor.remove('process.roles'), undefined);
    assert.equal(server?.editor.remove('log.dirs')?.length, 1);
  });
});

describe('Kafka Connect', () => {
  it('knows no option of a client that a worker or another connector may set', () => {
    const text = 'connector.class=X\nproducer.override.acks=1\n';
    const producer = read('kafka-connect', text).find(({ kind }) => kind === 'kafka.producer');
    assert.equal(producer?.complete, false);
    assert.deepEqual(dialectOf('kafka-connect').defaults['kafka.producer']?.['enable.idempotence'], [{ value: false }]);
  });

  it('writes text where a connector holds text only, and adds after a comment', () => {
    const text = '{\n  "connector.class": "X",\n  "tasks.max": "1" // one\n}\n';
    const [connector] = read('kafka-connect', text, { languageId: 'json' });
    assert.deepEqual(newTexts(connector, 'tasks.max', 4), ['"4"']);
    assert.deepEqual(newTexts(connector, 'errors.retry.timeout', 10), [',', '\n  "errors.retry.timeout": "10"']);
  });

  it('does not take every config for one of a connector', () => {
    const text = '{"name": "a", "config": {"class": "X", "about": "connector.class"}}';
    assert.deepEqual(read('kafka-connect', text, { languageId: 'json' }), []);
  });
});

describe('Strimzi', () => {
  const kafka =
    'apiVersion: kafka.strimzi.io/v1\nkind: Kafka\nmetadata: {name: a}\nspec:\n  kafka:\n    config: {x: 1}\n';
  const pool = (rest: string): string =>
    `---\napiVersion: kafka.strimzi.io/v1\nkind: KafkaNodePool\nmetadata:\n  name: p\n  labels: {strimzi.io/cluster: a}\nspec:\n${rest}`;

  it('counts the brokers of the node pools beside a cluster', () => {
    const count = (text: string): unknown => valueOf(read('strimzi', text)[0], 'broker.count');
    assert.equal(count(kafka), undefined);
    assert.equal(
      count(kafka + pool('  replicas: 2\n  roles: [broker]\n') + pool('  replicas: 3\n  roles: [broker]\n')),
      5,
    );
    assert.equal(count(kafka + pool('  replicas: 3\n  roles: [controller]\n')), undefined);
    assert.equal(count(kafka + pool('  replicas: {{ .Values.n }}\n  roles: [broker]\n')), undefined);
  });

  it('adds a configuration where a topic has none', () => {
    const text = 'apiVersion: kafka.strimzi.io/v1\nkind: KafkaTopic\nmetadata:\n  name: a\nspec:\n  replicas: 3\n';
    assert.deepEqual(newTexts(read('strimzi', text)[0], 'min.insync.replicas', 2), [
      '\n  config:\n    min.insync.replicas: 2',
    ]);
  });
});

describe('Spring Cloud Stream', () => {
  const text = 'spring.cloud.stream.kafka.bindings.a-out-0.producer.sync=true\n';

  it('has the acknowledgements that the binder writes, where they are known', () => {
    const [producer] = read('spring-cloud-stream-kafka', text, { languageId: 'properties' });
    assert.equal(byDefault(producer, 'acks', '3.9.0'), '1');
    assert.equal(byDefault(producer, 'acks', '4.1.0'), undefined);
    assert.equal(byDefault(producer, 'linger.ms', '4.1.0'), 0);
    assert.equal(byDefault(producer, 'enable.idempotence', '3.9.0'), undefined);
  });

  it("does not know what Boot's own keys add", () => {
    const [producer] = read('spring-cloud-stream-kafka', `${text}spring.kafka.producer.acks=all\n`, {
      languageId: 'properties',
    });
    assert.equal(producer?.complete, false);
  });

  it('writes an option where its binding takes it from', () => {
    const [producer] = read('spring-cloud-stream-kafka', text, { languageId: 'properties' });
    assert.deepEqual(newTexts(producer, 'linger.ms', 5), [
      '\nspring.cloud.stream.kafka.bindings.a-out-0.producer.batch-timeout=5',
    ]);
    assert.deepEqual(newTexts(producer, 'acks', 'all'), [
      '\nspring.cloud.stream.kafka.bindings.a-out-0.producer.configuration.acks=all',
    ]);
  });
});

describe('Quarkus and SmallRye', () => {
  const kinds = (text: string): readonly string[] => read('smallrye-kafka', text).map(({ kind }) => kind);

  it("reads channels of Kafka's connector only", () => {
    assert.deepEqual(kinds('mp.messaging.outgoing.a.connector=smallrye-kafka\nmp.messaging.outgoing.a.acks=1\n'), [
      'kafka.producer',
    ]);
    assert.deepEqual(kinds('mp.messaging.outgoing.a.connector=smallrye-amqp\nmp.messaging.outgoing.a.acks=1\n'), []);
    assert.deepEqual(kinds('mp.messaging.outgoing.a.address=x\n'), []);
    assert.deepEqual(kinds('mp.messaging.outgoing.a.address=x\nmp.messaging.outgoing.a.group.id=x\n').length, 1);
  });

  it('has the acknowledgement that the connector writes, and no default of what depends on it', () => {
    const [producer] = read('smallrye-kafka', 'mp.messaging.outgoing.a.bootstrap.servers=x\n');
    assert.equal(byDefault(producer, 'acks', '4.0.0'), '1');
    assert.equal(byDefault(producer, 'enable.idempotence', '4.0.0'), undefined);
  });

  it('knows that a profile adds to what stands without one', () => {
    const text = 'mp.messaging.outgoing.a.bootstrap.servers=x\n%prod.mp.messaging.outgoing.a.acks=1\n';
    assert.deepEqual(
      read('smallrye-kafka', text).map(({ complete }) => complete),
      [true, false],
    );
  });
});

describe('Spring Boot in the environment', () => {
  it('takes names with and without the dashes of the key', () => {
    for (const name of ['MAXPOLLINTERVAL', 'MAX_POLL_INTERVAL', 'PROPERTIES_MAX_POLL_INTERVAL_MS']) {
      const [consumer] = read('spring-boot', `SPRING_KAFKA_CONSUMER_${name}=3000\n`, { languageId: 'dotenv' });
      assert.equal(valueOf(consumer, 'max.poll.interval.ms'), 3000, name);
      assert.equal(consumer?.complete, false);
    }
  });
});

describe('Terraform', () => {
  it('knows that more may be in a topic than the text shows', () => {
    const topic = (rest: string): Declaration | undefined =>
      read('terraform-kafka', `resource "kafka_topic" "a" {\n  name = "a"\n${rest}}\n`)[0];
    assert.equal(topic('')?.complete, true);
    assert.equal(topic('  config = merge(var.a, { "cleanup.policy" = "delete" })\n')?.complete, false);
    assert.equal(topic('  config = { for k, v in var.a : k => v }\n')?.complete, false);
    assert.deepEqual(newTexts(topic('  config = {\n    "a.b" = "1"\n  }\n'), 'retention.ms', 5), [
      '\n    "retention.ms" = "5"',
    ]);
  });

  it('writes names of SASL mechanisms as the provider does', () => {
    const text = 'provider "kafka" {\n  bootstrap_servers = ["a"]\n  sasl_mechanism = "plain"\n}\n';
    const [provider] = read('terraform-kafka', text);
    assert.deepEqual(newTexts(provider, 'sasl.mechanism', 'SCRAM-SHA-256'), ['"scram-sha256"']);
    assert.equal(newTexts(provider, 'sasl.mechanism', 'GSSAPI'), undefined);
  });
});
