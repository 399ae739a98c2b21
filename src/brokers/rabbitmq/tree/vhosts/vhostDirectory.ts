import type { FoundResource, ResourceNode } from '../../../api/resource';
import { refOf, type TreeContext } from '../context';
import { toNodes } from '../lists/toNodes';
import { readVhosts } from './readVhosts';
import { vhostNode } from './vhostNode';

/** Virtual hosts that stand at the top by themselves; more of them have a folder, which can be filtered and grouped. */
const mostAtTop = 20;

/** The virtual hosts of a connection, and where they stand in its tree. */
export class VhostDirectory {
  private total: number | undefined;
  private readonly reading = new WeakMap<AbortSignal, Promise<readonly ResourceNode[]>>();

  constructor(private readonly context: TreeContext) {}

  /** Their rows, read now; those who ask at the same time for the same purpose share one request. */
  rows(signal: AbortSignal): Promise<readonly ResourceNode[]> {
    const running = this.reading.get(signal);
    if (running) return running;
    const started = this.read(signal).finally(() => this.reading.delete(signal));
    this.reading.set(signal, started);
    return started;
  }

  private async read(signal: AbortSignal): Promise<readonly ResourceNode[]> {
    const vhosts = await readVhosts(this.context, signal);
    this.total = vhosts.length;
    return toNodes(vhosts, (json) => vhostNode(this.context, json));
  }

  /** Whether they stand in a folder; asks only where they were never read. */
  async inFolder(signal: AbortSignal): Promise<boolean> {
    if (this.total === undefined) await this.rows(signal);
    return (this.total ?? 0) > mostAtTop;
  }

  /** The way down to a list of a virtual host, for what was found in it. */
  async wayTo(signal: AbortSignal): Promise<(vhost: string, list: string) => FoundResource['ancestors']> {
    const above = await this.above(signal);
    return (vhost, list) => [...above, refOf(this.context, 'vhost', vhost), refOf(this.context, 'folder', vhost, list)];
  }

  /** What stands above a virtual host. */
  async above(signal: AbortSignal): Promise<FoundResource['ancestors']> {
    return (await this.inFolder(signal)) ? [refOf(this.context, 'folder', 'vhosts')] : [];
  }
}
