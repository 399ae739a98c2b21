import { tools, type LabServerId } from '../../lab';

/** The second opinion: what Kafka's own command-line tools print, read into rows by column. */
export type Row = Readonly<Record<string, string>>;

/** Rows of a table whose first line names its columns; lines that are something else are left out. */
export function table(text: string, firstColumn: string): Row[] {
  let columns: string[] = [];
  return text.split('\n').flatMap((line) => {
    const cells = line.trim().split(/\s+/);
    if (cells[0] === firstColumn) columns = cells;
    else if (cells.length === columns.length) {
      return [Object.fromEntries(cells.map((cell, index) => [columns[index]!, cell]))];
    }
    return [];
  });
}

/** `kafka-consumer-groups --describe --all-groups`: one row a partition that is committed or assigned. */
async function groupOffsets(server: LabServerId): Promise<Row[]> {
  return table(await tools.kafka(server, 'kafka-consumer-groups', ['--describe', '--all-groups']), 'GROUP');
}

/** `kafka-consumer-groups --describe --all-groups --state`: state and members of each group. */
async function groupStates(server: LabServerId): Promise<Row[]> {
  const text = await tools.kafka(server, 'kafka-consumer-groups', ['--describe', '--all-groups', '--state']);
  // Counted from both ends: the strategy between them is left empty by 3.9 where 4.3 writes a dash.
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  return lines
    .filter((cells) => cells.length >= 5 && /^\d+$/.test(cells.at(-1)!))
    .map((cells) => ({ GROUP: cells[0]!, STATE: cells.at(-2)!, '#MEMBERS': cells.at(-1)! }));
}

/** `kafka-topics --describe`: one row a partition. */
export async function partitions(server: LabServerId): Promise<Row[]> {
  const text = await tools.kafka(server, 'kafka-topics', ['--describe']);
  return text
    .split('\n')
    .filter((line) => line.includes('\tPartition: '))
    .map((line) =>
      Object.fromEntries(
        line
          .trim()
          .split('\t')
          .map((cell) => cell.split(/: ?/) as [string, string]),
      ),
    );
}

/** `kafka-get-offsets`: next offset (or with `earliest` the first one) by `topic:partition`. */
async function offsets(server: LabServerId, at: 'latest' | 'earliest'): Promise<ReadonlyMap<string, number>> {
  const text = await tools.kafka(server, 'kafka-get-offsets', ['--time', at]);
  const lines = text.trim().split('\n');
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(':')), Number(line.split(':').at(-1))]));
}

/** Everything the lists are compared with, asked once: each tool starts a Java of its own, which takes seconds. */
export interface Opinion {
  readonly groups: readonly Row[];
  readonly positions: readonly Row[];
  readonly partitions: readonly Row[];
  readonly low: ReadonlyMap<string, number>;
  readonly high: ReadonlyMap<string, number>;
  readonly controller: number;
  readonly brokers: readonly { readonly id: number; readonly host: string; readonly port: number }[];
}

/** Asks Kafka's tools, one after the other. */
export async function askOpinion(server: LabServerId): Promise<Opinion> {
  return {
    groups: await groupStates(server),
    positions: await groupOffsets(server),
    partitions: await partitions(server),
    low: await offsets(server, 'earliest'),
    high: await offsets(server, 'latest'),
    controller: await controller(server),
    brokers: await brokers(server),
  };
}

/** `kafka-features describe`: the release of the newest metadata version that the server's software knows. */
export async function release(server: LabServerId): Promise<string> {
  const text = await tools.kafka(server, 'kafka-features', ['describe']);
  return /metadata\.version.*SupportedMaxVersion: ([\d.]+)-IV/.exec(text)?.[1] ?? text;
}

/** `kafka-metadata-quorum describe --status`: id of the active controller. */
async function controller(server: LabServerId): Promise<number> {
  const text = await tools.kafka(server, 'kafka-metadata-quorum', ['describe', '--status']);
  return Number(/LeaderId:\s*(\d+)/.exec(text)?.[1]);
}

/** `kafka-broker-api-versions`: id and address of every broker that is up. */
async function brokers(server: LabServerId): Promise<readonly { id: number; host: string; port: number }[]> {
  const text = await tools.kafka(server, 'kafka-broker-api-versions', []);
  return [...text.matchAll(/^(\S+):(\d+) \(id: (\d+)/gm)].map(([, host = '', port, id]) => ({
    id: Number(id),
    host,
    port: Number(port),
  }));
}
