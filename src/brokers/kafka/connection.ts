import type { BrokerConnection, BrokerInfo } from '../api/connection';
import { BrokerError } from '../api/error';
import { cancelled, withDeadline } from '../api/reach/deadline';
import type { Page, PageRequest, ResourceNode, ResourceRef } from '../api/resource';
import type { Cluster } from './transport/cluster';
import type { KafkaTree } from './tree/kafkaTree';

/** A broker that is gone is to be noticed within two seconds, and the answer of one that is there takes far less. */
const pingTimeoutMs = 1500;
/** For opening a socket anew and for a second broker where the first hangs. */
const wholePingTimeoutMs = 1900;

/** An open connection to a Kafka cluster. */
export class KafkaConnection implements BrokerConnection {
  readonly kind = 'kafka';

  constructor(
    readonly info: BrokerInfo,
    private readonly cluster: Cluster,
    private readonly tree: KafkaTree,
    private readonly address: string,
  ) {}

  async ping(signal: AbortSignal): Promise<void> {
    const what = `Kafka at ${this.address}`;
    await this.outward(
      withDeadline({ signal, timeoutMs: wholePingTimeoutMs, what }, (inner) =>
        this.cluster.ping({ signal: inner, timeoutMs: pingTimeoutMs, what }),
      ),
    );
  }

  async listChildren(
    parent: ResourceRef | undefined,
    page: PageRequest,
    signal: AbortSignal,
  ): Promise<Page<ResourceNode>> {
    if (signal.aborted) throw cancelled('The list');
    return this.outward(this.tree.list(parent, page, signal));
  }

  close(): Promise<void> {
    this.cluster.close();
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
