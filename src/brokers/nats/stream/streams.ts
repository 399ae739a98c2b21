import { Catalog } from '../jetstream/catalog';
import type { JetStreamApi } from '../jetstream/api';
import type { ConsumerInfo, StreamInfo } from '../jetstream/wire';
import { kindByName, kindOf, type StreamKind } from './kinds';

/** Streams whose consumers are remembered. */
const mostConsumerLists = 16;

/** Looks like a bucket or a store by its name; more than these are believed without a look at their subjects. */
const mostDoubtful = 256;

/** The streams of the account, which are the buckets and object stores too, and their consumers. */
export class Streams {
  readonly catalog: Catalog<StreamInfo>;
  private readonly consumers = new Map<string, Catalog<ConsumerInfo>>();

  constructor(private readonly api: JetStreamApi) {
    this.catalog = new Catalog({
      names: (offset, signal) => api.streamNames(offset, signal),
      window: (offset, signal) => api.streams(offset, signal),
      one: (name, signal) => api.stream(name, signal),
    });
  }

  consumersOf(stream: string): Catalog<ConsumerInfo> {
    const catalog =
      this.consumers.get(stream) ??
      new Catalog<ConsumerInfo>({
        names: (offset, signal) => this.api.consumerNames(stream, offset, signal),
        window: (offset, signal) => this.api.consumers(stream, offset, signal),
        one: (name, signal) => this.api.consumer(stream, name, signal),
      });
    this.consumers.delete(stream);
    this.consumers.set(stream, catalog);
    for (const name of this.consumers.keys()) {
      if (this.consumers.size <= mostConsumerLists) break;
      this.consumers.delete(name);
    }
    return catalog;
  }

  /** What a name stands for, as far as it is known without asking. */
  kind(name: string): StreamKind {
    const known = this.catalog.known(name);
    return known ? kindOf(known) : kindByName(name);
  }

  /** Looks at those that may be other than their names say, so that {@link kind} is right about them. */
  async resolveDoubts(names: readonly string[], signal: AbortSignal): Promise<void> {
    const doubtful = names.filter((name) => {
      const kind = kindByName(name);
      return (kind === 'bucket' || kind === 'objectStore') && !this.catalog.known(name);
    });
    if (doubtful.length > 0) await this.catalog.pick(doubtful.slice(0, mostDoubtful), signal);
  }
}
