import { asObject, textOf, textsOf } from '../management/json';
import type { TreeContext } from './context';

/** Tags that show what belongs to other users as well (https://www.rabbitmq.com/docs/management#permissions). */
const monitors = ['monitoring', 'administrator'];

/** What the user of a connection may see, asked once. */
export class Rights {
  private tags: Promise<readonly string[]> | undefined;

  constructor(private readonly context: TreeContext) {}

  /** Why a list of connections may be short: without such a tag, the API leaves out those of others without a word. */
  async ownOnlyNotice(signal: AbortSignal): Promise<string | undefined> {
    const tags = await this.read(signal);
    if (monitors.some((tag) => tags.includes(tag))) return undefined;
    const { username } = this.context.client;
    return `User “${username}” sees its own connections only: the tag “monitoring” shows all.`;
  }

  private async read(signal: AbortSignal): Promise<readonly string[]> {
    this.tags ??= this.context.client.get({ segments: ['whoami'] }, signal).then((answer) => {
      const user = asObject(answer) ?? {};
      return textsOf(user, 'tags') ?? textOf(user, 'tags')?.split(',') ?? [];
    });
    try {
      return await this.tags;
    } catch (error) {
      this.tags = undefined;
      throw error;
    }
  }
}
