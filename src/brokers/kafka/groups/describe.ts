import type { Deadline } from '../../api/reach/deadline';
import { consumerGroupDescribe } from '../protocol/consumerGroupDescribe';
import type { DescribedGroup } from '../protocol/describedGroup';
import { describeGroups } from '../protocol/describeGroups';
import { kafkaErrors } from '../protocol/errorCodes';
import type { Cluster, Gathered } from '../transport/cluster';
import type { CoordinatedGroup } from './allGroups';

type Describe = typeof describeGroups | typeof consumerGroupDescribe;

/** State and members of groups: at most two requests to each coordinator, one for each of the two group protocols. */
export async function describeAll(
  cluster: Cluster,
  groups: readonly CoordinatedGroup[],
  deadline: Deadline,
): Promise<Gathered<DescribedGroup>> {
  const coordinators = [...new Set(groups.map(({ coordinator }) => coordinator))];
  const { answers, failures } = await cluster.gather(async (coordinator) => {
    const own = groups.filter((group) => group.coordinator === coordinator);
    const described = describers.map(async ([type, api]) => {
      const ids = own.filter((group) => typeOf(group) === type).map(({ id }) => id);
      return ids.length === 0 ? [] : cluster.askBroker(coordinator, api, { groups: ids }, deadline);
    });
    return (await Promise.all(described)).flat();
  }, coordinators);
  return { answers: answers.flat().filter(({ errorCode }) => errorCode === kafkaErrors.none), failures };
}

/** One group of a type that is not known: whichever protocol answers for it. `undefined` where there is no such group. */
export async function describeOne(
  cluster: Cluster,
  coordinator: number,
  group: string,
  deadline: Deadline,
): Promise<DescribedGroup | undefined> {
  const ask = async (api: Describe): Promise<DescribedGroup | undefined> => {
    if (!(await cluster.supports(coordinator, api, deadline))) return undefined;
    const [described] = await cluster.askBroker(coordinator, api, { groups: [group] }, deadline);
    // Asked about a group it does not know, the classic request answers “Dead” (seen with Kafka 4.3 and 3.9).
    return described?.errorCode === kafkaErrors.none && described.state !== 'Dead' ? described : undefined;
  };
  const [consumer, classic] = await Promise.all([ask(consumerGroupDescribe), ask(describeGroups)]);
  return consumer ?? classic;
}

/** Before Kafka 3.8 a broker tells no type, and but for early access every group is of the classic protocol. */
export function typeOf({ type }: Pick<CoordinatedGroup, 'type'>): string {
  return (type ?? 'classic').toLowerCase();
}

const describers: readonly (readonly [type: string, api: Describe])[] = [
  ['classic', describeGroups],
  ['consumer', consumerGroupDescribe],
];
