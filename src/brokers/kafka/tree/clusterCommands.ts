import type { CommandLine } from '../../api/commandLine';
import { kafkaTool, kcat, type ToolAccess } from '../commands';

/** What Kafka's tools tell of the cluster as a whole. */
export function clusterCommands(tools: ToolAccess): readonly CommandLine[] {
  return [
    kafkaTool(tools, 'kafka-features', 'describe'),
    kafkaTool(tools, 'kafka-metadata-quorum', 'describe', '--status'),
    kafkaTool(tools, 'kafka-broker-api-versions'),
    kcat(tools, '-L'),
  ];
}
