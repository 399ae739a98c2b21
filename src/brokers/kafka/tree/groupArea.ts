import type { CoordinatedGroup } from '../groups/allGroups';
import type { Area } from '../../api/tree/area';
import type { TreeContext } from './context';
import { listGroupPartitions } from './groupPartitions';
import { listConsumerGroups } from './groups';
import { listGroupTopics } from './groupTopics';
import { Snapshot } from './snapshot';

/** Consumer groups and what they have read. */
export function groupArea(context: TreeContext): Area {
  const groups = new Snapshot<CoordinatedGroup>();
  return {
    folders: [{ name: 'groups', label: 'Consumer groups' }],
    views: {
      'folder/groups': { children: (_ref, page, signal) => listConsumerGroups(context, groups, page, signal) },
      consumerGroup: {
        children: ({ path: [group = ''] }, page, signal) => listGroupTopics(context, group, page, signal),
      },
      groupTopic: {
        children: ({ path: [group = '', topic = ''] }, page, signal) =>
          listGroupPartitions(context, [group, topic], page, signal),
      },
    },
    finders: [],
  };
}
