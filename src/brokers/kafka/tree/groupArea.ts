import type { Area } from '../../api/tree/area';
import type { NamedGroup } from '../groups/oneGroup';
import { requestDeadline, type TreeContext } from './context';
import { groupCommands, groupsCommands, membersCommands } from './groupCommands';
import { describeGroup, describeGroupTopic } from './groupDetails';
import { groupFinder } from './groupFinder';
import { listGroupMembers } from './groupMembers';
import { GroupMemory } from './groupMemory';
import { listGroupPartitions } from './groupPartitions';
import { listConsumerGroups, recallConsumerGroups } from './groups';
import { listGroupTopics } from './groupTopics';

/** Consumer groups of every kind, who is in them and what they have read. */
export function groupArea(context: TreeContext): Area {
  const { tools } = context;
  const memory = new GroupMemory(context.cluster);
  const named = (id = ''): NamedGroup => ({ id, kind: memory.kindOf(id) });
  return {
    folders: [{ name: 'groups', label: 'Consumer groups', list: { filter: true, names: true } }],
    views: {
      'folder/groups': {
        children: (_ref, page, signal) => listConsumerGroups(context, memory, page, signal),
        recall: (_ref, page) => recallConsumerGroups(context, memory, page),
        names: async (_ref, _page, signal) => {
          const { groups, failures } = await memory.read(requestDeadline('The list of consumer groups', signal));
          return { names: groups.map(({ id }) => id), complete: failures.length === 0 };
        },
        commands: () => groupsCommands(tools),
      },
      consumerGroup: {
        children: ({ path: [group] }, page, signal) => listGroupTopics(context, named(group), page, signal),
        describe: ({ path: [group] }, signal) => describeGroup(context, named(group), signal),
        commands: ({ path: [group = ''] }) => groupCommands(tools, group, memory.kindOf(group)),
      },
      'folder/members': {
        children: ({ path: [group] }, page, signal) => listGroupMembers(context, named(group), page, signal),
        commands: ({ path: [group = ''] }) => membersCommands(tools, group, memory.kindOf(group)),
      },
      groupMember: {
        commands: ({ path: [group = ''] }) => membersCommands(tools, group, memory.kindOf(group)),
      },
      groupTopic: {
        children: (ref, page, signal) => {
          const [group, topic = ''] = ref.path;
          return listGroupPartitions(context, { group: named(group), topic, parent: ref }, page, signal);
        },
        describe: ({ path: [group, topic = ''] }, signal) => describeGroupTopic(context, named(group), topic, signal),
        commands: ({ path: [group = ''] }) => groupCommands(tools, group, memory.kindOf(group)).slice(0, 1),
      },
      groupPartition: {
        commands: ({ path: [group = ''] }) => groupCommands(tools, group, memory.kindOf(group)).slice(0, 1),
      },
    },
    finders: [groupFinder(context, memory)],
  };
}
