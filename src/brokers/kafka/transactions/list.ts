import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import { askInBatches } from '../groups/batches';
import { describeTransactions, type DescribedTransaction } from '../protocol/describeTransactions';
import { kafkaErrors } from '../protocol/errorCodes';
import { listTransactions, type ListedTransaction } from '../protocol/listTransactions';
import type { Cluster, Gathered } from '../transport/cluster';

/** A transactional id with the broker that coordinates it. */
export interface CoordinatedTransaction extends ListedTransaction {
  readonly coordinator: number;
}

/**
 * Every transactional id: one request to each broker, which answers for those it coordinates.
 * @throws BrokerError where no broker answers; `unsupported` before Kafka 3.0.
 */
export async function allTransactions(cluster: Cluster, deadline: Deadline): Promise<Gathered<CoordinatedTransaction>> {
  const { answers, failures } = await cluster.gather(async (coordinator) => {
    const { errorCode, transactions } = await cluster.askBroker(coordinator, listTransactions, undefined, deadline);
    if (errorCode !== kafkaErrors.none) throw listingFailed(coordinator, errorCode);
    return transactions.map((transaction) => ({ ...transaction, coordinator }));
  });
  if (answers.length === 0 && failures[0]) throw inWords(failures[0]);
  // While an id moves to another coordinator, both may name it.
  return { answers: [...new Map(answers.flat().map((one) => [one.id, one])).values()], failures };
}

function inWords(failure: BrokerError): BrokerError {
  if (!BrokerError.is(failure, 'unsupported')) return failure;
  return new BrokerError('unsupported', 'Transactions can be listed from Kafka 3.0 on, and these brokers are older.', {
    cause: failure,
  });
}

function listingFailed(broker: number, errorCode: number): BrokerError {
  const loading = errorCode === kafkaErrors.coordinatorLoading || errorCode === kafkaErrors.coordinatorNotAvailable;
  return loading
    ? new BrokerError('unreachable', `Broker ${broker} is still loading its transactions: refresh in a moment.`)
    : new BrokerError(
        'protocol',
        `Broker ${broker} cannot list its transactions (Kafka error ${errorCode}): see its log.`,
      );
}

/** More about transactional ids: one request to each coordinator for each hundred. Those that are gone are left out. */
export async function describeAllTransactions(
  cluster: Cluster,
  listed: readonly CoordinatedTransaction[],
  deadline: Deadline,
): Promise<Gathered<DescribedTransaction>> {
  const { answers, failures } = await askInBatches(cluster, listed, (coordinator, ids) =>
    cluster.askBroker(coordinator, describeTransactions, { ids }, deadline),
  );
  return { answers: answers.filter(({ errorCode }) => errorCode === kafkaErrors.none), failures };
}
