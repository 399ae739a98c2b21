import type { Cluster, Gathered } from '../transport/cluster';
import type { CoordinatedGroup } from './allGroups';

/** Groups asked about in one request; keeps an answer, of which each has hundreds of partitions, at a few megabytes. */
export const groupsPerRequest = 100;

/** Asks each coordinator about its groups, so many at a time: a number of requests that grows with batches only. */
export async function askInBatches<T>(
  cluster: Pick<Cluster, 'gather'>,
  groups: readonly Pick<CoordinatedGroup, 'id' | 'coordinator'>[],
  ask: (coordinator: number, ids: readonly string[]) => Promise<readonly T[]>,
): Promise<Gathered<T>> {
  const byCoordinator = new Map<number, string[]>();
  for (const { id, coordinator } of groups) {
    const ids = byCoordinator.get(coordinator);
    if (ids) ids.push(id);
    else byCoordinator.set(coordinator, [id]);
  }
  const { answers, failures } = await cluster.gather(
    async (coordinator) => {
      const ids = byCoordinator.get(coordinator) ?? [];
      const answered: T[] = [];
      // One after the other: a broker answers the requests of one socket in order anyway.
      for (let start = 0; start < ids.length; start += groupsPerRequest) {
        answered.push(...(await ask(coordinator, ids.slice(start, start + groupsPerRequest))));
      }
      return answered;
    },
    [...byCoordinator.keys()],
  );
  return { answers: answers.flat(), failures };
}
