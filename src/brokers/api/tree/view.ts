import type { CommandLine } from '../commandLine';
import type { ResourceDetails } from '../details';
import type { ResourceKind, ResourceRef } from '../ref';
import type { NameList, Page, PageRequest, ResourceNode } from '../resource';

/** How the resources of one kind, or one folder, are looked at. Absent means: there is nothing of the sort. */
export interface ResourceView {
  /** One page of what stands under it. */
  readonly children?: (ref: ResourceRef, page: PageRequest, signal: AbortSignal) => Promise<Page<ResourceNode>>;
  /** The same from memory (`BrokerConnection.recallChildren`). */
  readonly recall?: (ref: ResourceRef, page: PageRequest) => Page<ResourceNode> | undefined;
  /** Every name under it (`BrokerConnection.listNames`). */
  readonly names?: (ref: ResourceRef, page: Pick<PageRequest, 'internals'>, signal: AbortSignal) => Promise<NameList>;
  /** Everything that is known of it. Without, the row's own properties are all there is. */
  readonly describe?: (ref: ResourceRef, signal: AbortSignal) => Promise<Omit<ResourceDetails, 'ref'>>;
  readonly commands?: (ref: ResourceRef) => readonly CommandLine[];
}

/** Which view a reference has: its kind, or for a folder its name, which is the last of its path. */
export type ViewKey = Exclude<ResourceKind, 'folder'> | `folder/${string}`;

/** Views by their keys. A broker puts together those of its areas; a key belongs to one of them. */
export type ResourceViews = Readonly<Partial<Record<ViewKey, ResourceView>>>;

/** The key under which the view of a reference stands. */
export function viewKey({ kind, path }: ResourceRef): ViewKey {
  return kind === 'folder' ? `folder/${path.at(-1) ?? ''}` : kind;
}
