import type { ResourceNode } from '../../api/resource';
import type { Area } from '../../api/tree/area';
import { byPrincipal, readAcls } from '../security/acls';
import { readQuotas } from '../security/quotas';
import { readScramUsers } from '../security/scramUsers';
import { describePrincipal, listPrincipalAcls, principalNode, type Principal } from './acls';
import { refOf, type TreeContext } from './context';
import { namedListView, type NamedListing } from './namedList';
import { namedFinder, type Place } from './namedFinder';
import { fixedPage } from './page';
import { quotaNode } from './quotas';
import { Remembered } from './remembered';
import { scramUserNode } from './scramUsers';
import { aclCommands, quotaCommands, quotasCommands, scramCommands } from './securityCommands';

/** Who may do what, how much of it, and who can sign in with SCRAM. */
export function securityArea(context: TreeContext): Area {
  const { cluster, tools } = context;
  const acls: NamedListing<Principal> = {
    what: 'The list of ACLs',
    list: new Remembered(async (deadline) => byPrincipal(await readAcls(cluster, undefined, deadline))),
    name: ([principal]) => principal,
    node: (principal) => principalNode(context, principal),
  };
  const quotas = {
    what: 'The list of quotas',
    list: new Remembered((deadline) => readQuotas(cluster, deadline)),
    name: ({ name }: { readonly name: string }) => name,
    node: (quota: Parameters<typeof quotaNode>[1]) => quotaNode(context, quota),
  };
  const users = {
    what: 'The list of SCRAM users',
    list: new Remembered((deadline) => readScramUsers(cluster, deadline)),
    name: ({ name }: { readonly name: string }) => name,
    node: (user: Parameters<typeof scramUserNode>[1]) => scramUserNode(context, user),
  };
  const quotaNamed = (name = ''): Parameters<typeof quotaNode>[1] | undefined =>
    quotas.list.recall()?.find((quota) => quota.name === name);
  return {
    folders: [{ name: 'security', label: 'Security' }],
    views: {
      'folder/security': { children: (_ref, page) => Promise.resolve(fixedPage(folders(context), page)) },
      'folder/acls': { ...namedListView(acls), commands: () => aclCommands(tools) },
      principal: {
        children: ({ path: [principal = ''] }, page, signal) => listPrincipalAcls(context, principal, page, signal),
        describe: ({ path: [principal = ''] }, signal) => describePrincipal(context, principal, signal),
        commands: ({ path: [principal] }) => aclCommands(tools, principal),
      },
      acl: { commands: ({ path: [principal] }) => aclCommands(tools, principal) },
      'folder/quotas': { ...namedListView(quotas), commands: () => quotasCommands(tools) },
      quota: { commands: ({ path: [name] }) => quotaCommands(tools, quotaNamed(name)) },
      'folder/scramUsers': { ...namedListView(users), commands: () => scramCommands(tools) },
      user: { commands: ({ path: [name] }) => scramCommands(tools, name) },
    },
    finders: [
      namedFinder(context, acls, { kind: 'principal', ...below(context, 'acls', 'ACLs') }),
      namedFinder(context, users, { kind: 'user', ...below(context, 'scramUsers', 'SCRAM users') }),
    ],
  };
}

function below(context: TreeContext, folder: string, label: string): Pick<Place, 'location' | 'ancestors'> {
  const ancestors = [refOf(context, 'folder', 'security'), refOf(context, 'folder', 'security', folder)];
  return { location: `Security › ${label}`, ancestors };
}

function folders(context: TreeContext): readonly ResourceNode[] {
  const folder = (name: string, label: string, names: boolean): ResourceNode => ({
    ref: refOf(context, 'folder', 'security', name),
    label,
    properties: [],
    hasChildren: true,
    list: { filter: true, names },
  });
  return [folder('acls', 'ACLs', true), folder('quotas', 'Quotas', false), folder('scramUsers', 'SCRAM users', true)];
}
