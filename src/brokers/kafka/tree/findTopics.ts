import type { FoundResource } from '../../api/resource';
import { refOf, requestDeadline, type TreeContext } from './context';
import { holding } from './topicList';

/** Topics whose name holds the text, Kafka's own last: at most one request, and none where they were read lately. */
export async function findTopics(
  context: TreeContext,
  text: string,
  limit: number,
  signal: AbortSignal,
): Promise<readonly FoundResource[]> {
  const { topics: table } = await context.topics.recent(requestDeadline('The search among topics', signal));
  const holds = holding(text);
  const hits = [...table.names.entries()].filter(([, name]) => holds(name));
  const ordered = [
    ...hits.filter(([index]) => !table.internal(index)),
    ...hits.filter(([index]) => table.internal(index)),
  ];
  return ordered.slice(0, limit).map(([, name]) => ({
    ref: refOf(context, 'topic', name),
    label: name,
    location: 'Topics',
    ancestors: [refOf(context, 'folder', 'topics')],
  }));
}
