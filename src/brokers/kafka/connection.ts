import type { BrokerConnection, BrokerInfo } from '../api/connection';
import { BrokerError } from '../api/error';
import { cancelled, withDeadline } from '../api/reach/deadline';
import type { CommandLine } from '../api/commandLine';
import type { ResourceDetails } from '../api/details';
import type { FoundResource, NameList, Page, PageRequest, ResourceNode, ResourceRef } from '../api/resource';
import type { ViewTree } from '../api/tree/viewTree';
import type { Cluster } from './transport/cluster';
import type { ServiceAreas } from './tree/serviceAreas';

/** A broker that is gone is to be noticed within two seconds, and the answer of one that is there takes far less. */
const pingTimeoutMs = 1500;
/** For opening a socket anew and for a second broker where the first hangs. */
const wholePingTimeoutMs = 1900;

/** An open connection to a Kafka cluster. */
export class KafkaConnection implements BrokerConnection {
  readonly kind = 'kafka';

  constructor(
    readonly info: BrokerInfo,
    private readonly opened: { readonly cluster: Cluster; readonly services: Pick<ServiceAreas, 'close'> },
    private readonly tree: ViewTree,
    private readonly address: string,
  ) {}

  async ping(signal: AbortSignal): Promise<void> {
    const what = `Kafka at ${this.address}`;
    await this.outward(
      withDeadline({ signal, timeoutMs: wholePingTimeoutMs, what }, (inner) =>
        this.opened.cluster.ping({ signal: inner, timeoutMs: pingTimeoutMs, what }),
      ),
    );
  }

  async listChildren(
    parent: ResourceRef | undefined,
    page: PageRequest,
    signal: AbortSignal,
  ): Promise<Page<ResourceNode>> {
    if (signal.aborted) throw cancelled('The list');
    return this.outward(this.tree.listChildren(parent, page, signal));
  }

  recallChildren(parent: ResourceRef | undefined, page: PageRequest): Page<ResourceNode> | undefined {
    return this.tree.recallChildren(parent, page);
  }

  async listNames(parent: ResourceRef, page: Pick<PageRequest, 'internals'>, signal: AbortSignal): Promise<NameList> {
    if (signal.aborted) throw cancelled('The list');
    return this.outward(this.tree.listNames(parent, page, signal));
  }

  async describe(ref: ResourceRef, signal: AbortSignal): Promise<ResourceDetails> {
    if (signal.aborted) throw cancelled('The description');
    return this.outward(this.tree.describe(ref, signal));
  }

  async find(text: string, limit: number, signal: AbortSignal): Promise<readonly FoundResource[]> {
    if (signal.aborted) throw cancelled('The search');
    return this.outward(this.tree.find(text, limit, signal));
  }

  commandLines(ref: ResourceRef): readonly CommandLine[] {
    return this.tree.commandLines(ref);
  }

  close(): Promise<void> {
    this.opened.cluster.close();
    this.opened.services.close();
    return Promise.resolve();
  }

  /** Only `BrokerError` leaves; another one is a fault of this program and says so. */
  private async outward<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (BrokerError.is(error)) throw error;
      const text = error instanceof Error ? error.message : String(error);
      throw new BrokerError('protocol', `The answer of Kafka at ${this.address} could not be used (${text}).`, {
        cause: error,
      });
    }
  }
}
