import type { ResourceHealth } from '../../api/resource';

/** Where a group stands in one partition. Unknown where the partition's ends could not be read. */
export type Position =
  | { readonly kind: 'noCommit' }
  | { readonly kind: 'unknown'; readonly committed: number }
  | { readonly kind: 'within'; readonly committed: number; readonly lag: number }
  /** Messages the group had yet to read were deleted; `lost` of them. */
  | { readonly kind: 'beforeLogStart'; readonly committed: number; readonly lag: number; readonly lost: number }
  /** The partition is shorter than what the group says it has read: it was made anew, or truncated. */
  | { readonly kind: 'pastEnd'; readonly committed: number; readonly past: number };

/**
 * Places a committed offset (−1 or `undefined`: none) between the first and the next offset of its partition.
 * Lag counts offsets up to the end, as Kafka's own tool does, also over those that are deleted already.
 */
export function positionOf(
  committed: number | undefined,
  start: number | undefined,
  end: number | undefined,
): Position {
  if (committed === undefined || committed < 0) return { kind: 'noCommit' };
  if (end === undefined) return { kind: 'unknown', committed };
  if (committed > end) return { kind: 'pastEnd', committed, past: committed - end };
  const lag = end - committed;
  if (start !== undefined && committed < start) {
    return { kind: 'beforeLogStart', committed, lag, lost: start - committed };
  }
  return { kind: 'within', committed, lag };
}

/** Places a share group, whose lag the broker counts itself; −1 or `undefined` where it does not know. */
export function sharePositionOf(start: number, lag: number | undefined): Position {
  if (start < 0) return { kind: 'noCommit' };
  return lag === undefined || lag < 0
    ? { kind: 'unknown', committed: start }
    : { kind: 'within', committed: start, lag };
}

/** Lag of several partitions together: a group that committed nothing has none, which is not a lag of zero. */
export type TotalLag =
  | { readonly kind: 'noCommit' }
  /** A partition with a commit is unknown, and a sum without it would be wrong. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'sum'; readonly lag: number };

export function totalLag(positions: readonly Position[]): TotalLag {
  if (positions.every(({ kind }) => kind === 'noCommit')) return { kind: 'noCommit' };
  if (positions.some(({ kind }) => kind === 'unknown')) return { kind: 'unknown' };
  return { kind: 'sum', lag: positions.reduce((sum, position) => sum + ('lag' in position ? position.lag : 0), 0) };
}

/** What is wrong with a position, if anything. */
export function positionHealth(position: Position): ResourceHealth | undefined {
  if (position.kind === 'beforeLogStart') {
    const { committed, lost } = position;
    return {
      level: 'warning',
      reason: `Behind the log start: ${lost} offsets from ${committed} on were deleted before the group read them.`,
    };
  }
  if (position.kind !== 'pastEnd') return undefined;
  return {
    level: 'warning',
    reason: `Past the end: the commit ${position.committed} is ${position.past} beyond the end, so the topic was probably made anew.`,
  };
}

/** The worst of several positions, with how many share it. */
export function positionsHealth(positions: readonly Position[]): ResourceHealth | undefined {
  const before = positions.filter(({ kind }) => kind === 'beforeLogStart').length;
  const past = positions.filter(({ kind }) => kind === 'pastEnd').length;
  if (before + past === 0) return undefined;
  const parts = [
    ...(before > 0 ? [`behind the log start in ${before}`] : []),
    ...(past > 0 ? [`past the end in ${past}`] : []),
  ];
  return { level: 'warning', reason: `Committed ${parts.join(', ')} of ${positions.length} partitions.` };
}
