import type { TopicMetadata } from '../protocol/metadata';
import type { Area } from '../../api/tree/area';
import type { TreeContext } from './context';
import { listPartitions } from './partitions';
import { Snapshot } from './snapshot';
import { listTopics } from './topics';

/** Topics and what stands under them. */
export function topicArea(context: TreeContext): Area {
  const topics = new Snapshot<TopicMetadata>();
  return {
    folders: [{ name: 'topics', label: 'Topics' }],
    views: {
      'folder/topics': { children: (_ref, page, signal) => listTopics(context, topics, page, signal) },
      topic: { children: ({ path: [topic = ''] }, page, signal) => listPartitions(context, topic, page, signal) },
    },
    finders: [],
  };
}
