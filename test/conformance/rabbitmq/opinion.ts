import { tools, type LabServerId } from '../../lab';

/** A row of `rabbitmqctl … --formatter json`. */
export type Row = Readonly<Record<string, unknown>>;

/** What `rabbitmqctl` says of itself: the second opinion. */
export async function rabbitmqctl(id: LabServerId, args: readonly string[]): Promise<readonly Row[]> {
  return JSON.parse(await tools.rabbitmqctl(id, ['--quiet', ...args, '--formatter', 'json'])) as Row[];
}

/** What the running server tells over Erlang's own distribution; asking `status` is slow on a busy machine. */
export async function serverInfo(id: LabServerId): Promise<{ readonly product: string; readonly version: string }> {
  const version = JSON.parse(await tools.rabbitmqctl(id, ['--quiet', 'eval', 'rabbit_misc:version().'])) as string;
  return { product: 'RabbitMQ', version };
}

type Values = Readonly<Record<string, string | number | boolean>>;

/** Rows as properties by label: `columns` says under which key of the tree each column of the tool stands. */
export async function rowsOf(
  id: LabServerId,
  command: string,
  vhost: string,
  columns: Readonly<Record<string, string>>,
): Promise<Record<string, Values>> {
  const rows = await rabbitmqctl(id, [command, '-p', vhost, 'name', ...Object.keys(columns)]);
  return Object.fromEntries(
    rows.map((row) => [
      String(row['name']),
      Object.fromEntries(Object.entries(columns).map(([column, key]) => [key, row[column]])) as Values,
    ]),
  );
}
