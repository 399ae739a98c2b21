import type { BrokerConnection, BrokerInfo } from '../api/connection';
import type { CommandLine } from '../api/commandLine';
import type { ResourceDetails } from '../api/details';
import type { DriverEnv } from '../api/driver';
import type { ConnectionProfile } from '../api/profile';
import type { FoundResource, NameList, Page, PageRequest, ResourceNode, ResourceRef } from '../api/resource';
import type { ViewTree } from '../api/tree/viewTree';
import { cancelled } from '../api/reach/deadline';
import { Link } from './link';
import type { Opened } from './open';
import { openMonitoring } from './servers/openMonitoring';
import { Servers } from './servers/servers';
import { LiveTap } from './subjects/tap';
import { natsTree } from './tree/natsTree';

/** An open connection to NATS: JetStream's API for what there is, PING for whether it is there. */
export class NatsBrokerConnection implements BrokerConnection {
  readonly kind = 'nats';
  readonly info: BrokerInfo;
  readonly subjectTap: LiveTap;
  private readonly link: Link;
  private readonly servers: Servers;
  private readonly tree: ViewTree;

  constructor(profile: ConnectionProfile, opened: Opened, env: DriverEnv) {
    this.info = { product: 'NATS', version: opened.nats.info?.version ?? opened.greeting.version };
    this.link = new Link(opened.nats, opened.endpoint, env.log);
    this.subjectTap = new LiveTap(this.link, profile.inboxPrefix);
    this.servers = new Servers(this.link, openMonitoring(profile, env));
    this.tree = natsTree(profile, this.link, this.subjectTap, this.servers);
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
    this.subjectTap.stop();
    this.servers.close();
    return this.link.close();
  }
}
