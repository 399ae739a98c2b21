import type { ProfileId } from '../../api/profile';
import type { ResourceKind, ResourceRef } from '../../api/resource';
import type { ManagementClient } from '../management/client';
import type { CommandTarget } from './commands';

/** What every part of the tree is read with. */
export interface TreeContext {
  readonly client: ManagementClient;
  readonly profile: ProfileId;
  /** How commands reach the same server. */
  readonly target: CommandTarget;
}

/** The reference of a resource of this connection. */
export function refOf({ profile }: Pick<TreeContext, 'profile'>, kind: ResourceKind, ...path: string[]): ResourceRef {
  return { profile, kind, path };
}

/** The virtual host and the name in the reference of a queue, an exchange, a policy or a folder in a virtual host. */
export function namesOf({ path }: ResourceRef): { readonly vhost: string; readonly name: string } {
  const [vhost = '', name = ''] = path;
  return { vhost, name };
}

/** The name in the reference of what stands in no virtual host, and of what is last in its path. */
export function lastOf({ path }: ResourceRef): string {
  return path.at(-1) ?? '';
}
