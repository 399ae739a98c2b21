import type { ResourceDetails } from '../../api/details';
import { BrokerError } from '../../api/error';
import { describeAllTransactions } from '../transactions/list';
import { overdueHealth } from '../transactions/overdue';
import { refOf, requestDeadline, type TreeContext } from './context';
import type { Remembered } from './remembered';
import { transactionNode, type TransactionList } from './transactions';

/** One transactional id: its state and what its open transaction has written to. */
export async function describeTransaction(
  context: TreeContext,
  memory: Remembered<TransactionList>,
  id: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const deadline = requestDeadline(`The description of the transactional id “${id}”`, signal);
  const listed = (await memory.recent(deadline)).transactions.find((one) => one.id === id);
  const answer = listed && (await describeAllTransactions(context.cluster, [listed], deadline));
  if (answer?.failures[0]) throw answer.failures[0];
  const described = answer?.answers[0];
  if (!listed || !described) throw gone(id);
  const now = Date.now();
  const health = overdueHealth(described, now);
  const coordinator = refOf(context, 'broker', String(listed.coordinator));
  const properties = transactionNode(context, { listed, described, now }).properties;
  return {
    label: id,
    ...(health && { health }),
    sections: [
      {
        title: 'Transaction',
        properties: properties.map((one) => (one.key === 'coordinator' ? { ...one, link: coordinator } : one)),
      },
      {
        title: 'Partitions written to',
        table: {
          columns: [
            { key: 'topic', label: 'Topic' },
            { key: 'partition', label: 'Partition' },
          ],
          rows: described.partitions.flatMap(({ topic, partitions }) =>
            partitions.map((partition) => ({
              cells: [topic, partition],
              link: refOf(context, 'partition', topic, String(partition)),
            })),
          ),
        },
      },
    ],
  };
}

function gone(id: string): BrokerError {
  return new BrokerError(
    'notFound',
    `The transactional id “${id}” is not known (any more), or may not be described: refresh the list of transactions.`,
  );
}
