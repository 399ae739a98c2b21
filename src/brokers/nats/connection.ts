import type { BrokerConnection, BrokerInfo } from '../api/connection';
import type { Log } from '../api/driver';
import type { ProfileId } from '../api/profile';
import type { CommandLine } from '../api/commandLine';
import type { ResourceDetails } from '../api/details';
import type { FoundResource, NameList, Page, PageRequest, ResourceNode, ResourceRef } from '../api/resource';
import { areaTree } from '../api/tree/areaTree';
import type { ViewTree } from '../api/tree/viewTree';
import { cancelled } from '../api/reach/deadline';
import { JetStreamApi } from './jetstream/api';
import { Link } from './link';
import type { Opened } from './open';
import { streamArea } from './tree/streamArea';

/** An open connection to NATS: JetStream's API for what there is, PING for whether it is there. */
export class NatsBrokerConnection implements BrokerConnection {
  readonly kind = 'nats';
  readonly info: BrokerInfo;
  private readonly link: Link;
  private readonly tree: ViewTree;

  constructor(profile: ProfileId, opened: Opened, log: Log) {
    this.info = { product: 'NATS', version: opened.nats.info?.version ?? opened.greeting.version };
    this.link = new Link(opened.nats, opened.endpoint, log);
    this.tree = areaTree(profile, [streamArea({ api: new JetStreamApi(this.link), profile })]);
  }

  ping(signal: AbortSignal): Promise<void> {
    return this.link.ping(signal);
  }

  async listChildren(
    parent: ResourceRef | undefined,
    page: PageRequest,
    signal: AbortSignal,
  ): Promise<Page<ResourceNode>> {
    if (signal.aborted) throw cancelled('The list');
    return this.tree.listChildren(parent, page, signal);
  }

  recallChildren(parent: ResourceRef | undefined, page: PageRequest): Page<ResourceNode> | undefined {
    return this.tree.recallChildren(parent, page);
  }

  async listNames(parent: ResourceRef, page: Pick<PageRequest, 'internals'>, signal: AbortSignal): Promise<NameList> {
    if (signal.aborted) throw cancelled('The list');
    return this.tree.listNames(parent, page, signal);
  }

  async describe(ref: ResourceRef, signal: AbortSignal): Promise<ResourceDetails> {
    if (signal.aborted) throw cancelled('The description');
    return this.tree.describe(ref, signal);
  }

  async find(text: string, limit: number, signal: AbortSignal): Promise<readonly FoundResource[]> {
    if (signal.aborted) throw cancelled('The search');
    return this.tree.find(text, limit, signal);
  }

  commandLines(ref: ResourceRef): readonly CommandLine[] {
    return this.tree.commandLines(ref);
  }

  close(): Promise<void> {
    return this.link.close();
  }
}
