import fs from 'node:fs';
import path from 'node:path';
import { address, labServer } from '../catalog';
import { connectLibraries, javaCommand, registryArtifact, registryDirectory } from '../install/components';
import type { LabServer, NodePlan, Recipe } from '../model';
import { serverDir } from '../paths';
import { shortLived } from './jvm';

/** What stands beside a Kafka cluster: a Connect worker on its own, with a login, and a schema registry in memory. */
export const kafkaServicesRecipe: Recipe = {
  prepare(server) {
    const java = javaCommand();
    if (java === undefined) throw new Error('Kafka Connect needs a Java runtime of at least version 17.');
    return Promise.resolve([connect(server, java), registry(server, java)]);
  },

  async probe({ host, ports, credentials }) {
    const login = Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
    await answers(`http://${host}:${ports.connect}/connectors`, { authorization: `Basic ${login}` });
    await answers(`http://${host}:${ports.registry}/apis/ccompat/v7/subjects`, {});
  },
};

async function answers(url: string, headers: Readonly<Record<string, string>>): Promise<void> {
  const response = await fetch(url, { headers, signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error(`${url} answers with status ${response.status}`);
}

function connect(server: LabServer, java: string): NodePlan {
  const directory = path.join(serverDir(server.id), 'connect');
  fs.mkdirSync(directory, { recursive: true });
  const write = (name: string, lines: readonly string[]): string => {
    const file = path.join(directory, name);
    fs.writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  };
  const { username, password } = server.credentials;
  const users = write('users.properties', [`${username}=${password}`]);
  const jaas = write('jaas.conf', [
    'KafkaConnect {',
    '  org.apache.kafka.connect.rest.basic.auth.extension.PropertyFileLoginModule required',
    `  file="${users}";`,
    '};',
  ]);
  const properties = write('worker.properties', [
    `bootstrap.servers=${address('kafka-4', 'plaintext')}`,
    'key.converter=org.apache.kafka.connect.storage.StringConverter',
    'value.converter=org.apache.kafka.connect.storage.StringConverter',
    `offset.storage.file.filename=${path.join(directory, 'offsets')}`,
    `listeners=http://${server.host}:${server.ports.connect}`,
    `rest.advertised.host.name=${server.host}`,
    // Reading every class for connectors took over a minute; the service files of the jars name them.
    'plugin.discovery=service_load',
    'rest.extension.classes=org.apache.kafka.connect.rest.basic.auth.extension.BasicAuthSecurityRestExtension',
  ]);
  const args = ['-Xmx256m', `-Djava.security.auth.login.config=${jaas}`, '-cp', path.join(connectLibraries, '*')];
  const main = 'org.apache.kafka.connect.cli.ConnectStandalone';
  return { node: 'connect', command: java, args: [...shortLived, ...args, main, properties], cwd: directory };
}

function registry(server: LabServer, java: string): NodePlan {
  const directory = path.join(serverDir(server.id), 'registry');
  fs.mkdirSync(directory, { recursive: true });
  const jar = path.join(registryDirectory, `${registryArtifact.name}-${registryArtifact.version}-runner.jar`);
  const settings = [`-Dquarkus.http.host=${server.host}`, `-Dquarkus.http.port=${server.ports.registry}`];
  return {
    node: 'registry',
    command: java,
    args: [...shortLived, '-Xmx320m', ...settings, '-jar', jar],
    cwd: directory,
  };
}

/** Base address of the registry's API. */
export function registryUrl(): string {
  const { host, ports } = labServer('kafka-services');
  return `http://${host}:${ports.registry}/apis/ccompat/v7`;
}
