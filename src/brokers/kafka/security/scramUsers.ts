import type { Deadline } from '../../api/reach/deadline';
import { describeUserScramCredentials } from '../protocol/describeUserScramCredentials';
import type { Cluster } from '../transport/cluster';
import { askCluster } from './ask';

/** A user with the SCRAM mechanisms it can sign in with. */
export interface ScramUserRow {
  readonly name: string;
  readonly credentials: readonly { readonly mechanism: string; readonly iterations: number }[];
}

const mechanisms: Readonly<Record<number, string>> = { 1: 'SCRAM-SHA-256', 2: 'SCRAM-SHA-512' };

/** Every user that can sign in with SCRAM, by name: one request. @throws BrokerError `denied` or `unsupported`. */
export async function readScramUsers(cluster: Cluster, deadline: Deadline): Promise<readonly ScramUserRow[]> {
  const subject = { what: 'SCRAM users', since: '2.7 (3.5 with KRaft)', right: 'Describe on the cluster' };
  const { users } = await askCluster(cluster, describeUserScramCredentials, undefined, subject, deadline);
  return users
    .map(({ name, credentials }) => ({
      name,
      credentials: credentials.map(({ mechanism, iterations }) => ({
        mechanism: mechanisms[mechanism] ?? `mechanism ${mechanism}`,
        iterations,
      })),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
