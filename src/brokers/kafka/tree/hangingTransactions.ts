import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import { description } from '../../api/words';
import { BrokerError } from '../../api/error';
import { readAcls } from '../security/acls';
import { hangingTransactions, type HangingTransaction } from '../transactions/hanging';
import { spanOfTime } from '../transactions/overdue';
import { refOf, requestDeadline, type TreeContext } from './context';
import { missingFigures } from './missingFigures';
import { mapPage, numberKey, pageOf, sortedBy } from './page';

/** Made with the first transaction of a cluster. */
const transactionLog = '__transaction_state';

/** Transactions that are open on a partition and unknown to every coordinator, searched for in all topics. */
export async function listHangingTransactions(
  context: TreeContext,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { cluster, topics } = context;
  const deadline = requestDeadline('The search for hanging transactions', signal);
  const table = (await topics.recent(deadline)).topics;
  if (table.indexOf(transactionLog) === undefined && context.rightsNotice === undefined) return { items: [], total: 0 };
  const all = table.names.map((_, index) => table.topic(index));
  const { answers, failures } = await hangingTransactions(cluster, all, Date.now, deadline);
  const key = ({ topic, partition, producerId }: HangingTransaction): string =>
    `${topic}\n${numberKey(partition)}\n${producerId}`;
  const notice = missingFigures(failures) ?? (await rightsNotice(context, signal));
  const nodes = mapPage(pageOf(sortedBy(answers, key), key, page), (one) => hangingNode(context, one, Date.now()));
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** Coordinators keep to themselves what the user may not describe, and such a transaction looks like one that hangs. */
async function rightsNotice(context: TreeContext, signal: AbortSignal): Promise<string | undefined> {
  if (context.rightsNotice !== undefined) return context.rightsNotice;
  try {
    await readAcls(context.cluster, 'User:', requestDeadline('The search for an authorizer', signal));
  } catch (error) {
    if (BrokerError.is(error, 'unsupported')) return undefined;
    if (!BrokerError.is(error, 'denied')) throw error;
  }
  return 'A transaction whose transactional id this user may not describe is listed here too, though it may not hang.';
}

/** A hanging transaction as a row of the tree. */
export function hangingNode(
  context: Pick<TreeContext, 'profile'>,
  transaction: HangingTransaction,
  now: number,
): ResourceNode {
  const { topic, partition, producerId, epoch, transactionStart, lastTimestamp, coordinatorEpoch } = transaction;
  const silence = spanOfTime(Math.max(0, now - lastTimestamp));
  return {
    ref: refOf(context, 'hangingTransaction', topic, String(partition), String(producerId)),
    label: `${topic}, partition ${partition}`,
    ...description(`producer ${producerId}`, `from offset ${transactionStart}`, `silent for ${silence}`),
    properties: [
      { key: 'topic', label: 'Topic', value: topic, link: refOf(context, 'topic', topic) },
      {
        ...{ key: 'partition', label: 'Partition', value: partition },
        link: refOf(context, 'partition', topic, String(partition)),
      },
      { key: 'producerId', label: 'Producer id', value: producerId },
      { key: 'producerEpoch', label: 'Producer epoch', value: epoch },
      { key: 'start', label: 'First offset of the transaction', value: transactionStart },
      { key: 'lastTimestamp', label: 'Last written', value: lastTimestamp, unit: 'timestamp' },
      { key: 'coordinatorEpoch', label: 'Coordinator epoch', value: coordinatorEpoch },
    ],
    health: {
      level: 'warning',
      reason: `Hanging: no coordinator has this transaction, so nothing ends it; consumers that read committed messages stop at offset ${transactionStart}.`,
    },
    hasChildren: false,
  };
}
