import fs from 'node:fs';
import path from 'node:path';
import type { Progress } from '../model';
import { run } from '../run';
import { kafkaLibraries, kafkaReleases, type KafkaComponent } from './components';
import { removeLeftOvers } from './debian';
import { withHeartbeat } from './heartbeat';

/** Fetches one Kafka release, its tools and what they depend on, through the machine's own Maven settings. */
export async function fetchKafka(component: KafkaComponent, progress: Progress): Promise<void> {
  const { version, logging } = kafkaReleases[component];
  const target = kafkaLibraries(component);
  const building = `${target}.${process.pid}.tmp`;
  removeLeftOvers(target);
  fs.mkdirSync(building, { recursive: true });
  const artifacts = [`org.apache.kafka:kafka_2.13:${version}`, `org.apache.kafka:kafka-tools:${version}`];
  const pom = path.join(building, 'pom.xml');
  fs.writeFileSync(pom, projectFor([...artifacts, ...(logging ? [logging] : [])]));
  const args = ['-B', '-ntp', '-f', pom, 'dependency:copy-dependencies', `-DoutputDirectory=${building}/libs`];
  await withHeartbeat(`fetching Kafka ${version}`, progress, (onLine) =>
    run('mvn', [...args, '-DincludeScope=runtime'], { onLine }),
  );
  fs.renameSync(path.join(building, 'libs'), target);
  fs.rmSync(building, { recursive: true });
}

function projectFor(artifacts: readonly string[]): string {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
  });
  return `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
<groupId>lab</groupId><artifactId>lab</artifactId><version>1</version>
<dependencies>${dependencies.join('\n')}</dependencies></project>
`;
}
