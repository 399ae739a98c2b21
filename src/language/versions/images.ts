import { parse } from 'yaml';
import { exactVersion, type ManifestReader, table, tolerant } from './manifest';

/** Confluent Platform 7.x carries Kafka 3.x, 8.x carries 4.x (Confluent's version table). */
function kafkaOfConfluentPlatform(version: string): string | undefined {
  const [, major, minor] = /^(\d+)\.(\d+)/.exec(version) ?? [];
  return major === '7' || major === '8' ? `${Number(major) - 4}.${minor ?? '0'}` : undefined;
}

/** Image repository, without registry, to the broker it runs. */
const brokers: readonly { image: RegExp; name: string; version?: (tag: string) => string | undefined }[] = [
  { image: /(^|\/)rabbitmq$/, name: 'rabbitmq' },
  { image: /(^|\/)apache\/kafka(-native)?$/, name: 'kafka' },
  { image: /(^|\/)bitnami(legacy|secure)?\/kafka$/, name: 'kafka' },
  {
    image: /(^|\/)confluentinc\/(cp|confluent-local)(-kafka|-server)?$/,
    name: 'kafka',
    version: kafkaOfConfluentPlatform,
  },
  { image: /(^|\/)nats$/, name: 'nats-server' },
];

/** Image tags in compose files: `rabbitmq:4.1-management` says that RabbitMQ 4.1 is in use. */
export const composeImages: ManifestReader = {
  matches: (name) => /^(docker-)?compose([.-][\w.-]+)?\.ya?ml$/.test(name),
  rank: 0,
  read: tolerant((text) => {
    const found = new Map<string, Set<string>>();
    for (const service of Object.values(table(table(parse(text))['services']))) {
      const image = table(service)['image'];
      const [, repository, tag] =
        /^([^@\s]+?):([^:/@\s]+)(?:@\S+)?$/.exec(typeof image === 'string' ? image : '') ?? [];
      if (repository === undefined || tag === undefined) continue;
      const broker = brokers.find((candidate) => candidate.image.test(repository));
      const number = exactVersion(/^v?\d+\.\d+(\.\d+)?/.exec(tag)?.[0]);
      const version = number === undefined ? undefined : (broker?.version ?? ((same: string) => same))(number);
      if (broker && version !== undefined) found.set(broker.name, (found.get(broker.name) ?? new Set()).add(version));
    }
    // Two services with two versions: which of them a file talks to, nobody says.
    return new Map(
      [...found].flatMap(([name, versions]) => (versions.size === 1 ? [[name, [...versions].join()]] : [])),
    );
  }),
};
