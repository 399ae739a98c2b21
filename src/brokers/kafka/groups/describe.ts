import type { Deadline } from '../../api/reach/deadline';
import type { Api } from '../protocol/api';
import { consumerGroupDescribe } from '../protocol/consumerGroupDescribe';
import type { DescribedGroup, GroupKind } from '../protocol/describedGroup';
import { describeGroups } from '../protocol/describeGroups';
import { kafkaErrors } from '../protocol/errorCodes';
import { shareGroupDescribe } from '../protocol/shareGroupDescribe';
import { streamsGroupDescribe } from '../protocol/streamsGroupDescribe';
import type { Cluster, Gathered } from '../transport/cluster';
import type { CoordinatedGroup } from './allGroups';
import { askInBatches } from './batches';

/** Each kind has a request of its own; to any of the others such a group is dead or unknown. */
const describers: Readonly<Record<GroupKind, Api<{ readonly groups: readonly string[] }, readonly DescribedGroup[]>>> =
  {
    classic: describeGroups,
    consumer: consumerGroupDescribe,
    share: shareGroupDescribe,
    streams: streamsGroupDescribe,
  };
/** In the order in which a group of unknown kind is taken for one of them. */
const kinds = ['consumer', 'share', 'streams', 'classic'] as const satisfies readonly GroupKind[];

/** State and members of groups: one request for each kind to each coordinator, and a further one for each batch. */
export async function describeAll(
  cluster: Cluster,
  groups: readonly CoordinatedGroup[],
  deadline: Deadline,
): Promise<Gathered<DescribedGroup>> {
  const gathered = await Promise.all(
    kinds.map((kind) =>
      askInBatches(
        cluster,
        groups.filter((group) => typeOf(group) === kind),
        (coordinator, ids) => cluster.askBroker(coordinator, describers[kind], { groups: ids }, deadline),
      ),
    ),
  );
  return {
    answers: gathered.flatMap(({ answers }) => answers).filter(({ errorCode }) => errorCode === kafkaErrors.none),
    failures: gathered.flatMap(({ failures }) => failures),
  };
}

/**
 * One group, of the kind it was last known as or of any other: whichever protocol answers for it. `undefined` where
 * there is no such group.
 */
export async function describeOne(
  cluster: Cluster,
  { id, coordinator, kind }: { readonly id: string; readonly coordinator: number; readonly kind?: string | undefined },
  deadline: Deadline,
): Promise<DescribedGroup | undefined> {
  const ask = async (one: GroupKind): Promise<DescribedGroup | undefined> => {
    const api = describers[one];
    if (!(await cluster.supports(coordinator, api, deadline))) return undefined;
    const [described] = await cluster.askBroker(coordinator, api, { groups: [id] }, deadline);
    // Asked about a group it does not know, the classic request answers “Dead” (seen with Kafka 4.3 and 3.9).
    return described?.errorCode === kafkaErrors.none && described.state !== 'Dead' ? described : undefined;
  };
  const known = kinds.find((one) => one === kind);
  const first = known && (await ask(known));
  if (first) return first;
  const others = await Promise.all(kinds.filter((one) => one !== known).map(ask));
  return others.find((described) => described !== undefined);
}

/**
 * The kind of a listed group, in the broker's word. Before Kafka 3.8 a broker tells no type, and but for early access
 * every group is of the classic protocol.
 */
export function typeOf({ type }: Pick<CoordinatedGroup, 'type'>): string {
  return (type ?? 'classic').toLowerCase();
}
