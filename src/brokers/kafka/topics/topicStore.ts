import { Remembered } from '../tree/remembered';
import type { AllTopics, Cluster } from '../transport/cluster';

/** All topics as they were read last: one request tells them, and all that lists, filters and counts them shares it. */
export class TopicStore extends Remembered<AllTopics> {
  constructor(cluster: Pick<Cluster, 'allTopics'>, now?: () => number) {
    super((deadline) => cluster.allTopics(deadline), now);
  }
}
