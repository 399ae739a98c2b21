import { BrokerError } from '../../api/error';
import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { ResourceView } from '../../api/tree/view';
import { counted } from '../../api/words';
import type { TreeContext } from '../context';
import { properties } from '../tree/facts';
import { slice } from '../tree/slice';
import { heardFacts, segmentNodes } from './liveNodes';
import type { LiveTap } from './tap';

/** The top level of what was heard. From memory: it costs no request. */
export function liveFolder({ profile, cli }: TreeContext, tap: LiveTap): ResourceView {
  return {
    children: (_ref, page) => Promise.resolve(level(profile, tap, '', page)),
    describe: () =>
      Promise.resolve({
        label: 'Live subjects',
        sections: [
          {
            title: 'State',
            properties: properties(
              ['running', 'Listening', tap.running],
              ['for', 'Listened for', tap.heard && tap.elapsedMs, 'milliseconds'],
              ['subjects', 'Subjects', tap.heard?.subjects, 'count'],
              ['messages', 'Messages heard', tap.heard?.messages, 'count'],
              ['left', 'Messages on further subjects', tap.heard?.left, 'count'],
            ),
            notice: noticeOf(tap) ?? tap.effect,
          },
        ],
      }),
    commands: () => [cli.command('subscribe', '>', '--report-subjects')],
  };
}

/** One segment deeper. */
export function liveView({ profile, cli }: TreeContext, tap: LiveTap): ResourceView {
  return {
    children: ({ path: [, prefix = ''] }, page) => Promise.resolve(level(profile, tap, prefix, page)),
    describe: ({ path: [, subject = ''] }) => {
      const heard = tap.heard?.at(subject);
      if (!heard) {
        const gone = `Nothing was heard on ${subject} since the listening was started: refresh the list.`;
        return Promise.reject(new BrokerError('notFound', gone));
      }
      const facts = [...properties(['subject', 'Subject', subject]), ...heardFacts(heard, tap.elapsedMs)];
      return Promise.resolve({ label: subject, sections: [{ title: 'Heard', properties: facts }] });
    },
    commands: ({ path: [, subject = ''] }) => [
      cli.command('subscribe', subject.endsWith('.') ? `${subject}>` : subject),
    ],
  };
}

function level(profile: TreeContext['profile'], tap: LiveTap, prefix: string, page: PageRequest): Page<ResourceNode> {
  const segments = tap.heard?.level(prefix) ?? [];
  const notice = prefix === '' ? noticeOf(tap) : undefined;
  return {
    ...slice(
      segments.flatMap((segment) => segmentNodes(profile, prefix, segment, tap.elapsedMs)),
      page,
    ),
    ...(notice !== undefined && { notice }),
  };
}

/** Where the picture is not whole, or there is none yet. */
function noticeOf(tap: LiveTap): string | undefined {
  if (tap.endedBecause !== undefined) return tap.endedBecause;
  if (!tap.heard) return 'Nothing is listened to before you start it.';
  if (tap.heard.left > 0) {
    const kept = counted(tap.heard.subjects, 'subject');
    return `${kept} are shown, which is the most that is kept: ${counted(tap.heard.left, 'message')} came on others.`;
  }
  if (tap.running && tap.heard.messages === 0) return 'Listening: no message has come yet.';
  return undefined;
}
