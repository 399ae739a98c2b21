import type { Area } from '../../api/tree/area';
import { configFolder, configView } from './configs';
import type { TreeContext } from './context';
import { describePartition } from './partitionDetails';
import { listPartitions } from './partitions';
import { describeProducer, listProducers } from './producers';
import { describeReader, listReaders } from './readers';
import { findTopics } from './findTopics';
import { listTopicFolders, readersFolder } from './topicFolders';
import { partitionCommands, topicCommands, topicsCommands } from './topicCommands';
import { describeTopic } from './topicDetails';
import { listTopics, recallTopics, topicNames } from './topics';

/** Topics and what stands under them. */
export function topicArea(context: TreeContext): Area {
  const { tools } = context;
  return {
    folders: [{ name: 'topics', label: 'Topics', list: { filter: true, names: true } }],
    views: {
      'folder/topics': {
        children: (_ref, page, signal) => listTopics(context, page, signal),
        recall: (_ref, page) => recallTopics(context, page),
        names: (_ref, page, signal) => topicNames(context, page, signal),
        commands: () => topicsCommands(tools),
      },
      topic: {
        children: ({ path: [topic = ''] }, page, signal) => listTopicFolders(context, topic, page, signal),
        describe: ({ path: [topic = ''] }, signal) => describeTopic(context, topic, signal),
        commands: ({ path: [topic = ''] }) => topicCommands(tools, topic),
      },
      'folder/partitions': {
        children: ({ path: [topic = ''] }, page, signal) => listPartitions(context, topic, page, signal),
        commands: ({ path: [topic = ''] }) => topicCommands(tools, topic),
      },
      partition: {
        describe: ({ path: [topic = '', partition = ''] }, signal) =>
          describePartition(context, [topic, partition], signal),
        commands: ({ path: [topic = '', partition = ''] }) => partitionCommands(tools, topic, partition),
      },
      [configFolder.topic]: configView(context, 'topic'),
      [`folder/${readersFolder}`]: {
        children: ({ path: [topic = ''] }, page, signal) => listReaders(context, topic, page, signal),
      },
      topicReader: {
        describe: ({ path: [topic = '', group = ''] }, signal) => describeReader(context, topic, group, signal),
      },
      'folder/producers': {
        children: ({ path: [topic = ''] }, page, signal) => listProducers(context, topic, page, signal),
      },
      producer: {
        describe: ({ path: [topic = '', partition = '', id = ''] }, signal) =>
          describeProducer(context, [topic, partition, id], signal),
      },
    },
    finders: [(text, limit, signal) => findTopics(context, text, limit, signal)],
  };
}
