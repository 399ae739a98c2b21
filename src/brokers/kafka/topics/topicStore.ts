import type { Deadline } from '../../api/reach/deadline';
import type { AllTopics, Cluster } from '../transport/cluster';

/** Pages after the first, and counts over all topics, go by the list that was read last, for this long. */
const keepMs = 30_000;

/** All topics as they were read last: one request tells them, and all that lists, filters and counts them shares it. */
export class TopicStore {
  private kept: { readonly all: AllTopics; readonly until: number } | undefined;

  constructor(
    private readonly cluster: Pick<Cluster, 'allTopics'>,
    private readonly now: () => number = Date.now,
  ) {}

  /** Whatever was read last, however long ago. */
  get remembered(): AllTopics | undefined {
    return this.kept?.all;
  }

  async read(deadline: Deadline): Promise<AllTopics> {
    const all = await this.cluster.allTopics(deadline);
    this.kept = { all, until: this.now() + keepMs };
    return all;
  }

  /** Reads only where what is kept is too old. */
  async recent(deadline: Deadline): Promise<AllTopics> {
    return this.kept && this.now() < this.kept.until ? this.kept.all : this.read(deadline);
  }
}
