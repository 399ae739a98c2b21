import type { NameList, Page, PageRequest, ResourceNode } from '../../api/resource';
import type { ResourceView } from '../../api/tree/view';
import type { Entry } from '../jetstream/paging';
import type { StreamInfo } from '../jetstream/wire';
import { kindOf, type StreamKind } from './kinds';
import type { Streams } from './streams';

/** Which of the account's streams a folder shows, and how. */
export interface StreamFolder {
  readonly kind: StreamKind;
  /** Left out of the names shown: `KV_`. */
  readonly prefix: string;
  readonly toNode: (entry: Entry<StreamInfo>) => ResourceNode;
  /** A row of which only the name is known yet. */
  readonly toBareNode: (name: string) => ResourceNode;
}

/** The list of a folder: by windows of the server where it shows nearly all, by names where it shows a few of many. */
export function streamList(streams: Streams, folder: StreamFolder): ResourceView {
  return {
    children: (_ref, page, signal) => list(streams, folder, page, signal),
    recall: (_ref, page) => recall(streams, folder, page),
    names: async (_ref, page, signal): Promise<NameList> => {
      const { names, complete } = await streams.catalog.allNames(signal);
      await streams.resolveDoubts(names, signal);
      const shown = ofFolder(streams, folder, names, page).shown;
      return { names: shown.map((name) => name.slice(folder.prefix.length)), complete };
    },
  };
}

async function list(
  streams: Streams,
  folder: StreamFolder,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { catalog } = streams;
  if (page.cursor === undefined) catalog.forgetWindow();
  if (page.names) {
    const wanted = page.names.slice(0, page.limit).map((name) => folder.prefix + name);
    return { items: nodes(folder, await catalog.pick(wanted, signal), { ...page, internals: true }) };
  }
  if (folder.kind === 'stream' && page.filter === undefined) return byWindows(streams, folder, page, signal);
  const names = (page.cursor === undefined ? undefined : catalog.knownNames) ?? (await catalog.allNames(signal)).names;
  await streams.resolveDoubts(
    names.filter((name) => name.startsWith(folder.prefix)),
    signal,
  );
  const { shown, hidden } = ofFolder(streams, folder, names, page);
  const { here, next } = cut(shown, page);
  return {
    items: nodes(folder, await catalog.pick(here, signal), page),
    total: shown.length,
    ...(next !== undefined && { next }),
    ...(hidden > 0 && { hiddenInternals: hidden }),
  };
}

async function byWindows(
  { catalog }: Streams,
  folder: StreamFolder,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const accept = page.internals ? undefined : (entry: Entry<StreamInfo>) => kindOf(entry) === folder.kind;
  const { entries, next, total, passedOver } = await catalog.page(page, accept, signal);
  const whole = passedOver === undefined ? total : entries.length;
  return {
    items: entries.map(folder.toNode),
    ...(next !== undefined && { next }),
    ...(whole !== undefined && { total: whole }),
    ...(passedOver !== undefined && passedOver > 0 && { hiddenInternals: passedOver }),
  };
}

function recall(streams: Streams, folder: StreamFolder, page: PageRequest): Page<ResourceNode> | undefined {
  const names = streams.catalog.knownNames;
  if (!names) return undefined;
  const node = (name: string): ResourceNode => {
    const entry = streams.catalog.known(name);
    return entry ? folder.toNode(entry) : folder.toBareNode(name);
  };
  if (page.names) {
    const all = new Set(names);
    const wanted = page.names.slice(0, page.limit).map((name) => folder.prefix + name);
    return { items: wanted.filter((name) => all.has(name)).map(node) };
  }
  const { shown, hidden } = ofFolder(streams, folder, names, page);
  const { here, next } = cut(shown, page);
  return {
    items: here.map(node),
    total: shown.length,
    ...(next !== undefined && { next }),
    ...(hidden > 0 && { hiddenInternals: hidden }),
  };
}

/** Names of streams that the folder shows, and how many more it would show with internals. */
function ofFolder(
  streams: Streams,
  { kind, prefix }: StreamFolder,
  names: readonly string[],
  { filter, internals }: Pick<PageRequest, 'filter' | 'internals'>,
): { readonly shown: readonly string[]; readonly hidden: number } {
  const text = filter?.toLowerCase() ?? '';
  const named = names.filter(
    (name) => name.startsWith(prefix) && name.slice(prefix.length).toLowerCase().includes(text),
  );
  const all = kind === 'stream' && internals === true;
  const shown = all ? named : named.filter((name) => streams.kind(name) === kind);
  return { shown, hidden: kind === 'stream' ? named.length - shown.length : 0 };
}

/** A page of names; its cursor is its last name, so that names made or deleted meanwhile move nothing. */
function cut(
  names: readonly string[],
  { cursor, limit }: PageRequest,
): { readonly here: readonly string[]; readonly next?: string } {
  const rest = cursor === undefined ? names : names.filter((name) => name > cursor);
  const here = rest.slice(0, limit);
  const next = here.at(-1);
  return { here, ...(rest.length > limit && next !== undefined && { next }) };
}

function nodes(
  folder: StreamFolder,
  entries: readonly Entry<StreamInfo>[],
  { internals }: Pick<PageRequest, 'internals'>,
): readonly ResourceNode[] {
  const all = folder.kind === 'stream' && internals === true;
  return entries.filter((entry) => all || kindOf(entry) === folder.kind).map(folder.toNode);
}
