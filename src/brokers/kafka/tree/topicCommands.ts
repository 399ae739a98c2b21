import type { CommandLine } from '../../api/commandLine';
import { kafkaTool, kcat, type ToolAccess } from '../commands';

/** All topics. */
export function topicsCommands(tools: ToolAccess): readonly CommandLine[] {
  return [kafkaTool(tools, 'kafka-topics', '--list'), kcat(tools, '-L')];
}

/** A topic with its partitions, their ends and sizes. */
export function topicCommands(tools: ToolAccess, topic: string): readonly CommandLine[] {
  return [
    kafkaTool(tools, 'kafka-topics', '--describe', '--topic', topic),
    kafkaTool(tools, 'kafka-get-offsets', '--topic', exactly(topic)),
    kafkaTool(tools, 'kafka-log-dirs', '--describe', '--topic-list', topic),
    kcat(tools, '-L', '-t', topic),
  ];
}

/** Where a partition begins and ends. */
export function partitionCommands(tools: ToolAccess, topic: string, partition: string): readonly CommandLine[] {
  const offsets = ['--topic', exactly(topic), '--partitions', partition];
  return [
    kafkaTool(tools, 'kafka-get-offsets', ...offsets, '--time', 'latest'),
    kafkaTool(tools, 'kafka-get-offsets', ...offsets, '--time', 'earliest'),
    kcat(tools, '-Q', '-t', `${topic}:${partition}:-1`),
  ];
}

/** kafka-get-offsets takes a regular expression, in which a dot in a name would stand for anything. */
function exactly(topic: string): string {
  return topic.replaceAll('.', '\\.');
}
