import type { Area } from '../../api/tree/area';
import type { ResourceView } from '../../api/tree/view';
import type { TreeContext } from '../context';
import { SubjectReader } from '../jetstream/subjects';
import { inStream, subjectView } from '../stream/subjectsFolder';
import { liveFolder, liveView } from './liveView';
import type { LiveTap } from './tap';

/** Live subjects as the tap hears them, and the rows of all subjects. Nothing is listened to before the user starts it. */
export function subjectArea(context: TreeContext, tap: LiveTap): Area {
  const stored = subjectView(context, new SubjectReader(context.api));
  const heard = liveView(context, tap);
  const of = (path: readonly string[]): ResourceView => (path[0] === inStream ? stored : heard);
  const variant = (): string => (tap.running ? 'tap.running' : 'tap.stopped');
  return {
    folders: [{ name: 'liveSubjects', label: 'Live subjects', variant }],
    views: {
      'folder/liveSubjects': liveFolder(context, tap),
      subject: {
        children: async (ref, page, signal) => (await of(ref.path).children?.(ref, page, signal)) ?? { items: [] },
        describe: async (ref, signal) =>
          (await of(ref.path).describe?.(ref, signal)) ?? { label: ref.path.at(-1) ?? '', sections: [] },
        commands: (ref) => of(ref.path).commands?.(ref) ?? [],
      },
    },
    finders: [],
  };
}
