import assert from 'node:assert/strict';
import { manifests } from '../../../../src/language/versions';

/** What the reader for `fileName` pins. */
function read(fileName: string, text: string): Record<string, string> {
  const reader = manifests.find((candidate) => candidate.matches(fileName));
  assert.ok(reader, `no reader for ${fileName}`);
  return Object.fromEntries(reader.read(text));
}

describe('versions in manifests', () => {
  it('reads exact versions of package.json and leaves ranges open', () => {
    const text = '{"dependencies":{"kafkajs":"2.2.4","amqplib":"^0.10.4"},"devDependencies":{"nats":"2.29.3"}}';
    assert.deepEqual(read('package.json', text), { nats: '2.29.3', kafkajs: '2.2.4' });
  });

  it('reads the installed version from package-lock.json, not that of a nested copy', () => {
    const lock = {
      lockfileVersion: 3,
      packages: {
        'node_modules/kafkajs': { version: '2.2.4' },
        'node_modules/@nats-io/jetstream': { version: '3.4.0' },
        'node_modules/other/node_modules/kafkajs': { version: '1.0.0' },
      },
    };
    assert.deepEqual(read('package-lock.json', JSON.stringify(lock)), {
      kafkajs: '2.2.4',
      '@nats-io/jetstream': '3.4.0',
    });
  });

  it('reads pnpm-lock.yaml without the peer suffix', () => {
    const text =
      "lockfileVersion: '9.0'\nimporters:\n  .:\n    dependencies:\n      kafkajs:\n        specifier: ^2\n        version: 2.2.4(x@1.0.0)\n";
    assert.deepEqual(read('pnpm-lock.yaml', text), { kafkajs: '2.2.4' });
  });

  it('reads both forms of yarn.lock and leaves a name with two versions open', () => {
    const classic =
      'kafkajs@^2.2.0:\n  version "2.2.4"\n\nnats@^1:\n  version "1.4.12"\n\nnats@^2:\n  version "2.29.3"\n';
    assert.deepEqual(read('yarn.lock', classic), { kafkajs: '2.2.4' });
    assert.deepEqual(read('yarn.lock', '"@nats-io/jetstream@npm:^3":\n  version: 3.4.0\n'), {
      '@nats-io/jetstream': '3.4.0',
    });
  });

  it('reads pinned requirements with extras, markers, comments and hashes', () => {
    const text = [
      'kafka-python==2.0.2',
      'Confluent_Kafka[avro] == 2.15.0 ; python_version > "3.8"',
      'pika>=1.3',
      'nats-py==2.* # any',
      'aiokafka==0.14.0 \\',
      '    --hash=sha256:abc',
      '# amqp==1.0',
    ].join('\n');
    assert.deepEqual(read('requirements-dev.txt', text), {
      'kafka-python': '2.0.2',
      'confluent-kafka': '2.15.0',
      aiokafka: '0.14.0',
    });
  });

  it('reads PEP 621 and Poetry dependencies of pyproject.toml', () => {
    assert.deepEqual(read('pyproject.toml', '[project]\ndependencies = ["pika==1.3.2", "nats-py>=2"]\n'), {
      pika: '1.3.2',
    });
    const poetry =
      '[tool.poetry.dependencies]\nkafka-python = "2.2.0"\npika = "^1.3"\naiokafka = {version = "0.14.0"}\n';
    assert.deepEqual(read('pyproject.toml', poetry), { 'kafka-python': '2.2.0', aiokafka: '0.14.0' });
  });

  it('reads pom.xml with properties and management', () => {
    const text = `<project><properties><kafka.version>4.1.0</kafka.version></properties><dependencies>
      <dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId><version>\${kafka.version}</version></dependency>
      <dependency><artifactId>other</artifactId></dependency></dependencies></project>`;
    assert.deepEqual(read('pom.xml', text), { 'kafka-clients': '4.1.0' });
  });

  it('knows which Kafka client Spring Boot manages, unless it is overridden', () => {
    const pom = (properties: string): string =>
      `<project><parent><artifactId>spring-boot-starter-parent</artifactId><version>3.4.13</version></parent>${properties}</project>`;
    assert.equal(read('pom.xml', pom(''))['kafka-clients'], '3.8.1');
    assert.equal(
      read('pom.xml', pom('<properties><kafka.version>4.0.0</kafka.version></properties>'))['kafka-clients'],
      '4.0.0',
    );
    assert.equal(
      read('build.gradle.kts', 'plugins { id("org.springframework.boot") version "4.0.1" }')['kafka-clients'],
      '4.1.1',
    );
  });

  it('knows the version of Spring Boot whichever way it is brought in', () => {
    const gradle = 'plugins { id("org.springframework.boot") version "4.0.1" }';
    const bom = `<project><dependencyManagement><dependencies><dependency><artifactId>spring-boot-dependencies</artifactId>
      <version>3.5.2</version></dependency></dependencies></dependencyManagement></project>`;
    assert.equal(read('build.gradle.kts', gradle)['spring-boot'], '4.0.1');
    assert.equal(read('pom.xml', bom)['spring-boot'], '3.5.2');
  });

  it('knows which RabbitMQ libraries Spring Boot manages, unless they are overridden or declared', () => {
    const pom = (more: string): string =>
      `<project><parent><artifactId>spring-boot-starter-parent</artifactId><version>3.4.13</version></parent>${more}</project>`;
    const managed = read('pom.xml', pom(''));
    assert.deepEqual([managed['amqp-client'], managed['spring-rabbit']], ['5.22.0', '3.2.0']);
    const overridden = pom('<properties><spring-amqp.version>3.2.6</spring-amqp.version></properties>');
    assert.equal(read('pom.xml', overridden)['spring-rabbit'], '3.2.6');
    const declared = pom(
      '<dependencies><dependency><artifactId>amqp-client</artifactId><version>5.24.0</version></dependency></dependencies>',
    );
    assert.equal(read('pom.xml', declared)['amqp-client'], '5.24.0');
  });

  it('reads build.sbt', () => {
    const text =
      'libraryDependencies ++= Seq(\n  "org.apache.kafka" % "kafka-clients" % "3.9.1",\n  "io.nats" % "jnats" % version)';
    assert.deepEqual(read('build.sbt', text), { 'kafka-clients': '3.9.1' });
  });

  it('reads the version catalog of Gradle', () => {
    const text = `[versions]
kafka = "4.0.0"
range = { strictly = "[2,3[" }
[libraries]
clients = { module = "org.apache.kafka:kafka-clients", version.ref = "kafka" }
rabbit = { group = "com.rabbitmq", name = "amqp-client", version = "5.25.0" }
nats = "io.nats:jnats:2.21.1"
open = { module = "io.nats:other", version.ref = "range" }
[plugins]
boot = { id = "org.springframework.boot", version = "3.5.0" }`;
    const versions = read('libs.versions.toml', text);
    assert.equal(versions['kafka-clients'], '4.0.0');
    assert.equal(versions['amqp-client'], '5.25.0');
    assert.equal(versions['jnats'], '2.21.1');
    assert.equal(versions['spring-rabbit'], '3.2.5');
    assert.equal(versions['other'], undefined);
    assert.deepEqual(read('libs.versions.toml', '[versions'), {});
  });

  it('reads coordinates in both Gradle languages', () => {
    assert.deepEqual(read('build.gradle', "implementation 'org.apache.kafka:kafka-clients:3.9.1'"), {
      'kafka-clients': '3.9.1',
    });
    assert.deepEqual(read('build.gradle.kts', 'implementation("org.apache.kafka:kafka-clients:$kafka")'), {});
  });

  it('reads go.mod in block and line form and leaves replaced modules open', () => {
    const text =
      'module x\n\nrequire github.com/nats-io/nats.go v1.53.1\nrequire (\n\tgithub.com/IBM/sarama v1.60.1 // indirect\n\tgithub.com/a/b v1.0.0\n)\nreplace github.com/a/b => ../b\n';
    assert.deepEqual(read('go.mod', text), {
      'github.com/nats-io/nats.go': '1.53.1',
      'github.com/IBM/sarama': '1.60.1',
    });
  });

  it('reads PackageReference of a csproj', () => {
    const text =
      '<Project><ItemGroup><PackageReference Include="RabbitMQ.Client" Version="7.2.0" /><PackageReference Include="NATS.Net" Version="[2.0,3.0)" /></ItemGroup></Project>';
    assert.deepEqual(read('Shop.csproj', text), { 'RabbitMQ.Client': '7.2.0' });
  });

  it('reads the parts of a library of .NET as the whole, and central and older forms', () => {
    const text =
      '<Project><ItemGroup><PackageVersion Include="NATS.Client.JetStream" Version="2.6.0" /><PackageVersion Include="MassTransit.RabbitMQ" Version="8.5.8" /><PackageVersion Include="MassTransit" Version="8.5.7" /></ItemGroup></Project>';
    assert.deepEqual(read('Directory.Packages.props', text), {
      'NATS.Net': '2.6.0',
      'MassTransit.RabbitMQ': '8.5.8',
      'NATS.Client.JetStream': '2.6.0',
      MassTransit: '8.5.7',
    });
    const older = '<packages><package id="Confluent.Kafka" version="1.9.3" targetFramework="net472" /></packages>';
    assert.deepEqual(read('packages.config', older), { 'Confluent.Kafka': '1.9.3' });
  });

  it('reads packages.lock.json, and leaves a version open on which frameworks differ', () => {
    const kafka = { type: 'Direct', requested: '[2.3.0, )', resolved: '2.3.0' };
    const lock = {
      version: 1,
      dependencies: {
        'net8.0': { 'Confluent.Kafka': kafka, 'RabbitMQ.Client': { resolved: '7.2.0' } },
        'net6.0': { 'Confluent.Kafka': kafka, 'RabbitMQ.Client': { resolved: '6.8.1' } },
      },
    };
    assert.deepEqual(read('packages.lock.json', JSON.stringify(lock)), { 'Confluent.Kafka': '2.3.0' });
  });

  it('reads Cargo, Gemfile and composer files', () => {
    assert.deepEqual(read('Cargo.toml', '[dependencies]\nlapin = "=2.5.0"\nrdkafka = "0.36"\n'), { lapin: '2.5.0' });
    assert.deepEqual(read('Cargo.lock', '[[package]]\nname = "lapin"\nversion = "2.5.0"\n'), { lapin: '2.5.0' });
    assert.deepEqual(read('Gemfile.lock', 'GEM\n  specs:\n    bunny (2.23.0)\n      amq-protocol (~> 2.3)\n'), {
      bunny: '2.23.0',
    });
    assert.deepEqual(read('Gemfile.lock', 'GEM\n  specs:\n    karafka-rdkafka (0.20.1-x86_64-linux-gnu)\n'), {
      'karafka-rdkafka': '0.20.1',
    });
    const lock = {
      packages: [{ name: 'php-amqplib/php-amqplib', version: 'v3.7.3' }],
      'packages-dev': [{ name: 'a/b', version: 'dev-main' }],
    };
    assert.deepEqual(read('composer.lock', JSON.stringify(lock)), { 'php-amqplib/php-amqplib': '3.7.3' });
    assert.deepEqual(read('composer.lock', '{"packages":'), {});
    assert.deepEqual(read('composer.json', '{"require":{"php-amqplib/php-amqplib":"3.7.3","php":">=8"}}'), {
      'php-amqplib/php-amqplib': '3.7.3',
    });
  });

  it('reads broker versions from the images of a compose file', () => {
    const text =
      'services:\n  mq:\n    image: rabbitmq:4.1-management\n  kafka:\n    image: confluentinc/cp-kafka:7.6.1\n  nats:\n    image: docker.io/library/nats:2.10-alpine\n  db:\n    image: postgres:17\n';
    assert.deepEqual(read('docker-compose.yml', text), { rabbitmq: '4.1', kafka: '3.6', 'nats-server': '2.10' });
  });

  it('leaves the broker open where images disagree or name no version', () => {
    const text =
      'services:\n  a:\n    image: rabbitmq:4.1\n  b:\n    image: rabbitmq:3.13\n  c:\n    image: nats:latest\n';
    assert.deepEqual(read('compose.yaml', text), {});
  });

  it('pins nothing in a broken file', () => {
    for (const name of [
      'package.json',
      'package-lock.json',
      'pnpm-lock.yaml',
      'yarn.lock',
      'pyproject.toml',
      'pom.xml',
      'Cargo.toml',
      'composer.json',
      'compose.yaml',
      'a.csproj',
      'packages.config',
      'packages.lock.json',
      'go.mod',
    ])
      assert.deepEqual(read(name, '{[<: \u0000 broken'), {}, name);
  });

  it('reads the providers that terraform init chose', () => {
    const text =
      '# written by terraform init\nprovider "registry.terraform.io/mongey/kafka" {\n  version     = "0.13.1"\n  constraints = ">= 0.5"\n' +
      '  hashes = [\n    "h1:x=",\n  ]\n}\n\nprovider "registry.opentofu.org/cyrilgdn/rabbitmq" {\n  version = "1.10.1"\n}\n' +
      'provider "registry.terraform.io/hashicorp/aws" {\n  version = "5.0.0"\n}\n';
    assert.deepEqual(read('.terraform.lock.hcl', text), {
      'terraform-provider-kafka': '0.13.1',
      'terraform-provider-rabbitmq': '1.10.1',
    });
  });
});
