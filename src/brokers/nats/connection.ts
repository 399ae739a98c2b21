import type { BrokerConnection, BrokerInfo } from '../api/connection';
import type { Log } from '../api/driver';
import type { ProfileId } from '../api/profile';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../api/resource';
import { cancelled } from '../api/reach/deadline';
import { JetStreamApi } from './jetstream/api';
import { Link } from './link';
import type { Opened } from './open';
import { listChildren } from './tree/lists';

/** An open connection to NATS: JetStream's API for what there is, PING for whether it is there. */
export class NatsBrokerConnection implements BrokerConnection {
  readonly kind = 'nats';
  readonly info: BrokerInfo;
  private readonly link: Link;
  private readonly api: JetStreamApi;

  constructor(
    private readonly profile: ProfileId,
    opened: Opened,
    log: Log,
  ) {
    this.info = { product: 'NATS', version: opened.nats.info?.version ?? opened.greeting.version };
    this.link = new Link(opened.nats, opened.endpoint, log);
    this.api = new JetStreamApi(this.link);
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
    return listChildren(this.api, this.profile, parent, page, signal);
  }

  close(): Promise<void> {
    return this.link.close();
  }
}
