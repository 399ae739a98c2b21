import type { ProfileId } from '../api/profile';
import type { ResourceKind, ResourceRef } from '../api/ref';
import type { NatsCli } from './cli';
import type { JetStreamApi } from './jetstream/api';
import type { Link } from './link';

/** What every list of the tree is read with. */
export interface TreeContext {
  readonly profile: ProfileId;
  readonly link: Link;
  readonly api: JetStreamApi;
  readonly cli: NatsCli;
}

/** The reference of a resource of this connection. */
export function refOf(profile: ProfileId, kind: ResourceKind, ...path: readonly string[]): ResourceRef {
  return { profile, kind, path };
}
