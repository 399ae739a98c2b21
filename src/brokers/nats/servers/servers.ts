import { BrokerError } from '../../api/error';
import type { Link } from '../link';
import { accountSource } from './accountSource';
import { ping, systemSource } from './systemSource';
import type { ServerSource, ServerSummary } from './source';

/** What is known of servers, by the best way there is: the system account, the monitoring port, the own account. */
export class Servers {
  private source: Promise<ServerSource> | undefined;
  private latest: readonly ServerSummary[] = [];

  constructor(
    private readonly link: Link,
    private readonly monitoring: ServerSource | undefined,
  ) {}

  /** Found out by the first question; rights do not change while a connection lasts. */
  async way(signal: AbortSignal): Promise<ServerSource> {
    this.source ??= this.choose(signal).catch((error: unknown) => {
      this.source = undefined;
      throw error;
    });
    return this.source;
  }

  async list(signal: AbortSignal): Promise<readonly ServerSummary[]> {
    this.latest = await (await this.way(signal)).servers(signal);
    return this.latest;
  }

  /** The server of a name. @throws BrokerError `notFound` */
  async named(name: string, signal: AbortSignal): Promise<ServerSummary> {
    const by = ({ block }: ServerSummary): boolean => block.name === name;
    const found = this.latest.find(by) ?? (await this.list(signal)).find(by);
    if (found) return found;
    throw new BrokerError('notFound', `The server ${name} does not answer any more: refresh the list of servers.`);
  }

  close(): void {
    this.monitoring?.close();
  }

  private async choose(signal: AbortSignal): Promise<ServerSource> {
    try {
      if ((await ping(this.link, signal)).length > 0) return systemSource(this.link);
    } catch (error) {
      if (!BrokerError.is(error, 'denied')) throw error;
    }
    return this.monitoring ?? accountSource(this.link);
  }
}
