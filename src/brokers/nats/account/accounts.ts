import { BrokerError } from '../../api/error';
import type { TreeContext } from '../context';
import type { Reply } from '../link';
import { answersOf, scattered } from '../servers/systemSource';
import type { AccountStats } from '../servers/wire';
import type { AccountInfo } from '../jetstream/wire';
import type { UserInfo } from './wire';

/** An account on all servers together. */
export interface AccountTraffic {
  readonly name: string;
  /** Servers that answered, with their part. */
  readonly servers: readonly { readonly server: string; readonly stats: AccountStats }[];
}

/** Why something of the account is not known, instead of it. */
export type Known<T> = { readonly value: T } | { readonly reason: string };

/** Who the connection is. 2.9 does not tell. */
export async function readUser({ link }: TreeContext, signal: AbortSignal): Promise<Known<UserInfo>> {
  // In an account that reaches over leaf nodes another server may answer first, with what it lets the leaf do (2.15.1).
  const own = link.identity.id;
  const isOwn = (reply: Reply): boolean => answersOf([reply])[0]?.server.id === own;
  return attempt(async () => {
    const replies = await link.gather('The user', '$SYS.REQ.USER.INFO', '', { ...scattered, isLast: isOwn }, signal);
    const answer = answersOf<UserInfo>(replies).find(({ server }) => server.id === own);
    if (answer?.data) return answer.data;
    throw new BrokerError('unsupported', 'The server does not say who the user is: nats-server 2.10 and later do.');
  });
}

/** What JetStream gives the account. */
export async function readJetStream({ api }: TreeContext, signal: AbortSignal): Promise<Known<AccountInfo>> {
  try {
    return await attempt(() => api.accountInfo(signal));
  } catch (error) {
    // 2.9.10 says nothing at all to an account without JetStream.
    if (!BrokerError.is(error, 'timeout')) throw error;
    return { reason: 'JetStream does not answer: it may not be enabled for this account, or have no leader.' };
  }
}

/** Connections and traffic of the own account; of all accounts for a user of the system account. */
export async function readTraffic(
  { link }: TreeContext,
  signal: AbortSignal,
): Promise<Known<readonly AccountTraffic[]>> {
  return attempt(async () => {
    const subject = '$SYS.REQ.ACCOUNT.PING.STATZ';
    const replies = await link.gather('The figures of accounts', subject, '{"include_unused":true}', scattered, signal);
    const accounts = new Map<string, { server: string; stats: AccountStats }[]>();
    for (const { server, data } of answersOf<{ readonly account_statz?: readonly AccountStats[] | null }>(replies)) {
      for (const stats of data?.account_statz ?? []) {
        const servers = accounts.get(stats.acc) ?? [];
        accounts.set(stats.acc, [...servers, { server: server.name, stats }]);
      }
    }
    const all = [...accounts].map(([name, servers]) => ({ name, servers }));
    return all.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  });
}

/** Rights too small, a server too old or an account without JetStream hide a part, not the whole. */
async function attempt<T>(work: () => Promise<T>): Promise<Known<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (BrokerError.is(error, 'denied') || BrokerError.is(error, 'unsupported')) return { reason: error.message };
    throw error;
  }
}

/** The value, or nothing where there is a reason instead. */
export function valueOf<T>(known: Known<T>): T | undefined {
  return 'value' in known ? known.value : undefined;
}
