import type { BrokerError } from '../../api/error';
import type { Page, PageRequest, Property, ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import type { DescribedTransaction } from '../protocol/describeTransactions';
import { describeAllTransactions, type CoordinatedTransaction } from '../transactions/list';
import { openForMs, overdueHealth, spanOfTime } from '../transactions/overdue';
import { refOf, requestDeadline, type TreeContext } from './context';
import { listNotice } from './missingFigures';
import { namedPage } from './namedPage';
import { mapPage } from './page';
import type { Remembered } from './remembered';

/** Every transactional id by name, with why some may be missing. */
export interface TransactionList {
  readonly transactions: readonly CoordinatedTransaction[];
  readonly failures: readonly BrokerError[];
}

const idOf = ({ id }: CoordinatedTransaction): string => id;

/** Transactional ids: one request to each broker for the list, and for a page one to each coordinator. */
export async function listTransactionRows(
  context: TreeContext,
  memory: Remembered<TransactionList>,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const deadline = requestDeadline('The list of transactions', signal);
  const { transactions, failures } = await memory.forPage(page, deadline);
  const shown = namedPage(transactions, idOf, page);
  const described = await describeAllTransactions(context.cluster, shown.items, deadline);
  const descriptionOf = new Map(described.answers.map((one) => [one.id, one]));
  const notice = listNotice([...failures, ...described.failures], context.rightsNotice);
  const now = Date.now();
  const nodes = mapPage(shown, (listed) =>
    transactionNode(context, { listed, described: descriptionOf.get(listed.id), now }),
  );
  return { ...nodes, ...(notice !== undefined && { notice }) };
}

/** The page from the last list, with what the list itself told. */
export function recallTransactionRows(
  context: TreeContext,
  memory: Remembered<TransactionList>,
  page: PageRequest,
): Page<ResourceNode> | undefined {
  const kept = memory.recall()?.transactions;
  return (
    kept &&
    mapPage(namedPage(kept, idOf, page), (listed) =>
      transactionNode(context, { listed, described: undefined, now: Date.now() }),
    )
  );
}

interface TransactionFacts {
  readonly listed: CoordinatedTransaction;
  readonly described: DescribedTransaction | undefined;
  readonly now: number;
}

/** The last transaction of a transactional id as a row of the tree. */
export function transactionNode(
  context: Pick<TreeContext, 'profile'>,
  { listed, described, now }: TransactionFacts,
): ResourceNode {
  const openFor = described && openForMs(described, now);
  const health = described && overdueHealth(described, now);
  const partitions = described?.partitions.reduce((sum, one) => sum + one.partitions.length, 0) ?? 0;
  return {
    ref: refOf(context, 'transaction', listed.id),
    label: listed.id,
    ...description(
      described?.state ?? listed.state,
      openFor === undefined ? undefined : `open for ${spanOfTime(openFor)}`,
      partitions === 0 ? undefined : counted(partitions, 'partition'),
    ),
    properties: [
      { key: 'state', label: 'State', value: described?.state ?? listed.state },
      { key: 'producerId', label: 'Producer id', value: listed.producerId },
      { key: 'coordinator', label: 'Coordinator', value: listed.coordinator },
      ...(described ? describedProperties(described) : []),
    ],
    ...(health && { health }),
    hasChildren: false,
    variant: openFor === undefined ? 'closed' : 'open',
  };
}

function describedProperties({
  producerEpoch,
  timeoutMs,
  startedAt,
  partitions,
}: DescribedTransaction): readonly Property[] {
  const count = partitions.reduce((sum, one) => sum + one.partitions.length, 0);
  return [
    { key: 'producerEpoch', label: 'Producer epoch', value: producerEpoch },
    { key: 'timeout', label: 'Timeout', value: timeoutMs, unit: 'milliseconds' },
    ...(startedAt > 0 ? [{ key: 'started', label: 'Started', value: startedAt, unit: 'timestamp' } as const] : []),
    { key: 'partitions', label: 'Partitions written to', value: count, unit: 'count' },
  ];
}
