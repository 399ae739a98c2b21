import { BrokerError } from '../../api/error';
import { innersOf, listOf, numberOf, objectOf, textOf } from '../services/json';
import type { LazyService } from '../services/openService';

/** One version of a subject, as `/subjects/{subject}/versions/{version}` tells it. */
export interface Schema {
  readonly version: number;
  /** Id that a message carries in front of its bytes. */
  readonly id: number | undefined;
  /** `AVRO`, `PROTOBUF`, `JSON`; a registry of before 5.5 leaves out the only one it knew. */
  readonly type: string;
  readonly text: string;
  readonly references: readonly SchemaReference[];
}

/** Another subject that a schema is built on. */
export interface SchemaReference {
  readonly name: string;
  readonly subject: string;
  readonly version: number | undefined;
}

/** The rule for new versions, and whether it is the subject's own or the registry's. */
export interface Compatibility {
  readonly level: string;
  readonly own: boolean;
}

/**
 * What is read of a schema registry, over Confluent's REST API (docs of Schema Registry 7 and 8; Apicurio 3.0.9 answers
 * alike under `/apis/ccompat/v7`). Every call is a GET.
 */
export class SchemaRegistry {
  constructor(private readonly service: LazyService) {}

  async subjects(signal: AbortSignal): Promise<readonly string[]> {
    return listOf(await this.service.get('/subjects', signal), registryName).filter(isText);
  }

  /** Numbers of a subject's versions, ascending. @throws BrokerError `notFound` */
  async versions(subject: string, signal: AbortSignal): Promise<readonly number[]> {
    const answer = await this.subject(subject, '/versions', signal);
    return listOf(answer, registryName).filter((version): version is number => typeof version === 'number');
  }

  /** @throws BrokerError `notFound` */
  async schema(subject: string, version: number | 'latest', signal: AbortSignal): Promise<Schema> {
    const answer = objectOf(await this.subject(subject, `/versions/${version}`, signal), registryName);
    return {
      version: numberOf(answer, 'version') ?? 0,
      id: numberOf(answer, 'id'),
      type: textOf(answer, 'schemaType') ?? 'AVRO',
      text: textOf(answer, 'schema') ?? '',
      references: innersOf(answer, 'references').map((reference) => ({
        name: textOf(reference, 'name') ?? '',
        subject: textOf(reference, 'subject') ?? '',
        version: numberOf(reference, 'version'),
      })),
    };
  }

  /** The subject's own level, else the registry's; `undefined` where neither is told. */
  async compatibility(subject: string, signal: AbortSignal): Promise<Compatibility | undefined> {
    const own = await this.level(`/config/${encodeURIComponent(subject)}`, signal);
    if (own !== undefined) return { level: own, own: true };
    const general = await this.level('/config', signal);
    return general === undefined ? undefined : { level: general, own: false };
  }

  /** The registry's own level for subjects that have none. */
  async generalCompatibility(signal: AbortSignal): Promise<string | undefined> {
    return this.level('/config', signal);
  }

  private async level(path: string, signal: AbortSignal): Promise<string | undefined> {
    try {
      const answer = objectOf(await this.service.get(path, signal), registryName);
      return textOf(answer, 'compatibilityLevel') ?? textOf(answer, 'compatibility');
    } catch (error) {
      // 404 (code 40408): the subject has no level of its own. Some users may read schemas but no settings.
      if (BrokerError.is(error, 'notFound') || BrokerError.is(error, 'denied')) return undefined;
      throw error;
    }
  }

  private async subject(subject: string, rest: string, signal: AbortSignal): Promise<unknown> {
    try {
      return await this.service.get(`/subjects/${encodeURIComponent(subject)}${rest}`, signal);
    } catch (error) {
      if (!BrokerError.is(error, 'notFound')) throw error;
      const sentence = `Subject “${subject}” is no longer in the schema registry, or this version of it is not: refresh the list.`;
      throw new BrokerError('notFound', sentence, { cause: error });
    }
  }
}

const registryName = 'the schema registry';

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
