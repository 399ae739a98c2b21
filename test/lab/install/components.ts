import fs from 'node:fs';
import path from 'node:path';
import type { LabServerId } from '../model';
import { cacheDir } from '../paths';

/** Software a server needs. */
export type ComponentId =
  | 'openssl'
  | 'java'
  | 'rabbitmq'
  | 'nats'
  | 'debian-next'
  | 'kafka-4'
  | 'kafka-3.9'
  | 'kafka-connect'
  | 'schema-registry';

/**
 * Kafka's releases, pinned. A newer 4.x may be on Maven Central before its command-line tools are; both must be there.
 * `logging` binds slf4j to what the release logs through; 3.9 brings its own.
 */
export const kafkaReleases = {
  'kafka-4': { version: '4.3.1', logging: 'org.apache.logging.log4j:log4j-slf4j-impl:2.25.4' },
  'kafka-3.9': { version: '3.9.2', logging: undefined },
} as const;

/** What Kafka Connect needs beyond the broker: a worker, connectors to try, and a login for its REST API. */
export const connectArtifacts = ['connect-runtime', 'connect-file', 'connect-basic-auth-extension'].map(
  (name) => `org.apache.kafka:${name}:${kafkaReleases['kafka-4'].version}`,
);

/** Folder with the jars of Kafka Connect. */
export const connectLibraries = path.join(cacheDir, `kafka-connect-${kafkaReleases['kafka-4'].version}`);

/** Apicurio, which speaks Confluent's API. The last release that runs on Java 17: 3.3.3 needs 21. */
export const registryArtifact = { group: 'io.apicurio', name: 'apicurio-registry-app', version: '3.0.9' } as const;

/** Folder with the schema registry. */
export const registryDirectory = path.join(cacheDir, `apicurio-${registryArtifact.version}`);

/** Which of Kafka's releases a component is. */
export type KafkaComponent = keyof typeof kafkaReleases;

/** Folder with the jars of one Kafka release. */
export function kafkaLibraries(component: KafkaComponent): string {
  return path.join(cacheDir, `kafka-${kafkaReleases[component].version}`);
}

/**
 * A root of the Debian release after the stable one: it has the current RabbitMQ and Erlang, which need a newer C
 * library than this machine's, and the current NATS server.
 */
export const debianNextRoot = path.join(cacheDir, 'debian-forky');

/** The current NATS server. A Go binary: it runs outside its root. */
export const currentNatsServer = path.join(debianNextRoot, 'usr', 'sbin', 'nats-server');

/** What has to be there for a server to start. */
export function componentsOf(id: LabServerId): readonly ComponentId[] {
  switch (id) {
    case 'kafka-3.9':
      return ['java', 'kafka-3.9'];
    case 'kafka-4':
    case 'kafka-cluster':
      return ['java', 'kafka-4'];
    case 'kafka-services':
      return ['java', 'kafka-connect', 'schema-registry'];
    case 'kafka-secure':
      return ['java', 'kafka-4', 'openssl'];
    case 'rabbitmq-3.10':
      return ['rabbitmq'];
    case 'nats-2.9':
      return ['nats'];
    case 'rabbitmq-tls':
    case 'nats-tls':
    case 'nats-expired':
    case 'nats-tls-first':
      return ['debian-next', 'openssl'];
    case 'oauth':
      return ['openssl'];
    default:
      return ['debian-next'];
  }
}

/** First file of that name on the PATH or where Debian keeps servers. */
export function findCommand(name: string): string | undefined {
  return [...(process.env.PATH ?? '').split(path.delimiter), '/usr/sbin', '/usr/bin']
    .map((directory) => path.join(directory, name))
    .find((file) => fs.existsSync(file));
}

/** Scripts of Debian's RabbitMQ package; not the wrappers on the PATH, which insist on their own user and folders. */
export const rabbitmqScripts = '/usr/lib/rabbitmq/bin';

/** Tells whether a component is complete on this machine. */
export function isInstalled(component: ComponentId): boolean {
  switch (component) {
    case 'openssl':
      return findCommand('openssl') !== undefined;
    case 'java':
      return javaCommand() !== undefined;
    case 'rabbitmq':
      return fs.existsSync(path.join(rabbitmqScripts, 'rabbitmq-server'));
    case 'nats':
      return findCommand('nats-server') !== undefined;
    case 'debian-next':
      return fs.existsSync(debianNextRoot);
    case 'kafka-4':
    case 'kafka-3.9':
      return fs.existsSync(kafkaLibraries(component));
    case 'kafka-connect':
      return fs.existsSync(connectLibraries);
    case 'schema-registry':
      return fs.existsSync(registryDirectory);
  }
}

/** A Java of at least 17, which Kafka 4 brokers need (KIP-1013); from JAVA_HOME, the PATH or Debian's folder. */
export function javaCommand(): string | undefined {
  const debian = fs.existsSync('/usr/lib/jvm') ? fs.readdirSync('/usr/lib/jvm') : [];
  return [
    ...(process.env.JAVA_HOME ? [path.join(process.env.JAVA_HOME, 'bin', 'java')] : []),
    ...[findCommand('java') ?? []].flat(),
    ...debian.filter((name) => /^java-(1[7-9]|2\d)-openjdk/.test(name)).map((name) => `/usr/lib/jvm/${name}/bin/java`),
  ].find((file) => javaMajor(file) >= 17);
}

/** Major version from the `release` file that stands beside every JDK's and JRE's `bin`; 0 when there is none. */
function javaMajor(java: string): number {
  try {
    const release = path.join(path.dirname(fs.realpathSync(java)), '..', 'release');
    return Number(/^JAVA_VERSION="(?:1\.)?(\d+)/m.exec(fs.readFileSync(release, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
