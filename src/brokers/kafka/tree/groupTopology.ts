import type { DetailsRow, DetailsSection } from '../../api/details';
import type { DescribedGroup, GroupMember, StreamsAssignment, StreamsTasks } from '../protocol/describedGroup';
import { refOf, type TreeContext } from './context';

/** The subtopologies of a streams group with the topics they read and write. */
export function topologySection(
  context: Pick<TreeContext, 'profile'>,
  topology: DescribedGroup['topology'],
): readonly DetailsSection[] {
  if (!topology) return [];
  const rows = topology.subtopologies.map((part): DetailsRow => {
    const [first] = part.sourceTopics;
    return {
      cells: [
        part.id,
        part.sourceTopics.join(', '),
        part.repartitionSourceTopics.join(', '),
        part.repartitionSinkTopics.join(', '),
        part.changelogTopics.join(', '),
      ],
      ...(first !== undefined && { link: refOf(context, 'topic', first) }),
    };
  });
  const columns = [
    { key: 'subtopology', label: 'Subtopology' },
    { key: 'sources', label: 'Reads' },
    { key: 'repartitionSources', label: 'Reads, repartitioned' },
    { key: 'repartitionSinks', label: 'Writes, repartitioned' },
    { key: 'changelogs', label: 'Changelogs of its state' },
  ];
  return [{ title: 'Topology', table: { columns, rows } }];
}

/** The tasks of the members of a streams group; nothing for other groups. */
export function tasksSection(members: readonly GroupMember[]): readonly DetailsSection[] {
  const rows = members.flatMap(({ clientId, streams }): DetailsRow[] =>
    streams ? [{ cells: [clientId, ...roles(streams.tasks), ...roles(streams.targetTasks)] }] : [],
  );
  if (rows.length === 0) return [];
  const columns = [
    { key: 'client', label: 'Client' },
    { key: 'active', label: 'Active tasks' },
    { key: 'standby', label: 'Standby tasks' },
    { key: 'warmup', label: 'Warm-up tasks' },
    { key: 'targetActive', label: 'Target active' },
    { key: 'targetStandby', label: 'Target standby' },
    { key: 'targetWarmup', label: 'Target warm-up' },
  ];
  return [{ title: 'Tasks', table: { columns, rows } }];
}

function roles({ active, standby, warmup }: StreamsAssignment): readonly string[] {
  return [active, standby, warmup].map(taskNames);
}

/** As Kafka Streams names its tasks: `0_1` is partition 1 of subtopology 0. */
export function taskNames(tasks: readonly StreamsTasks[]): string {
  return tasks.flatMap(({ subtopology, partitions }) => partitions.map((one) => `${subtopology}_${one}`)).join(', ');
}
