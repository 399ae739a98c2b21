import { effectiveOption } from '../engine/effectiveOption';
import type { Declaration, OptionValue } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import type { DeclarationKind } from '../model/kinds';
import type { Versions } from '../model/versions';

/** A note beside a declaration: an option that nobody wrote and that is not what most people take it for. */
export interface Inlay {
  /** Where it stands in the text. */
  readonly offset: number;
  readonly label: string;
  readonly tooltip: string;
}

/**
 * What people expect of an option they do not mention: what the reference client, the server or most libraries do.
 * Kafka 4.3 ProducerConfig and ConsumerConfig; a queue, an exchange and a message that outlive the broker's restart;
 * acknowledgement by hand; streams in files, acknowledged explicitly.
 */
const expected: Readonly<Partial<Record<DeclarationKind, Readonly<Record<string, OptionValue>>>>> = {
  'kafka.producer': { acks: 'all', 'enable.idempotence': true },
  'kafka.send': { acks: 'all' },
  'kafka.consumer': { 'enable.auto.commit': true, 'auto.offset.reset': 'latest' },
  'rabbitmq.queue': { durable: true, exclusive: false, 'auto-delete': false },
  'rabbitmq.exchange': { durable: true, 'auto-delete': false },
  'rabbitmq.publish': { 'delivery-mode': 2 },
  'rabbitmq.consume': { 'no-ack': false },
  'nats.stream': { storage: 'file' },
  'nats.consumer': { ack_policy: 'explicit' },
};

/** The notes of a document. Only what holds in the version in force, or in every one where that is not known. */
export function inlaysOf(
  declarations: readonly Declaration[],
  dialectOf: (id: string) => Dialect | undefined,
  versions: Versions,
): readonly Inlay[] {
  return declarations.flatMap((declaration) => {
    const dialect = dialectOf(declaration.dialect);
    if (!dialect) return [];
    const known = versions.get(dialect.library);
    const inForce = known === undefined ? dialect.supportedVersions : [known];
    return Object.entries(expected[declaration.kind] ?? {}).flatMap(([key, usual]) => {
      const value = inAll(inForce.map((version) => defaultOf(declaration, key, dialect, version)));
      if (value === undefined || value === usual) return [];
      const said = typeof value === 'string' ? value : JSON.stringify(value);
      return {
        offset: declaration.nameSpan.end,
        label: `${key}=${said}`,
        tooltip: `${key} is not written here, and ${dialect.label} uses ${said}.`,
      };
    });
  });
}

function defaultOf(declaration: Declaration, key: string, dialect: Dialect, version: string): OptionValue | undefined {
  const option = effectiveOption(declaration, key, dialect, () => version);
  return option.how === 'default' ? option.value : undefined;
}

function inAll(values: readonly (OptionValue | undefined)[]): OptionValue | undefined {
  const [first, ...others] = values;
  return others.every((value) => value === first) ? first : undefined;
}
