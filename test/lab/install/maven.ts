import fs from 'node:fs';
import path from 'node:path';
import type { Progress } from '../model';
import { run } from '../run';
import {
  connectArtifacts,
  connectLibraries,
  kafkaLibraries,
  kafkaReleases,
  registryArtifact,
  registryDirectory,
  type KafkaComponent,
} from './components';
import { removeLeftOvers } from './debian';
import { withHeartbeat } from './heartbeat';

/** Fetches one Kafka release, its tools and what they depend on, through the machine's own Maven settings. */
export async function fetchKafka(component: KafkaComponent, progress: Progress): Promise<void> {
  const { version, logging } = kafkaReleases[component];
  const artifacts = [`org.apache.kafka:kafka_2.13:${version}`, `org.apache.kafka:kafka-tools:${version}`];
  await fetchJars(
    `Kafka ${version}`,
    [...artifacts, ...(logging ? [logging] : [])],
    kafkaLibraries(component),
    progress,
  );
}

/** Fetches Kafka Connect with the connectors that read and write files. */
export async function fetchConnect(progress: Progress): Promise<void> {
  const { version, logging } = kafkaReleases['kafka-4'];
  await fetchJars(`Kafka Connect ${version}`, [...connectArtifacts, logging], connectLibraries, progress);
}

/** Fetches and unpacks the schema registry. */
export async function fetchSchemaRegistry(progress: Progress): Promise<void> {
  const { group, name, version } = registryArtifact;
  // By its name alone, as the project it belongs to is not on Maven Central.
  const args = ['dependency:unpack', `-Dartifact=${group}:${name}:${version}:tar.gz:all`];
  await fetch(`Apicurio ${version}`, dependencies([]), args, registryDirectory, progress);
}

function fetchJars(label: string, artifacts: readonly string[], target: string, progress: Progress): Promise<void> {
  const args = ['dependency:copy-dependencies', '-DincludeScope=runtime'];
  return fetch(label, dependencies(artifacts.map(coordinates)), args, target, progress);
}

/** Runs a goal that fills a folder, which gets its name when it is complete. */
async function fetch(
  label: string,
  project: string,
  args: readonly string[],
  target: string,
  progress: Progress,
): Promise<void> {
  const building = `${target}.${process.pid}.tmp`;
  removeLeftOvers(target);
  fs.mkdirSync(building, { recursive: true });
  const pom = path.join(building, 'pom.xml');
  fs.writeFileSync(pom, project);
  const all = ['-B', '-ntp', '-f', pom, ...args, `-DoutputDirectory=${building}/out`];
  await withHeartbeat(`fetching ${label}`, progress, (onLine) => run('mvn', all, { onLine }));
  fs.renameSync(path.join(building, 'out'), target);
  fs.rmSync(building, { recursive: true });
}

function coordinates(artifact: string): string {
  const [group, name, version] = artifact.split(':');
  return `<groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version>`;
}

function dependencies(all: readonly string[]): string {
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version>
<dependencies>${all.map((one) => `<dependency>${one}</dependency>`).join('\n')}</dependencies></project>
`;
}
