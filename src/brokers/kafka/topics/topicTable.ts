import type { PartitionMetadata, TopicMetadata } from '../protocol/metadata';
import { SharedLists } from './sharedLists';

/** What is kept of a partition: error code, number, leader, and which list its replicas, ISR and offline ones are. */
const cellsPerPartition = 6;

/**
 * All topics of a cluster in little space: 50,000 of them are kept for as long as the connection lasts. Names aside,
 * everything is numbers in a few arrays, and lists of replicas that are alike are one (a cluster has few different
 * ones). A topic becomes objects when it is looked at.
 */
export class TopicTable {
  /** Sorted by code units. */
  readonly names: readonly string[];

  constructor(private readonly columns: TopicColumns) {
    this.names = columns.names;
  }

  internal(index: number): boolean {
    return this.columns.internal[index] === 1;
  }

  indexOf(name: string): number | undefined {
    let [low, high] = [0, this.names.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.names[middle] ?? '') < name) low = middle + 1;
      else high = middle;
    }
    return this.names[low] === name ? low : undefined;
  }

  topic(index: number): TopicMetadata {
    const { errors, starts, counts } = this.columns;
    const start = starts[index] ?? 0;
    const partitions: PartitionMetadata[] = [];
    for (let number = 0; number < (counts[index] ?? 0); number++) {
      partitions.push(this.partitionAt(start + number * cellsPerPartition));
    }
    return {
      errorCode: errors[index] ?? 0,
      name: this.names[index] ?? '',
      internal: this.internal(index),
      partitions,
    };
  }

  /** Every partition of all topics. */
  *partitions(): Generator<PartitionMetadata> {
    for (let at = 0; at < this.columns.cells.length; at += cellsPerPartition) yield this.partitionAt(at);
  }

  private partitionAt(at: number): PartitionMetadata {
    const { cells, lists } = this.columns;
    return {
      errorCode: cells[at] ?? 0,
      partition: cells[at + 1] ?? 0,
      leader: cells[at + 2] ?? -1,
      replicas: lists[cells[at + 3] ?? 0] ?? [],
      isr: lists[cells[at + 4] ?? 0] ?? [],
      offlineReplicas: lists[cells[at + 5] ?? 0] ?? [],
    };
  }
}

interface TopicColumns {
  readonly names: readonly string[];
  readonly errors: Int16Array;
  readonly internal: Uint8Array;
  /** Where a topic's partitions begin in `cells`, and how many they are. */
  readonly starts: Uint32Array;
  readonly counts: Uint32Array;
  readonly cells: Int32Array;
  readonly lists: readonly (readonly number[])[];
}

/** Takes topics in any order, as a broker sends them. Makes no object for a partition: there may be a million. */
export class TopicTableBuilder {
  private readonly topics: { name: string; errorCode: number; internal: boolean; start: number; count: number }[] = [];
  private readonly lists = new SharedLists();
  private cells = new Int32Array(1024);
  private used = 0;

  addTopic(name: string, errorCode: number, internal: boolean, partitions: number): void {
    this.topics.push({ name, errorCode, internal, start: this.used, count: partitions });
  }

  /** A partition of the topic added last; its lists as `list` numbered them. */
  addPartition(errorCode: number, partition: number, leader: number, lists: readonly [number, number, number]): void {
    if (this.used + cellsPerPartition > this.cells.length) {
      const larger = new Int32Array(this.cells.length * 2);
      larger.set(this.cells);
      this.cells = larger;
    }
    const { cells, used } = this;
    cells[used] = errorCode;
    cells[used + 1] = partition;
    cells[used + 2] = leader;
    [cells[used + 3], cells[used + 4], cells[used + 5]] = lists;
    this.used += cellsPerPartition;
  }

  /** Number of a list of broker ids of that length, which `next` tells one by one. */
  list(length: number, next: () => number): number {
    return this.lists.numberOf(length, next);
  }

  build(): TopicTable {
    const { topics } = this;
    topics.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return new TopicTable({
      names: topics.map(({ name }) => name),
      errors: Int16Array.from(topics, ({ errorCode }) => errorCode),
      internal: Uint8Array.from(topics, ({ internal }) => Number(internal)),
      starts: Uint32Array.from(topics, ({ start }) => start),
      counts: Uint32Array.from(topics, ({ count }) => count),
      cells: this.cells.slice(0, this.used),
      lists: this.lists.all,
    });
  }
}

/** The table of topics that are at hand. */
export function topicTable(topics: readonly TopicMetadata[]): TopicTable {
  const builder = new TopicTableBuilder();
  const numbered = (list: readonly number[]): number => {
    const values = list.values();
    return builder.list(list.length, () => values.next().value ?? 0);
  };
  for (const { name, errorCode, internal, partitions } of topics) {
    builder.addTopic(name, errorCode, internal, partitions.length);
    for (const { errorCode: code, partition, leader, replicas, isr, offlineReplicas } of partitions) {
      builder.addPartition(code, partition, leader, [numbered(replicas), numbered(isr), numbered(offlineReplicas)]);
    }
  }
  return builder.build();
}
