import { BrokerError } from '../../api/error';
import type { DetailsSection, ResourceDetails } from '../../api/details';
import type { Area } from '../../api/tree/area';
import type { TreeContext } from '../context';
import { limit, milliseconds, properties } from '../tree/facts';
import { slice } from '../tree/slice';
import { accountNode, ownAccount, trafficSection, useFacts } from './accountNode';
import { readJetStream, readTraffic, readUser, valueOf, type AccountTraffic } from './accounts';
import type { UserInfo } from './wire';

/** The account of the connection: who it is, what it may use and what it uses. All accounts for a system user. */
export function accountArea(context: TreeContext): Area {
  const { profile, cli } = context;
  return {
    folders: [{ name: 'account', label: 'Account' }],
    views: {
      'folder/account': {
        children: async (_ref, page, signal) => {
          const [user, jetStream, traffic] = await readAll(context, signal);
          const accounts = valueOf(traffic) ?? [];
          const own = ownNameOf(valueOf(user), accounts);
          const ownTraffic = accounts.find(({ name }) => name === own) ?? soleOf(accounts);
          const others = accounts.filter((one) => one !== ownTraffic);
          // Several are told to the system account only, which 2.9.10 does not say that the user is of.
          const nameless = own === ownAccount && accounts.length > 1;
          const nodes = [
            ...(nameless ? [] : [accountNode(profile, own, valueOf(jetStream), ownTraffic)]),
            ...others.map((one) => accountNode(profile, one.name, undefined, one)),
          ];
          const notice = 'reason' in jetStream ? jetStream.reason : undefined;
          return { ...slice(nodes, page), ...(notice !== undefined && { notice }) };
        },
        commands: () => [cli.command('account', 'info')],
      },
      account: {
        describe: ({ path: [name = ''] }, signal) => describeAccount(context, name, signal),
        commands: () => [cli.command('account', 'info')],
      },
    },
    finders: [],
  };
}

function readAll(context: TreeContext, signal: AbortSignal) {
  return Promise.all([readUser(context, signal), readJetStream(context, signal), readTraffic(context, signal)]);
}

/** A user without system rights is told of the own account only. */
function soleOf(accounts: readonly AccountTraffic[]): AccountTraffic | undefined {
  return accounts.length === 1 ? accounts[0] : undefined;
}

function ownNameOf(user: UserInfo | undefined, accounts: readonly AccountTraffic[]): string {
  return user?.account ?? soleOf(accounts)?.name ?? ownAccount;
}

async function describeAccount(
  context: TreeContext,
  name: string,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const [user, jetStream, traffic] = await readAll(context, signal);
  const accounts = valueOf(traffic) ?? [];
  const own = ownNameOf(valueOf(user), accounts);
  const figures = accounts.find((one) => one.name === name) ?? (name === own ? soleOf(accounts) : undefined);
  if (name !== own && !figures) {
    throw new BrokerError('notFound', `The account ${name} is not there any more: refresh the list of accounts.`);
  }
  const trafficPart: readonly DetailsSection[] = figures
    ? [trafficSection(figures)]
    : 'reason' in traffic
      ? [{ title: 'Connections and traffic', notice: traffic.reason }]
      : [];
  if (name !== own) return { label: name, sections: trafficPart };
  const info = valueOf(jetStream);
  const node = accountNode(context.profile, own, info, figures);
  return {
    label: own,
    ...(node.health && { health: node.health }),
    sections: [
      'reason' in user ? { title: 'User', notice: user.reason } : userSection(user.value),
      ...('reason' in jetStream
        ? [{ title: 'JetStream', notice: jetStream.reason }]
        : [{ title: 'JetStream', properties: useFacts(jetStream.value) }]),
      ...Object.entries(info?.tiers ?? {}).map(([tier, use]) => ({
        title: `JetStream, tier ${tier}`,
        properties: useFacts(use),
      })),
      ...trafficPart,
      connectionSection(context),
    ],
  };
}

function userSection({ user, account, account_name: accountName, permissions, expires }: UserInfo): DetailsSection {
  const subjects = (all: readonly string[] | undefined): string | undefined => all?.join(', ');
  return {
    title: 'User',
    properties: properties(
      ['user', 'User', user],
      ['account', 'Account', account],
      ['accountName', 'Name of the account', accountName === account ? undefined : accountName],
      ['publishAllow', 'May publish to', subjects(permissions?.publish?.allow)],
      ['publishDeny', 'May not publish to', subjects(permissions?.publish?.deny)],
      ['subscribeAllow', 'May subscribe to', subjects(permissions?.subscribe?.allow)],
      ['subscribeDeny', 'May not subscribe to', subjects(permissions?.subscribe?.deny)],
      ['responses', 'May reply, times', limit(permissions?.responses?.max)],
      ['expires', 'Credentials end in', milliseconds(expires), 'milliseconds'],
    ),
  };
}

/** The server that the connection is at. */
function connectionSection({ link }: TreeContext): DetailsSection {
  const { name, version, cluster, domain, jetstream, maxPayload, id } = link.identity;
  return {
    title: 'Connection',
    properties: properties(
      ['server', 'Server', name],
      ['version', 'Version', version],
      ['cluster', 'Cluster', cluster],
      ['domain', 'JetStream domain', domain],
      ['jetstreamEnabled', 'JetStream', jetstream],
      ['maxPayload', 'Largest message', maxPayload, 'bytes'],
      ['serverId', 'Identifier of the server', id],
    ),
  };
}
