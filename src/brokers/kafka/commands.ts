import { shellWord, type CommandLine } from '../api/commandLine';

/** How Kafka's own tools reach the cluster. */
export interface ToolAccess {
  /** Bootstrap servers, as the profile names them. */
  readonly address: string;
  /** Needs TLS or a sign-in, which the tools read from a file so that no secret stands on a command line. */
  readonly secured: boolean;
}

/** One of Kafka's scripts; packages other than Apache's leave off the `.sh` at the end of its name, and so does this. */
export function kafkaTool({ address, secured }: ToolAccess, tool: string, ...words: string[]): CommandLine {
  const config = secured ? ['--command-config', 'client.properties'] : [];
  return line(tool, ['--bootstrap-server', address, ...config, ...words]);
}

/** kcat, whose file holds the options of librdkafka. */
export function kcat({ address, secured }: ToolAccess, ...words: string[]): CommandLine {
  const config = secured ? ['-F', 'kcat.conf'] : [];
  return line('kcat', ['-b', address, ...config, ...words]);
}

function line(tool: string, words: readonly string[]): CommandLine {
  return { tool, text: [tool, ...words.map(shellWord)].join(' ') };
}
