import type { CommandLine } from '../commandLine';
import type { ResourceDetails } from '../details';
import { BrokerError } from '../error';
import type { ResourceRef } from '../ref';
import type { FoundResource, NameList, Page, PageRequest, ResourceNode } from '../resource';
import { viewKey, type ResourceView, type ResourceViews } from './view';

/** Looks for resources of some kinds by their name. */
export type Finder = (text: string, limit: number, signal: AbortSignal) => Promise<readonly FoundResource[]>;

/** What a broker's tree is made of. */
export interface TreeParts {
  /** The top level. */
  readonly root: (page: PageRequest, signal: AbortSignal) => Promise<Page<ResourceNode>>;
  readonly views: ResourceViews;
  readonly finders: readonly Finder[];
}

/** The looking half of a `BrokerConnection`, put together from views. */
export class ViewTree {
  constructor(private readonly parts: TreeParts) {}

  async listChildren(
    parent: ResourceRef | undefined,
    page: PageRequest,
    signal: AbortSignal,
  ): Promise<Page<ResourceNode>> {
    if (!parent) return this.parts.root(page, signal);
    try {
      return (await this.view(parent).children?.(parent, page, signal)) ?? { items: [] };
    } catch (error) {
      // Rights or a version that end here are no failure of the tree: the list says why it is empty.
      if (endsHere(error)) return { items: [], notice: error.message };
      throw error;
    }
  }

  recallChildren(parent: ResourceRef | undefined, page: PageRequest): Page<ResourceNode> | undefined {
    return parent && this.view(parent).recall?.(parent, page);
  }

  async listNames(parent: ResourceRef, page: Pick<PageRequest, 'internals'>, signal: AbortSignal): Promise<NameList> {
    try {
      return (await this.view(parent).names?.(parent, page, signal)) ?? noNames;
    } catch (error) {
      // Why there are none is said where the list is shown.
      if (endsHere(error)) return noNames;
      throw error;
    }
  }

  async describe(ref: ResourceRef, signal: AbortSignal): Promise<ResourceDetails> {
    const details = await this.view(ref).describe?.(ref, signal);
    return { ref, ...(details ?? { label: ref.path.at(-1) ?? '', sections: [] }) };
  }

  /**
   * What the finders find, in their order. One that fails (rights, version, a service beside the broker that is down)
   * leaves the others their results. @throws BrokerError where all fail, or the search is cancelled.
   */
  async find(text: string, limit: number, signal: AbortSignal): Promise<readonly FoundResource[]> {
    const outcomes = await Promise.allSettled(this.parts.finders.map((finder) => finder(text, limit, signal)));
    const found = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    const failure = outcomes.find((outcome) => outcome.status === 'rejected');
    if (failure && (found.length === 0 || signal.aborted)) throw failure.reason;
    return found.flat().slice(0, limit);
  }

  commandLines(ref: ResourceRef): readonly CommandLine[] {
    return this.view(ref).commands?.(ref) ?? [];
  }

  private view(ref: ResourceRef): ResourceView {
    return this.parts.views[viewKey(ref)] ?? {};
  }
}

const noNames: NameList = { names: [], complete: true };

function endsHere(error: unknown): error is BrokerError {
  return BrokerError.is(error, 'denied') || BrokerError.is(error, 'unsupported');
}
