import { formatEndpoint, type Endpoint } from '../../api/endpoint';
import { BrokerError } from '../../api/error';
import type { Deadline } from '../../api/reach/deadline';
import type { Api } from '../protocol/api';
import { allTopics } from '../protocol/allTopics';
import type { ApiVersionsResponse } from '../protocol/apiVersions';
import { metadata, type BrokerMetadata, type ClusterMetadata, type MetadataResponse } from '../protocol/metadata';
import type { TopicTable } from '../topics/topicTable';
import { advertisedProblem } from './advertised';
import type { BrokerSocket } from './brokerSocket';
import { firstInTurn } from './firstInTurn';
import { Lane } from './lane';
import type { TransportOptions } from './options';

/** The next broker is asked too when one has not answered for this part of the time there is. */
const patience = 1 / 3;

/** What some brokers answered, and why others did not. */
export interface Gathered<T> {
  readonly answers: readonly T[];
  readonly failures: readonly BrokerError[];
}

/** What one request tells of a cluster with all its topics. */
export interface AllTopics extends ClusterMetadata {
  readonly topics: TopicTable;
}

/**
 * The brokers of one cluster, found through the bootstrap servers and then talked to at the addresses they advertise,
 * as every Kafka client does.
 */
export class Cluster {
  private readonly lanes = new Map<string, Lane>();
  private readonly pingLanes = new Map<string, Lane>();
  private brokers: readonly BrokerMetadata[] = [];
  private closed = false;

  constructor(
    private readonly bootstrap: readonly Endpoint[],
    private readonly options: TransportOptions,
  ) {}

  /** A socket to any broker at its advertised address. @throws BrokerError of the bootstrap servers or listeners. */
  async connect(deadline: Deadline): Promise<BrokerSocket> {
    await this.discover(deadline);
    return this.anyBroker(this.lanes, deadline, (lane) => lane.socket(deadline));
  }

  async ask<Request, Response>(api: Api<Request, Response>, request: Request, deadline: Deadline): Promise<Response> {
    return this.askAny(this.lanes, api, request, deadline);
  }

  /** The named topics, or none. Every answer also refreshes what is known of the brokers. */
  async metadata(topics: readonly string[], deadline: Deadline): Promise<MetadataResponse> {
    const answer = await this.ask(metadata, { topics }, deadline);
    this.learn(answer.brokers);
    return answer;
  }

  /** Every topic there is. */
  async allTopics(deadline: Deadline): Promise<AllTopics> {
    const answer = await this.ask(allTopics, undefined, deadline);
    this.learn(answer.brokers);
    return answer;
  }

  /** Asks one broker by its id. @throws BrokerError `unreachable` where the cluster does not know it (any more). */
  async askBroker<Request, Response>(
    id: number,
    api: Api<Request, Response>,
    request: Request,
    deadline: Deadline,
  ): Promise<Response> {
    return this.toBroker(id, (lane) => lane.ask(api, request, deadline));
  }

  /** What broker `id` can do. */
  async supports(
    id: number,
    api: Pick<Api<never, unknown>, 'key' | 'min' | 'max'>,
    deadline: Deadline,
  ): Promise<boolean> {
    return (await this.toBroker(id, (lane) => lane.socket(deadline))).supports(api);
  }

  /** The APIs and features of broker `id`, known since its socket was opened. */
  async abilities(id: number, deadline: Deadline): Promise<ApiVersionsResponse> {
    return (await this.toBroker(id, (lane) => lane.socket(deadline))).abilities;
  }

  /** Runs `work` for every broker (or the given ones) at once; one that fails takes nothing from the others. */
  async gather<T>(work: (id: number) => Promise<T>, ids = this.brokers.map(({ id }) => id)): Promise<Gathered<T>> {
    const settled = await Promise.allSettled(ids.map(work));
    const errors = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []));
    const failures = errors.filter((error) => BrokerError.is(error));
    const passed =
      errors.find((error) => !BrokerError.is(error)) ?? failures.find(({ reason }) => reason === 'cancelled');
    if (passed) throw passed;
    return { answers: settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])), failures };
  }

  /**
   * Returns when any broker has answered. On sockets of its own: brokers answer the requests of one socket in order,
   * and a long list under way would look like a dead server.
   */
  async ping(deadline: Deadline): Promise<void> {
    await this.askAny(this.pingLanes, metadata, { topics: [] }, deadline);
  }

  close(): void {
    this.closed = true;
    for (const lane of [...this.lanes.values(), ...this.pingLanes.values()]) lane.close();
  }

  private async discover(deadline: Deadline): Promise<void> {
    const { brokers } = await firstInTurn(this.bootstrap, deadline.timeoutMs * patience, (endpoint) =>
      this.lane(this.lanes, endpoint).ask(metadata, { topics: [] }, deadline),
    );
    this.learn(brokers);
  }

  /** Asks any broker; where none of the known ones can be reached, the bootstrap servers may know others. */
  private async askAny<Request, Response>(
    lanes: Map<string, Lane>,
    api: Api<Request, Response>,
    request: Request,
    deadline: Deadline,
  ): Promise<Response> {
    const attempt = (lane: Lane): Promise<Response> => lane.ask(api, request, deadline);
    try {
      return await this.anyBroker(lanes, deadline, attempt);
    } catch (error) {
      if (!BrokerError.is(error, 'unreachable')) throw error;
      await this.discover(deadline);
      return this.anyBroker(lanes, deadline, attempt);
    }
  }

  private async anyBroker<T>(
    lanes: Map<string, Lane>,
    deadline: Deadline,
    attempt: (lane: Lane) => Promise<T>,
  ): Promise<T> {
    const connected = (broker: BrokerMetadata): number => Number(lanes.get(formatEndpoint(broker))?.connected ?? false);
    const brokers = [...this.brokers].sort((a, b) => connected(b) - connected(a));
    return firstInTurn(brokers, deadline.timeoutMs * patience, (broker) => this.via(lanes, broker, attempt));
  }

  private async toBroker<T>(id: number, attempt: (lane: Lane) => Promise<T>): Promise<T> {
    const broker = this.brokers.find((candidate) => candidate.id === id);
    if (broker) return this.via(this.lanes, broker, attempt);
    throw new BrokerError('unreachable', `Broker ${id} is not part of the cluster at the moment: start it.`);
  }

  private async via<T>(
    lanes: Map<string, Lane>,
    broker: BrokerMetadata,
    attempt: (lane: Lane) => Promise<T>,
  ): Promise<T> {
    const lane = this.lane(lanes, broker);
    try {
      return await attempt(lane);
    } catch (error) {
      throw lane.connected ? error : advertisedProblem(broker, this.bootstrap, error);
    }
  }

  private learn(brokers: readonly BrokerMetadata[]): void {
    if (brokers.length === 0) return;
    this.brokers = brokers;
    const advertised = new Set(brokers.map(formatEndpoint));
    for (const lanes of [this.lanes, this.pingLanes]) {
      for (const [address, lane] of lanes) {
        if (advertised.has(address)) continue;
        lane.close();
        lanes.delete(address);
      }
    }
  }

  private lane(lanes: Map<string, Lane>, { host, port }: Endpoint): Lane {
    if (this.closed) throw new BrokerError('cancelled', 'The connection to the cluster was closed.');
    const endpoint = { host, port };
    const address = formatEndpoint(endpoint);
    const lane = lanes.get(address) ?? new Lane(endpoint, this.options);
    lanes.set(address, lane);
    return lane;
  }
}
