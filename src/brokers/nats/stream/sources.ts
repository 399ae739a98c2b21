import type { DetailsSection } from '../../api/details';
import type { ProfileId } from '../../api/profile';
import type { ResourceHealth, ResourceNode, ResourceRef } from '../../api/resource';
import { counted, description } from '../../api/words';
import { refOf } from '../context';
import type { SourceInfo, StreamInfo } from '../jetstream/wire';
import { properties } from '../tree/facts';

/** A stream that another one is copied from. */
export interface Source {
  readonly as: 'mirror' | 'source';
  /** Tells apart several of the same stream: name, domain and filter. */
  readonly id: string;
  readonly info: SourceInfo;
}

/** The mirrored stream, or the sources, of a stream. */
export function sourcesOf({ config, mirror, sources }: StreamInfo): readonly Source[] {
  const sourced: readonly SourceInfo[] = sources ?? [];
  const all: readonly (readonly ['mirror' | 'source', SourceInfo])[] = [
    ...(mirror ? [['mirror', mirror] as const] : []),
    ...sourced.map((info) => ['source', info] as const),
    // Configured, but without a leader that would tell how far it is.
    ...(config.mirror && !mirror ? [['mirror', { name: config.mirror.name, lag: 0, active: -1 }] as const] : []),
  ];
  const named = all.map(([as, info]): Source => {
    const parts = [info.name, info.external?.api, info.filter_subject];
    return { as, id: parts.filter((part) => part !== undefined && part !== '').join(' '), info };
  });
  // 2.9.10 tells them in another order each time.
  return named.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** One of the streams that a stream is copied from, as the tree shows it. */
export function sourceNode(profile: ProfileId, stream: string, { as, id, info }: Source): ResourceNode {
  const health = sourceHealth(info);
  return {
    ref: refOf(profile, 'streamSource', stream, as, id),
    label: info.name,
    ...description(as, lagText(info), ago(info)),
    properties: properties(
      ['as', 'Copied as', as],
      ['lag', 'Messages behind', info.lag, 'count'],
      ['active', 'Heard of ago', activeMs(info), 'milliseconds'],
      ['filter', 'Filter subject', info.filter_subject],
      ['externalApi', 'JetStream API behind', info.external?.api],
      ['error', 'Error', info.error?.description],
    ),
    ...(health && { health }),
    hasChildren: false,
    variant: as,
  };
}

/** All of them in one table. */
export function sourceSection(profile: ProfileId, info: StreamInfo): readonly DetailsSection[] {
  const sources = sourcesOf(info);
  if (sources.length === 0) return [];
  const rows = sources.map(({ as, info: source }) => {
    const health = sourceHealth(source);
    const link = linkOf(profile, source);
    return {
      cells: [source.name, as, source.lag, activeMs(source), source.filter_subject, source.error?.description],
      ...(health && { health }),
      ...(link && { link }),
    };
  });
  const columns = [
    { key: 'name', label: 'Stream' },
    { key: 'as', label: 'Copied as' },
    { key: 'lag', label: 'Behind', unit: 'count' },
    { key: 'active', label: 'Heard of ago', unit: 'milliseconds' },
    { key: 'filter', label: 'Filter' },
    { key: 'error', label: 'Error' },
  ] as const;
  return [{ title: 'Mirror and sources', table: { columns, rows } }];
}

/** A stream of another domain or account is not in this tree. */
export function linkOf(profile: ProfileId, { name, external }: SourceInfo): ResourceRef | undefined {
  return external?.api === undefined ? refOf(profile, 'stream', name) : undefined;
}

function sourceHealth({ error }: SourceInfo): ResourceHealth | undefined {
  if (!error) return undefined;
  return { level: 'error', reason: `Copying has failed: ${error.description ?? 'the server gives no reason'}.` };
}

function lagText({ lag, active }: SourceInfo): string {
  return active < 0 ? 'never heard of' : lag > 0 ? `${counted(lag, 'message')} behind` : 'up to date';
}

function ago(info: SourceInfo): string | undefined {
  const ms = activeMs(info);
  return ms === undefined || ms < 60_000 ? undefined : `heard of ${counted(Math.round(ms / 60_000), 'minute')} ago`;
}

/** -1 where nothing was heard of it yet (2.9.10 and 2.15.1). */
function activeMs({ active }: SourceInfo): number | undefined {
  return active < 0 ? undefined : Math.round(active / 1e6);
}
