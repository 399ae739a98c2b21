import type { DetailsContent } from '../../../src/protocol/details';

/** 2026-11-23 03:57:53 UTC. */
export const moment = Date.UTC(2026, 10, 23, 3, 57, 53);

const leader = (id: number) => ({ text: `broker-${id}`, copy: `broker-${id}` });

/** What a driver says of a topic, in every form there is: figures, links, options, notes, a table, a text. */
export const topicContent: DetailsContent = {
  sections: [
    {
      title: 'State',
      entries: [
        { key: 'partitions', label: 'Partitions', value: '3' },
        { key: 'messages', label: 'Messages', value: { text: '1,204', copy: '1204' } },
        { key: 'size', label: 'Size', value: { text: '1.2 MB', copy: '1200000', title: '1,200,000 bytes' } },
        { key: 'leader', label: 'Preferred leader', value: 'broker-1', link: 'p/broker/1' },
        {
          key: 'created',
          label: 'Created',
          value: {
            text: '2026-11-23 03:57:53 UTC',
            copy: new Date(moment).toISOString(),
            title: new Date(moment).toISOString(),
            time: moment,
          },
        },
      ],
    },
    {
      title: 'Configuration',
      notice: 'Only what differs from the default is listed for this user.',
      entries: [
        {
          key: 'retention.ms',
          label: 'Retention time',
          value: { text: '7 d', copy: '604800000', title: '604,800,000 ms' },
          option: 'kafka.topic/retention.ms',
          note: 'set on the topic',
        },
        { key: 'retention.bytes', label: 'Retention size', value: '-1', note: 'default' },
        { key: 'segment.bytes', label: 'Segment size', value: { text: '1.1 GB', copy: '1073741824' }, note: 'default' },
        {
          key: 'message.timestamp.type.of.a.name.that.is.longer.than.the.side.bar.is.wide',
          label: 'message.timestamp.type.of.a.name.that.is.longer.than.the.side.bar.is.wide',
          value: 'CreateTimeWithAValueThatHasNoSpaceToBreakAtAndGoesOnForMoreThanAnyWidth',
        },
      ],
    },
    {
      title: 'Partitions',
      table: {
        columns: [
          { key: 'partition', label: 'Partition', numeric: true },
          { key: 'leader', label: 'Leader', numeric: false },
          { key: 'replicas', label: 'Replicas', numeric: false },
          { key: 'size', label: 'Size', numeric: true },
        ],
        rows: [
          { cells: ['0', leader(1), '1, 2, 3', { text: '400 kB', copy: '400000' }], link: 'p/partition/orders/0' },
          { cells: ['1', leader(2), '2, 3, 1', { text: '400 kB', copy: '400000' }], link: 'p/partition/orders/1' },
          {
            cells: ['2', '', '3, 1, 2', ''],
            link: 'p/partition/orders/2',
            health: { level: 'error', reason: 'No replica is alive that may lead' },
          },
        ],
        total: 3,
      },
    },
    {
      title: 'Trace',
      text: 'org.apache.kafka.connect.errors.ConnectException: the task has failed\n\tat org.example.Task.run(Task.java:12)',
    },
  ],
};

/** A table of that many partitions. */
export function partitionsContent(count: number): DetailsContent {
  const rows = Array.from({ length: count }, (_, index) => ({
    cells: [String(index), leader(index), '1, 2, 3', { text: `${index} kB`, copy: `${index}000` }],
    link: `p/partition/orders/${index}`,
  }));
  const [, , partitions] = topicContent.sections;
  return {
    sections: [{ title: 'Partitions', table: { columns: partitions?.table?.columns ?? [], rows, total: count } }],
  };
}
