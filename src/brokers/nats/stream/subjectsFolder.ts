import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../api/resource';
import type { ResourceView } from '../../api/tree/view';
import { counted } from '../../api/words';
import { refOf, type TreeContext } from '../context';
import type { SegmentRow, SubjectReader } from '../jetstream/subjects';
import { properties } from '../tree/facts';

/** In references: tells the subjects that a stream holds from those that were heard live. */
export const inStream = 'stream';

/** The subjects a stream holds messages of, by their segments. */
export function subjectsFolder({ profile, cli }: TreeContext, subjects: SubjectReader): ResourceView {
  return {
    children: ({ path: [stream = ''] }, page, signal) => listSubjects(profile, subjects, stream, '', page, signal),
    commands: ({ path: [stream = ''] }) => [cli.command('stream', 'subjects', stream)],
  };
}

/** One segment deeper. */
export function subjectView({ profile, cli }: TreeContext, subjects: SubjectReader): ResourceView {
  return {
    children: ({ path: [, stream = '', prefix = ''] }, page, signal) =>
      listSubjects(profile, subjects, stream, prefix, page, signal),
    describe: async ({ path: [, stream = '', subject = ''] }, signal) => {
      const filter = subject.endsWith('.') ? `${subject}>` : subject;
      const count = await subjects.count(stream, filter, signal);
      const facts = properties(
        ['subject', 'Subject', filter],
        ['stream', 'Stream', stream, undefined, { link: refOf(profile, 'stream', stream) }],
        ['subjects', 'Subjects', count, 'count'],
      );
      return { label: subject, sections: [{ title: 'State', properties: facts }] };
    },
    commands: ({ path: [, stream = '', subject = ''] }) =>
      subject.endsWith('.')
        ? [cli.command('stream', 'subjects', stream, `${subject}>`)]
        : [
            cli.command('stream', 'get', stream, '--last-for', subject),
            cli.command('stream', 'subjects', stream, subject),
          ],
  };
}

async function listSubjects(
  profile: ResourceRef['profile'],
  subjects: SubjectReader,
  stream: string,
  prefix: string,
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const { rows, next } = await subjects.level(stream, prefix, page, signal);
  return {
    items: rows.map((row) => subjectNode(profile, stream, prefix, row)),
    ...(next !== undefined && { next }),
  };
}

function subjectNode(
  profile: ResourceRef['profile'],
  stream: string,
  prefix: string,
  { name, branch, count }: SegmentRow,
): ResourceNode {
  return {
    ref: refOf(profile, 'subject', inStream, stream, prefix + name),
    label: branch ? name.slice(0, -1) : name,
    description: counted(count, branch ? 'subject' : 'message'),
    properties: properties(
      branch ? ['subjects', 'Subjects', count, 'count'] : ['messages', 'Messages', count, 'count'],
      ['subject', 'Subject', branch ? `${prefix}${name}>` : prefix + name],
    ),
    hasChildren: branch,
    ...(branch && { variant: 'branch' }),
  };
}
