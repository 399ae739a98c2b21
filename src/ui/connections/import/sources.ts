import { homedir } from 'node:os';
import path from 'node:path';
import { readApplication } from './application';
import { readClientProperties } from './clientProperties';
import { readCompose } from './compose';
import { readDotEnv } from './dotEnv';
import type { ImportReader } from './draft';
import { readKcatConfig } from './librdkafka';
import { readNatsContext } from './natsContext';
import { readRabbitmqadmin } from './rabbitmqadmin';
import { readRpkProfiles } from './rpk';

/** A kind of file that may name brokers, and where it lies. */
export interface ImportSource {
  readonly label: string;
  readonly read: ImportReader;
  /** Files and folders of the user's; of a folder, the `.json` files in it. */
  readonly home?: (env: NodeJS.ProcessEnv) => readonly string[];
  /** Files of the workspace: a pattern as simple as VS Code's search wants it, and which of their names count. */
  readonly glob?: string;
  readonly names?: RegExp;
  /** Only files that hold this are read on. */
  readonly mentions?: RegExp;
}

/** Where connections are looked for, the ones set up by hand before those of programs. */
export const importSources: readonly ImportSource[] = [
  {
    label: 'nats',
    read: readNatsContext,
    home: (env) => [path.join(configHome(env), 'nats', 'context')],
  },
  {
    label: 'rpk',
    read: readRpkProfiles,
    home: (env) => [path.join(userConfigDir(env), 'rpk', 'rpk.yaml')],
  },
  {
    label: 'kcat',
    read: readKcatConfig,
    home: (env) => [env['KCAT_CONFIG'] ?? path.join(configHome(env), 'kcat.conf')],
  },
  {
    label: 'rabbitmqadmin',
    read: readRabbitmqadmin,
    home: () => [path.join(homedir(), '.rabbitmqadmin.conf')],
  },
  {
    label: 'Compose',
    read: readCompose,
    glob: '**/{compose,docker-compose}*.{yml,yaml}',
    names: /^(docker-)?compose([.-][\w.-]+)?\.ya?ml$/,
  },
  {
    label: '.env',
    read: readDotEnv,
    glob: '**/.env*',
    // Samples hold no real values.
    names: /^\.env(?!\.(example|sample|template)$)(\.|$)/,
    mentions: /amqp|rabbit|kafka|nats/i,
  },
  {
    label: 'Spring, Quarkus',
    read: readApplication,
    glob: '**/{application,bootstrap}*.{properties,yml,yaml}',
    names: /^(application|bootstrap)(-[\w-]+)?\.\w+$/,
    mentions: /kafka|rabbit|nats/i,
  },
  {
    label: 'Kafka client',
    read: readClientProperties,
    glob: '**/*.properties',
    mentions: /^\s*bootstrap\.servers\s*[=:]/m,
  },
];

/** XDG base directory specification, which both tools follow on every system. */
function configHome(env: NodeJS.ProcessEnv): string {
  return env['XDG_CONFIG_HOME'] || path.join(homedir(), '.config');
}

/** Go's os.UserConfigDir. */
function userConfigDir(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'darwin') return path.join(homedir(), 'Library', 'Application Support');
  return process.platform === 'win32' ? (env['APPDATA'] ?? homedir()) : configHome(env);
}
