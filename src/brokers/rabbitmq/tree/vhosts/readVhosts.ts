import { readAll } from '../../management/paging';
import type { JsonObject } from '../../management/json';
import type { TreeContext } from '../context';

/**
 * The virtual hosts the user may see. Read whole: 4.3.6 answers `page=` on this list, and on this list only, with
 * status 500 (`function_clause` in `rabbit_queue_type:inject_dqt`); it also ignores `columns=` there. A single virtual
 * host is shown to administrators only (3.10.8 and 4.3.6), so it is taken from the list, too.
 */
const columns = [
  'name,description,metadata,tags,cluster_state,default_queue_type,tracing,protected_from_deletion',
  'messages,messages_ready,messages_unacknowledged,recv_oct_details.rate,send_oct_details.rate,message_stats',
].join(',');

/** What the API tells of every virtual host, in the order of their names. */
export function readVhosts({ client }: TreeContext, signal: AbortSignal): Promise<readonly JsonObject[]> {
  return readAll(client, { segments: ['vhosts'], query: { columns } }, signal);
}

/** Why a user sees no virtual host, where there is none to be seen. */
export function noVhostNotice({ client }: TreeContext): string {
  return `User “${client.username}” has no permissions in any virtual host: grant them with “rabbitmqctl set_permissions -p / ${client.username} '^$' '^$' '.*'”.`;
}
