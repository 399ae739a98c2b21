import type { NameList, Page, PageRequest, ResourceNode } from '../../api/resource';
import { narrow } from '../consumer/consumerList';
import type { TreeContext } from '../context';
import { canReadMany, readLatest, type StoredMessage } from '../jetstream/messages';
import type { SubjectReader } from '../jetstream/subjects';
import { streamPrefix } from '../stream/kinds';
import type { Streams } from '../stream/streams';
import { decodeName, encodeName } from './meta';
import { objectNode } from './objectNodes';

const oneByOne =
  'Size and time are told object by object only: Direct Get of several entries needs nats-server 2.11 or later, and a store that allows it.';

/** Objects of one store, read from the subjects of their entries: no chunk is touched. */
export class Objects {
  /** Names as last read, for the pages that follow and for what is recalled; of the latest store only. */
  private latest: { readonly store: string; readonly names: readonly string[] } | undefined;

  constructor(
    private readonly context: TreeContext,
    private readonly streams: Streams,
    private readonly subjects: SubjectReader,
  ) {}

  async list(store: string, page: PageRequest, signal: AbortSignal): Promise<Page<ResourceNode>> {
    const remembered = page.cursor !== undefined && this.latest?.store === store ? this.latest.names : undefined;
    const names = remembered ?? (await this.names(store, signal)).names;
    const { here, ...more } = this.choose(names, page);
    const { api, link } = this.context;
    const stream = streamPrefix.objectStore + store;
    const { config } = this.streams.catalog.known(stream)?.info ?? (await api.stream(stream, signal));
    const many = canReadMany(link.identity.version, config.allow_direct);
    const subjects = here.flatMap((name) => entrySubjects(store, name));
    const entries = many ? await readLatest(api, stream, subjects, signal) : new Map<string, StoredMessage>();
    return {
      items: here.map((name) => this.node(store, name, firstOf(entries, entrySubjects(store, name)))),
      ...more,
      ...(here.length > 0 && !many && { notice: oneByOne }),
    };
  }

  recall(store: string, page: PageRequest): Page<ResourceNode> | undefined {
    if (this.latest?.store !== store) return undefined;
    const { here, ...more } = this.choose(this.latest.names, page);
    return { items: here.map((name) => this.node(store, name, undefined)), ...more };
  }

  /** All names as far as one answer of the server goes, which is 100,000. */
  async names(store: string, signal: AbortSignal): Promise<NameList> {
    const prefix = `$O.${store}.M.`;
    const { names, total } = await this.subjects.all(streamPrefix.objectStore + store, prefix, signal);
    const decoded = names.map((subject) => decodeName(subject.slice(prefix.length))).sort();
    this.latest = { store, names: decoded };
    return { names: decoded, complete: decoded.length >= total };
  }

  private choose(
    names: readonly string[],
    page: PageRequest,
  ): ReturnType<typeof narrow> | { readonly here: readonly string[] } {
    if (!page.names) return narrow(names, page);
    const known = new Set(names);
    return { here: page.names.filter((name) => known.has(name)).slice(0, page.limit) };
  }

  private node(store: string, name: string, entry: StoredMessage | undefined): ResourceNode {
    return objectNode(this.context.profile, store, name, entry);
  }
}

/** Where the entry of an object may be kept; the likeliest first. */
export function entrySubjects(store: string, name: string): readonly string[] {
  return encodeName(name).map((token) => `$O.${store}.M.${token}`);
}

function firstOf(entries: ReadonlyMap<string, StoredMessage>, subjects: readonly string[]): StoredMessage | undefined {
  return subjects.map((subject) => entries.get(subject)).find((entry) => entry !== undefined);
}
