import type { ExpectedList } from '../suite';
import type { Opinion, Row } from './opinion';
import { groups, prefix, topics } from './seed';

type Rows = Awaited<ReturnType<ExpectedList['rows']>>;

const ours = ({ label }: { readonly label: string }): boolean => label.startsWith(prefix);

const roots = ['Topics', 'Consumer groups', 'Brokers', 'Transactions', 'Security', 'Cluster'];
const topicFolders = ['Partitions', 'Configuration', 'Consumer groups', 'Active producers'];

/** The lists of the tree with what Kafka's tools say about them. */
export function expectedLists(opinion: () => Opinion): readonly ExpectedList[] {
  const list = (
    at: readonly string[],
    rows: (opinion: Opinion) => Rows,
    only?: ExpectedList['only'],
  ): ExpectedList => ({
    at,
    rows: () => Promise.resolve(rows(opinion())),
    ...(only && { only }),
  });
  const inGroup = (group: string, topic: string): ExpectedList =>
    list(['Consumer groups', group, topic], (tools) => groupPartitionRows(tools, group, topic));
  return [
    list([], () => Object.fromEntries(roots.map((label) => [label, {}]))),
    list(['Brokers'], brokerRows),
    list(['Topics'], topicRows, ours),
    list(['Topics', topics.orders], () => Object.fromEntries(topicFolders.map((label) => [label, {}]))),
    list(['Topics', topics.orders, 'Partitions'], (tools) => partitionRows(tools, topics.orders)),
    list(['Topics', topics.payments, 'Partitions'], (tools) => partitionRows(tools, topics.payments)),
    list(['Topics', topics.orders, 'Consumer groups'], (tools) => readerRows(tools, topics.orders), ours),
    list(['Consumer groups'], groupRows, ours),
    list(['Consumer groups', groups.lagging], (tools) => ({ Members: {}, ...groupTopicRows(tools, groups.lagging) })),
    inGroup(groups.lagging, topics.orders),
    inGroup(groups.behindStart, topics.payments),
    inGroup(groups.pastEnd, topics.empty),
  ];
}

function brokerRows({ brokers, controller }: Opinion): Rows {
  return Object.fromEntries(
    brokers.map((broker) => [`Broker ${broker.id}`, { ...broker, controller: broker.id === controller }]),
  );
}

function topicRows({ partitions, low, high }: Opinion): Rows {
  const names = [...new Set(partitions.map((row) => row['Topic']!))].filter((name) => name.startsWith(prefix));
  return Object.fromEntries(
    names.map((name) => {
      const own = partitions.filter((row) => row['Topic'] === name);
      const keys = own.map((row) => `${name}:${row['Partition']!}`);
      const messages = keys.reduce((sum, key) => sum + high.get(key)! - low.get(key)!, 0);
      const replicationFactor = own[0]!['Replicas']!.split(',').length;
      return [name, { partitions: own.length, replicationFactor, messages, internal: false }];
    }),
  );
}

function partitionRows({ partitions, low, high }: Opinion, topic: string): Rows {
  return Object.fromEntries(
    partitions
      .filter((row) => row['Topic'] === topic)
      .map((row) => {
        const key = `${topic}:${row['Partition']!}`;
        const figures = {
          leader: Number(row['Leader']),
          replicas: row['Replicas']!.split(',').join(', '),
          isr: row['Isr']!.split(',').join(', '),
          lowWatermark: low.get(key)!,
          highWatermark: high.get(key)!,
        };
        return [`Partition ${row['Partition']!}`, figures];
      }),
  );
}

function readerRows({ positions }: Opinion, topic: string): Rows {
  const own = positions.filter((row) => row['TOPIC'] === topic && row['GROUP']!.startsWith(prefix));
  const names = [...new Set(own.map((row) => row['GROUP']!))];
  return Object.fromEntries(names.map((name) => [name, { lag: lagOf(own.filter((row) => row['GROUP'] === name)) }]));
}

/** The tool's lag; a commit past the end, which it counts as a negative one, counts nothing here. */
function lagOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Math.max(0, Number(row['LAG'])), 0);
}

function groupRows({ groups: states, positions }: Opinion): Rows {
  const own = states.filter((row) => row['GROUP']!.startsWith(prefix));
  return Object.fromEntries(
    own.map((row) => {
      const lag = lagOf(positions.filter((position) => position['GROUP'] === row['GROUP']));
      return [row['GROUP']!, { state: row['STATE']!, members: Number(row['#MEMBERS']), lag }];
    }),
  );
}

function groupTopicRows({ positions }: Opinion, group: string): Rows {
  const own = positions.filter((row) => row['GROUP'] === group);
  const names = [...new Set(own.map((row) => row['TOPIC']!))];
  return Object.fromEntries(names.map((name) => [name, { lag: lagOf(own.filter((row) => row['TOPIC'] === name)) }]));
}

/** Partitions without a commit are not in the tool's table; that they are in the topic is asked of another one. */
function groupPartitionRows({ positions, partitions, low }: Opinion, group: string, topic: string): Rows {
  const own = positions.filter((row) => row['GROUP'] === group && row['TOPIC'] === topic);
  return Object.fromEntries(
    partitions
      .filter((row) => row['Topic'] === topic)
      .map((row) => {
        const partition = row['Partition']!;
        const position = own.find((one) => one['PARTITION'] === partition);
        return [`Partition ${partition}`, progress(position, low.get(`${topic}:${partition}`)!)];
      }),
  );
}

function progress(row: Row | undefined, start: number): Rows[string] {
  if (!row) return { position: 'no commit', start };
  const committed = Number(row['CURRENT-OFFSET']);
  const end = Number(row['LOG-END-OFFSET']);
  const lag = Number(row['LAG']);
  if (lag < 0) return { position: 'past the end', committed, start, end };
  const position = committed < start ? `behind the log start, lag ${lag}` : `lag ${lag}`;
  return { position, committed, start, end, lag };
}
