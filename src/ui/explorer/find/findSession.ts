import type { BrokerConnection } from '../../../brokers/api/connection';
import { BrokerError } from '../../../brokers/api/error';
import { withDeadline } from '../../../brokers/api/reach/deadline';
import type { FoundResource } from '../../../brokers/api/resource';

/** At most so many of one connection: more are no help, and a longer text finds fewer. */
export const findLimit = 50;

const findTimeoutMs = 10_000;

/** A connection that is searched. */
export interface Searched {
  readonly id: string;
  readonly name: string;
  readonly connection: () => BrokerConnection;
}

/** What is known so far of one connection. */
export interface FindResult {
  readonly searched: Searched;
  readonly state: 'searching' | 'done' | 'failed';
  readonly found: readonly FoundResource[];
  /** Why it failed, in one sentence. */
  readonly error?: string;
}

/** The words of a query: the longest is what brokers are asked for, the others narrow what they found. */
export function queryOf(text: string): { readonly asked: string; readonly words: readonly string[] } {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const asked = words.reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  return { asked, words };
}

/** Whether every word stands somewhere in what is said of a resource. */
export function matches(words: readonly string[], { label, location }: FoundResource, connection: string): boolean {
  const text = `${label} ${location} ${connection}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/**
 * Asks all connections for a text at once, each on its own: one that is slow or dead holds up no other.
 *
 * @param report hears all results whenever one of them is new
 */
export async function findEverywhere(
  text: string,
  searched: readonly Searched[],
  report: (results: readonly FindResult[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const results = searched.map((one): FindResult => ({ searched: one, state: 'searching', found: [] }));
  const tell = (index: number, result: FindResult): void => {
    if (signal.aborted) return;
    results[index] = result;
    report([...results]);
  };
  await Promise.all(
    searched.map(async (one, index) => {
      try {
        const found = await withDeadline({ signal, timeoutMs: findTimeoutMs, what: one.name }, async (inner) =>
          one.connection().find(text, findLimit, inner),
        );
        tell(index, { searched: one, state: 'done', found });
      } catch (error) {
        const message = BrokerError.is(error) ? error.message : String(error);
        tell(index, { searched: one, state: 'failed', found: [], error: message });
      }
    }),
  );
}
