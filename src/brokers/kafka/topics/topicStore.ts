import type { Deadline } from '../../api/reach/deadline';
import type { AllTopics, Cluster } from '../transport/cluster';

/** Pages after the first are cut from the list that the first was cut from, for this long. */
const pageAgeMs = 30_000;

/** All topics as they were read last: one request tells them, and all that lists, filters and counts them shares it. */
export class TopicStore {
  private kept: { readonly all: AllTopics; readonly at: number } | undefined;

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
    this.kept = { all, at: this.now() };
    return all;
  }

  /** Reads only where what is kept is older than that. */
  async recent(deadline: Deadline, maxAgeMs = pageAgeMs): Promise<AllTopics> {
    return this.kept && this.now() - this.kept.at < maxAgeMs ? this.kept.all : this.read(deadline);
  }
}
