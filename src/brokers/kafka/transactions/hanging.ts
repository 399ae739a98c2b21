import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { describeProducers, type ProducerState } from '../protocol/describeProducers';
import { kafkaErrors } from '../protocol/errorCodes';
import type { TopicPartitions } from '../protocol/listOffsets';
import { partitionsByLeader } from '../offsets';
import type { TopicMetadata } from '../protocol/metadata';
import type { Cluster, Gathered } from '../transport/cluster';
import { allTransactions } from './list';
import { isOpen, overdueMarginMs } from './overdue';

/** A transaction that is open on a partition though no coordinator has it: nobody will ever end it. */
export interface HangingTransaction extends ProducerState {
  readonly topic: string;
  readonly partition: number;
  readonly transactionStart: number;
}

/** Partitions asked about in one request, to keep an answer small. */
const partitionsPerRequest = 2000;

/**
 * Searches the partitions of some topics: one request to each leader for each two thousand of its partitions. What is
 * found open there is asked of every coordinator, and then of its partition again: what ended in between does not
 * count, nor what was written a minute ago or later.
 */
export async function hangingTransactions(
  cluster: Cluster,
  topics: readonly TopicMetadata[],
  now: () => number,
  deadline: Deadline,
): Promise<Gathered<HangingTransaction>> {
  const first = await openTransactions(cluster, topics, deadline);
  const silent = first.answers.filter(({ lastTimestamp }) => now() - lastTimestamp > overdueMarginMs);
  if (silent.length === 0) return { answers: [], failures: first.failures };
  const coordinated = await allTransactions(cluster, deadline);
  // Without the answer of every coordinator, one of them may have it.
  if (coordinated.failures[0]) throw coordinated.failures[0];
  const known = new Set(coordinated.answers.filter(isOpen).map(({ producerId }) => producerId));
  const candidates = silent.filter(({ producerId }) => !known.has(producerId));
  const again = await openTransactions(cluster, only(topics, candidates), deadline);
  const stillOpen = new Set(again.answers.map(keyOf));
  return {
    answers: candidates.filter((one) => stillOpen.has(keyOf(one))),
    failures: [...first.failures, ...again.failures],
  };
}

async function openTransactions(
  cluster: Cluster,
  topics: readonly TopicMetadata[],
  deadline: Deadline,
): Promise<Gathered<HangingTransaction>> {
  const byLeader = partitionsByLeader(topics);
  const { answers, failures } = await cluster.gather(
    async (leader) => {
      const open: HangingTransaction[] = [];
      for (const batch of batches(byLeader.get(leader) ?? [])) {
        const answer = await cluster.askBroker(leader, describeProducers, { topics: batch }, deadline);
        for (const { topic, partition, errorCode, producers } of answer) {
          if (errorCode !== kafkaErrors.none) continue;
          for (const producer of producers) {
            const { transactionStart } = producer;
            if (transactionStart !== undefined) open.push({ ...producer, topic, partition, transactionStart });
          }
        }
      }
      return open;
    },
    [...byLeader.keys()],
  );
  const unsupported = failures.find((error) => BrokerError.is(error, 'unsupported'));
  if (unsupported) throw tooOld(unsupported);
  return { answers: answers.flat(), failures };
}

function* batches(topics: readonly TopicPartitions[]): Generator<readonly TopicPartitions[]> {
  let batch: TopicPartitions[] = [];
  let size = 0;
  for (const topic of topics) {
    batch.push(topic);
    size += topic.partitions.length;
    if (size >= partitionsPerRequest) {
      yield batch;
      [batch, size] = [[], 0];
    }
  }
  if (batch.length > 0) yield batch;
}

function only(topics: readonly TopicMetadata[], found: readonly HangingTransaction[]): readonly TopicMetadata[] {
  return topics.flatMap((topic) => {
    const own = new Set(found.filter((one) => one.topic === topic.name).map(({ partition }) => partition));
    const partitions = topic.partitions.filter(({ partition }) => own.has(partition));
    return partitions.length > 0 ? [{ ...topic, partitions }] : [];
  });
}

function keyOf({ topic, partition, producerId, transactionStart }: HangingTransaction): string {
  return `${topic}/${partition}/${producerId}/${transactionStart}`;
}

function tooOld(cause: BrokerError): BrokerError {
  return new BrokerError(
    'unsupported',
    'Hanging transactions can be searched for from Kafka 3.0 on, and these brokers are older.',
    { cause },
  );
}
