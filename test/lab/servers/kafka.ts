import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureCertificates } from '../certificates';
import { javaCommand, kafkaLibraries, type KafkaComponent } from '../install/components';
import type { LabServer, LabServerId, NodePlan, Recipe } from '../model';
import { ensureOAuthKeys } from '../oauth/keys';
import { certificatesDir, serverDir } from '../paths';
import { kafkaBrokers, probeKafkaListener } from '../probes/kafka';
import { run } from '../run';
import { shortLived } from './jvm';
import { clusterId, kafkaProperties, kafkaUsers, listenersOf, loggingConfig } from './kafkaConfig';

/** Kafka in KRaft mode: every node is broker and controller in one process. */
export const kafkaRecipe: Recipe = {
  async prepare(server, progress) {
    if (server.id === 'kafka-secure') await ensureCertificates(progress);
    const jwks = server.id === 'kafka-secure' ? pathToFileURL(ensureOAuthKeys().jwks).href : '';
    const plans: NodePlan[] = [];
    for (const [index, node] of server.nodes.entries()) {
      const directory = path.join(serverDir(server.id), node);
      const data = path.join(directory, 'data');
      fs.mkdirSync(directory, { recursive: true });
      const properties = path.join(directory, 'server.properties');
      fs.writeFileSync(properties, kafkaProperties(server, index, data, certificatesDir, jwks));
      const logging = loggingConfig(server);
      fs.writeFileSync(path.join(directory, logging.file), logging.text);
      await format(server, properties, data);
      // Since Kafka 4.0 a broker reads keys only from where this allows (CVE-2025-27817).
      const allowed = jwks === '' ? [] : [`-Dorg.apache.kafka.sasl.oauthbearer.allowed.urls=${jwks}`];
      const args = ['-Xmx512m', ...allowed, ...java(server), `${logging.option}${path.join(directory, logging.file)}`];
      plans.push({ node, command: javaOrThrow(), args: [...args, 'kafka.Kafka', properties], cwd: directory });
    }
    return plans;
  },

  async probe(server) {
    for (const [index] of server.nodes.entries()) {
      for (const { protocol, port } of listenersOf(server, index)) {
        // The first bytes of a TLS listener are not Kafka's; its readiness follows from the broker's own below.
        if (!protocol.endsWith('SSL')) await probeKafkaListener(server.host, port);
      }
      const open = server.ports.internal ?? listenersOf(server, index)[0]?.port ?? 0;
      const brokers = await kafkaBrokers(server.host, open);
      const missing = server.nodes.length - brokers.length;
      if (missing > 0) throw new Error(`${missing} of ${server.nodes.length} brokers are not registered yet`);
    }
  },
};

function java(server: LabServer): string[] {
  return [...shortLived, '-cp', path.join(kafkaLibraries(libraryOf(server.id)), '*')];
}

function libraryOf(id: LabServerId): KafkaComponent {
  return id === 'kafka-3.9' ? 'kafka-3.9' : 'kafka-4';
}

function javaOrThrow(): string {
  const command = javaCommand();
  if (command === undefined) throw new Error('Kafka needs a Java runtime of at least version 17.');
  return command;
}

/** Prepares an empty data folder; the file it leaves in there tells that it has been done. */
async function format(server: LabServer, properties: string, data: string): Promise<void> {
  if (fs.existsSync(path.join(data, 'meta.properties'))) return;
  fs.rmSync(data, { recursive: true, force: true });
  const scram = kafkaUsers(server).flatMap(({ username, password }) =>
    ['SCRAM-SHA-256', 'SCRAM-SHA-512'].flatMap((mechanism) => [
      '--add-scram',
      `${mechanism}=[name=${username},password=${password}]`,
    ]),
  );
  const args = ['kafka.tools.StorageTool', 'format', '-t', clusterId(server), '-c', properties];
  await run(javaOrThrow(), [...java(server), ...args, ...(server.id === 'kafka-secure' ? scram : [])]);
}

const toolsPackage = 'org.apache.kafka.tools';

/** Classes behind Kafka's scripts, newest first: some moved between 3.9 and 4.x. */
const toolClasses = {
  'kafka-topics': [`${toolsPackage}.TopicCommand`],
  'kafka-consumer-groups': [`${toolsPackage}.consumer.group.ConsumerGroupCommand`],
  'kafka-share-groups': [`${toolsPackage}.consumer.group.ShareGroupCommand`],
  'kafka-streams-groups': [`${toolsPackage}.streams.StreamsGroupCommand`],
  'kafka-groups': [`${toolsPackage}.GroupsCommand`],
  'kafka-configs': ['kafka.admin.ConfigCommand'],
  'kafka-acls': [`${toolsPackage}.AclCommand`, 'kafka.admin.AclCommand'],
  'kafka-broker-api-versions': [`${toolsPackage}.BrokerApiVersionsCommand`, 'kafka.admin.BrokerApiVersionsCommand'],
  'kafka-console-producer': [`${toolsPackage}.ConsoleProducer`, 'kafka.tools.ConsoleProducer'],
  'kafka-console-consumer': [`${toolsPackage}.consumer.ConsoleConsumer`],
  'kafka-console-share-consumer': [`${toolsPackage}.consumer.ConsoleShareConsumer`],
  'kafka-producer-perf-test': [`${toolsPackage}.ProducerPerformance`],
  'kafka-get-offsets': [`${toolsPackage}.GetOffsetShell`],
  'kafka-delete-records': [`${toolsPackage}.DeleteRecordsCommand`],
  'kafka-log-dirs': [`${toolsPackage}.LogDirsCommand`],
  'kafka-metadata-quorum': [`${toolsPackage}.MetadataQuorumCommand`],
  'kafka-features': [`${toolsPackage}.FeatureCommand`],
  'kafka-transactions': [`${toolsPackage}.TransactionsCommand`],
  'kafka-cluster': [`${toolsPackage}.ClusterTool`],
  'kafka-reassign-partitions': [`${toolsPackage}.reassign.ReassignPartitionsCommand`],
  'kafka-leader-election': [`${toolsPackage}.LeaderElectionCommand`],
} as const;

/** A command-line tool of Kafka's, by the name of its script. */
export type KafkaTool = keyof typeof toolClasses;

/** The command that runs one of Kafka's tools from the fetched jars. */
export function kafkaToolCommand(server: LabServer, tool: KafkaTool): readonly [string, ...string[]] {
  const candidates = toolClasses[tool];
  const name = server.id === 'kafka-3.9' ? candidates.at(-1) : candidates[0];
  return [javaOrThrow(), '-Xmx256m', ...java(server), name ?? ''];
}
