import type { ResourceNode } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import type { Finder } from '../../api/tree/viewTree';
import { allTransactions } from '../transactions/list';
import { refOf, requestDeadline, type TreeContext } from './context';
import { listHangingTransactions } from './hangingTransactions';
import { holding } from './namedPage';
import { fixedPage, sortedBy } from './page';
import { Remembered } from './remembered';
import { hangingCommands, transactionCommands, transactionsCommands } from './transactionCommands';
import { describeTransaction } from './transactionDetails';
import { listTransactionRows, recallTransactionRows, type TransactionList } from './transactions';

/** Transactions by the ids of their producers, and those that hang. */
export function transactionArea(context: TreeContext): Area {
  const { cluster, tools } = context;
  const memory = new Remembered<TransactionList>(async (deadline) => {
    const { answers, failures } = await allTransactions(cluster, deadline);
    return { transactions: sortedBy(answers, ({ id }) => id), failures };
  });
  return {
    folders: [{ name: 'transactions', label: 'Transactions' }],
    views: {
      'folder/transactions': { children: (_ref, page) => Promise.resolve(fixedPage(folders(context), page)) },
      'folder/transactionalIds': {
        children: (_ref, page, signal) => listTransactionRows(context, memory, page, signal),
        recall: (_ref, page) => recallTransactionRows(context, memory, page),
        names: async (_ref, _page, signal) => {
          const list = await memory.read(requestDeadline('The list of transactions', signal));
          return { names: list.transactions.map(({ id }) => id), complete: list.failures.length === 0 };
        },
        commands: () => transactionsCommands(tools),
      },
      transaction: {
        describe: ({ path: [id = ''] }, signal) => describeTransaction(context, memory, id, signal),
        commands: ({ path: [id = ''] }) => transactionCommands(tools, id),
      },
      'folder/hangingTransactions': {
        children: (_ref, page, signal) => listHangingTransactions(context, page, signal),
      },
      hangingTransaction: {
        commands: ({ path: [topic = '', partition = ''] }) => hangingCommands(tools, topic, partition),
      },
    },
    finders: [finder(context, memory)],
  };
}

function folders(context: TreeContext): readonly ResourceNode[] {
  const folder = (name: string, label: string): ResourceNode => ({
    ref: refOf(context, 'folder', 'transactions', name),
    label,
    properties: [],
    hasChildren: true,
  });
  return [
    { ...folder('transactionalIds', 'Transactional ids'), list: { filter: true, names: true } },
    folder('hangingTransactions', 'Hanging on partitions'),
  ];
}

function finder(context: TreeContext, memory: Remembered<TransactionList>): Finder {
  return async (text, limit, signal) => {
    const { transactions } = await memory.recent(requestDeadline('The search for transactions', signal));
    return holding(transactions, ({ id }) => id, text)
      .slice(0, limit)
      .map(({ id }) => ({
        ref: refOf(context, 'transaction', id),
        label: id,
        location: 'Transactions › Transactional ids',
        ancestors: [
          refOf(context, 'folder', 'transactions'),
          refOf(context, 'folder', 'transactions', 'transactionalIds'),
        ],
      }));
  };
}
