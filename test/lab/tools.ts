import { availability } from './availability';
import { address, labServer } from './catalog';
import { compose } from './containers';
import { natsCli } from './install/natsCli';
import type { LabServer, LabServerId } from './model';
import { run, type RunOptions } from './run';
import { kafkaToolCommand, type KafkaTool } from './servers/kafka';
import { rabbitmqCommand } from './servers/rabbitmq';

/** Input for a tool that reads one, and whether its failure is an answer too. */
export type ToolOptions = Pick<RunOptions, 'input' | 'allowFailure' | 'timeoutMs' | 'env'>;

/** Runs `rabbitmqctl` (or another of RabbitMQ's scripts) against a server and answers what it printed. */
async function rabbitmqctl(id: LabServerId, args: readonly string[], options: ToolOptions = {}): Promise<string> {
  if (await isContainer(id)) return (await compose(id, ['exec', '-T'], ['rabbitmqctl', ...args])).stdout;
  const [command, ...before] = rabbitmqCommand(labServer(id), 'rabbitmqctl');
  return (await run(command, [...before, ...args], { timeoutMs: 60_000, ...options })).stdout;
}

/** Runs one of Kafka's own command-line tools against a server (its unsecured listener) and answers what it printed. */
async function kafka(
  id: LabServerId,
  tool: KafkaTool,
  args: readonly string[],
  options: ToolOptions = {},
): Promise<string> {
  const server = labServer(id);
  const where = ['--bootstrap-server', bootstrap(server)];
  // kafka-cluster takes the address behind its sub-command, every other tool before anything else.
  const all = tool === 'kafka-cluster' ? [...args, ...where] : [...where, ...args];
  if (await isContainer(id)) return (await compose(id, ['exec', '-T'], [`/opt/kafka/bin/${tool}.sh`, ...all])).stdout;
  const [command, ...before] = kafkaToolCommand(server, tool);
  return (await run(command, [...before, ...all], { timeoutMs: 60_000, ...options })).stdout;
}

function bootstrap(server: LabServer): string {
  const name = ['plaintext', 'internal', 'n1'].find((candidate) => server.ports[candidate] !== undefined);
  return address(server.id, name ?? 'plaintext');
}

async function isContainer(id: LabServerId): Promise<boolean> {
  return (await availability(id)).how === 'container';
}

/** Runs the `nats` command, which is built on first use, and answers what it printed. */
async function nats(args: readonly string[], options: ToolOptions = {}): Promise<string> {
  const command = await natsCli((line) => console.log(line));
  return (await run(command, args, { timeoutMs: 60_000, ...options })).stdout;
}

/** The servers' own tools: the second opinion that tests compare with. */
export const tools = { rabbitmqctl, kafka, nats } as const;
