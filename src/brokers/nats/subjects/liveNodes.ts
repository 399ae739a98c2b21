import type { ProfileId } from '../../api/profile';
import type { Property, ResourceNode } from '../../api/resource';
import { counted } from '../../api/words';
import { refOf } from '../context';
import { properties } from '../tree/facts';
import type { Heard, Segment } from './subjectTree';

/** In references: tells the subjects that were heard live from those that a stream holds. */
export const live = 'live';

/** The rows of a segment: the subject itself, and the branch under it. */
export function segmentNodes(
  profile: ProfileId,
  prefix: string,
  { name, own, below }: Segment,
  elapsedMs: number,
): readonly ResourceNode[] {
  const row = (heard: Heard, rest: Pick<ResourceNode, 'ref' | 'hasChildren'>, subjects?: number): ResourceNode => ({
    ...rest,
    label: name,
    description: [
      ...(subjects === undefined ? [] : [counted(subjects, 'subject')]),
      counted(heard.messages, 'message'),
      rateText(heard, elapsedMs),
    ].join(' · '),
    properties: heardFacts(heard, elapsedMs, subjects),
    ...(subjects !== undefined && { variant: 'branch' }),
  });
  const subject = prefix + name;
  return [
    ...(own ? [row(own, { ref: refOf(profile, 'subject', live, subject), hasChildren: false })] : []),
    ...(below
      ? [row(below, { ref: refOf(profile, 'subject', live, `${subject}.`), hasChildren: true }, below.subjects)]
      : []),
  ];
}

/** Counts and rate since the tap was started. */
export function heardFacts(heard: Heard, elapsedMs: number, subjects?: number): readonly Property[] {
  return properties(
    ['subjects', 'Subjects', subjects, 'count'],
    ['messages', 'Messages heard', heard.messages, 'count'],
    ['bytes', 'Bytes heard', heard.bytes, 'bytes'],
    ['rate', 'Messages', rateOf(heard, elapsedMs), 'perSecond'],
    ['last', 'Last message', heard.last, 'timestamp'],
  );
}

function rateOf({ messages }: Heard, elapsedMs: number): number {
  return Math.round((messages / Math.max(elapsedMs / 1000, 1)) * 10) / 10;
}

function rateText(heard: Heard, elapsedMs: number): string {
  const rate = rateOf(heard, elapsedMs);
  return `${rate.toLocaleString('en-US')}/s`;
}
