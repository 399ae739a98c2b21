import type { CommandLine } from '../../api/commandLine';
import { kafkaTool, type ToolAccess } from '../commands';

/** All transactional ids. */
export function transactionsCommands(access: ToolAccess): readonly CommandLine[] {
  return [kafkaTool(access, 'kafka-transactions', 'list')];
}

/** One transactional id. */
export function transactionCommands(access: ToolAccess, id: string): readonly CommandLine[] {
  return [kafkaTool(access, 'kafka-transactions', 'describe', '--transactional-id', id)];
}

/** The producers of the partition on which a transaction hangs. */
export function hangingCommands(access: ToolAccess, topic: string, partition: string): readonly CommandLine[] {
  const where = ['--topic', topic, '--partition', partition];
  return [
    kafkaTool(access, 'kafka-transactions', 'describe-producers', ...where),
    kafkaTool(access, 'kafka-transactions', 'find-hanging', ...where),
  ];
}
