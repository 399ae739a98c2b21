import type { CommandLine } from '../../api/commandLine';
import { kafkaTool, type ToolAccess } from '../commands';

/** The tool that describes groups of a kind; the one for consumer groups describes classic ones too. */
const tools: Readonly<Record<string, string>> = { share: 'kafka-share-groups', streams: 'kafka-streams-groups' };

/** All groups with state and lag, then those of the other kinds, which are listed apart. */
export function groupsCommands(access: ToolAccess): readonly CommandLine[] {
  return [
    kafkaTool(access, 'kafka-groups', '--list'),
    kafkaTool(access, 'kafka-consumer-groups', '--describe', '--all-groups'),
    kafkaTool(access, 'kafka-consumer-groups', '--describe', '--all-groups', '--state'),
  ];
}

/** One group: its offsets and lag, its members, its state. */
export function groupCommands(access: ToolAccess, id: string, kind: string | undefined): readonly CommandLine[] {
  const describe = (...more: string[]): CommandLine =>
    kafkaTool(access, tools[kind ?? ''] ?? 'kafka-consumer-groups', '--describe', '--group', id, ...more);
  return [describe(), describe('--members', '--verbose'), describe('--state')];
}

/** Members of one group. */
export function membersCommands(access: ToolAccess, id: string, kind: string | undefined): readonly CommandLine[] {
  return groupCommands(access, id, kind).slice(1, 2);
}
