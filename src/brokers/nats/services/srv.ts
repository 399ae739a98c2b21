import type { Gathering, Link, Reply } from '../link';

/** How a service says who it is (ADR-32). */
interface ServiceIdentity {
  readonly name: string;
  readonly id: string;
  readonly version: string;
  readonly metadata?: Readonly<Record<string, string>> | null;
}

/** Answer to `$SRV.STATS`. */
export interface ServiceStats extends ServiceIdentity {
  readonly started?: string;
  readonly endpoints?: readonly EndpointStats[] | null;
}

/** Figures of one endpoint since its service started; times in nanoseconds. */
export interface EndpointStats {
  readonly name: string;
  readonly subject: string;
  readonly queue_group?: string;
  readonly num_requests: number;
  readonly num_errors: number;
  readonly last_error?: string;
  readonly processing_time: number;
  readonly average_processing_time: number;
  readonly data?: unknown;
}

/** Answer to `$SRV.INFO`. */
export interface ServiceInfo extends ServiceIdentity {
  readonly description?: string;
  readonly endpoints?:
    | readonly {
        readonly name: string;
        readonly subject: string;
        readonly queue_group?: string;
        readonly metadata?: Readonly<Record<string, string>> | null;
      }[]
    | null;
}

/** Instances listened to at most. */
const mostInstances = 10_000;

/**
 * Nobody knows how many instances there are: each answers for itself, within this of the one before. `nats service ls`
 * waits in the same way.
 */
const gathering: Gathering = { quietMs: 400, firstMs: 2000, most: mostInstances };

/** Figures of every instance, of one service, or one instance. Counts as no request in them. */
export async function serviceStats(
  link: Link,
  [name, id]: readonly string[],
  signal: AbortSignal,
): Promise<readonly ServiceStats[]> {
  return ask<ServiceStats>(link, 'STATS', [name, id], signal);
}

/** What the instances of a service, or one of them, say of themselves. */
export async function serviceInfo(
  link: Link,
  [name, id]: readonly string[],
  signal: AbortSignal,
): Promise<readonly ServiceInfo[]> {
  return ask<ServiceInfo>(link, 'INFO', [name, id], signal);
}

async function ask<T extends ServiceIdentity>(
  link: Link,
  verb: string,
  [name, id]: readonly (string | undefined)[],
  signal: AbortSignal,
): Promise<readonly T[]> {
  const subject = ['$SRV', verb, name, id].filter((token) => token !== undefined).join('.');
  const wanted = id === undefined ? gathering : { ...gathering, isLast: () => true };
  const what = `The question to services of ${link.server}`;
  const replies = await link.gather(what, subject, '', wanted, signal);
  const answers = replies.flatMap((reply) => (parse(reply) ?? []) as T | never[]);
  return answers.sort((a, b) => order(a.name, b.name) || order(a.id, b.id));
}

/** Anybody may answer on these subjects: what is no service is passed over. */
function parse({ data }: Reply): ServiceIdentity | undefined {
  try {
    const answer = JSON.parse(new TextDecoder().decode(data)) as Partial<ServiceIdentity> | null;
    return typeof answer?.name === 'string' && typeof answer.id === 'string' ? (answer as ServiceIdentity) : undefined;
  } catch {
    return undefined;
  }
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
