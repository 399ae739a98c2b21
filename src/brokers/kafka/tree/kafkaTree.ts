import type { Page, PageRequest, ResourceNode, ResourceRef } from '../../api/resource';
import type { CoordinatedGroup } from '../groups/allGroups';
import type { TopicMetadata } from '../protocol/metadata';
import { listBrokers } from './brokers';
import type { TreeContext } from './context';
import { listGroupPartitions } from './groupPartitions';
import { listConsumerGroups } from './groups';
import { listGroupTopics } from './groupTopics';
import { listPartitions } from './partitions';
import { listRoot } from './root';
import { Snapshot } from './snapshot';
import { listTopics } from './topics';

/** The tree of one connection. */
export class KafkaTree {
  private readonly topics = new Snapshot<TopicMetadata>();
  private readonly groups = new Snapshot<CoordinatedGroup>();

  constructor(private readonly context: TreeContext) {}

  async list(parent: ResourceRef | undefined, page: PageRequest, signal: AbortSignal): Promise<Page<ResourceNode>> {
    const { context } = this;
    if (!parent) return listRoot(context.profile, page);
    const [first = '', second = ''] = parent.path;
    switch (parent.kind) {
      case 'folder':
        return this.listFolder(first, page, signal);
      case 'topic':
        return listPartitions(context, first, page, signal);
      case 'consumerGroup':
        return listGroupTopics(context, first, page, signal);
      case 'groupTopic':
        return listGroupPartitions(context, [first, second], page, signal);
      default:
        return { items: [] };
    }
  }

  private async listFolder(folder: string, page: PageRequest, signal: AbortSignal): Promise<Page<ResourceNode>> {
    switch (folder) {
      case 'topics':
        return listTopics(this.context, this.topics, page, signal);
      case 'groups':
        return listConsumerGroups(this.context, this.groups, page, signal);
      case 'brokers':
        return listBrokers(this.context, page, signal);
      default:
        return { items: [] };
    }
  }
}
