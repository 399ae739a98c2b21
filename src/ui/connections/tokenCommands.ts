import { createHash } from 'node:crypto';
import type { DriverRegistry } from '../../brokers/api/driver';
import { BrokerError } from '../../brokers/api/error';
import type { ConnectionProfile, ProfileId } from '../../brokers/api/profile';
import type { ConfiguredConnection } from './configuredConnection';

/** Remembers for one workspace, as VS Code's `Memento` does. */
export interface Approvals {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/**
 * Programs that print tokens. One that the user wrote into his own settings runs; one that comes with a folder runs
 * only after he has been asked, once for each command.
 */
export class TokenCommands {
  private readonly asking = new Set<string>();

  constructor(
    private readonly approvals: Approvals,
    private readonly find: (id: ProfileId) => ConfiguredConnection | undefined,
    /** Asks the user, and calls back if he allows it. */
    private readonly ask: (profile: ConnectionProfile) => Promise<boolean>,
    private readonly allowed: (id: ProfileId) => void,
  ) {}

  /** The same drivers, which do nothing for a connection whose command is not allowed yet. */
  guard(drivers: DriverRegistry): DriverRegistry {
    const guarded = (kind: keyof DriverRegistry) => async () => {
      const driver = await drivers[kind]();
      return {
        ...driver,
        connect: async (...[profile, env, signal]: Parameters<typeof driver.connect>) => {
          this.check(profile);
          return driver.connect(profile, env, signal);
        },
        diagnose: async (...[profile, env, report, signal]: Parameters<typeof driver.diagnose>) => {
          this.check(profile);
          return driver.diagnose(profile, env, report, signal);
        },
      };
    };
    return { rabbitmq: guarded('rabbitmq'), kafka: guarded('kafka'), nats: guarded('nats') };
  }

  /** Remembers that this command may run: the user has been asked, or has written it himself. */
  async allow({ id, tokenCommand = '' }: Pick<ConnectionProfile, 'id' | 'tokenCommand'>): Promise<void> {
    await this.approvals.update(key(id), digest(tokenCommand));
  }

  /** Whether the command stands in the settings of the folder and nobody has allowed it. */
  private isStrange({ id, tokenCommand, authentication }: ConnectionProfile): boolean {
    if (tokenCommand === undefined || authentication !== 'token-command') return false;
    const configured = this.find(id);
    // What was changed in the form since is the user's own.
    if (configured?.source !== 'workspace' || configured.profile.tokenCommand !== tokenCommand) return false;
    return this.approvals.get(key(id)) !== digest(tokenCommand);
  }

  /** @throws BrokerError while the command is not allowed; the user is asked meanwhile. */
  private check(profile: ConnectionProfile): void {
    if (!this.isStrange(profile)) return;
    void this.askOnce(profile);
    throw new BrokerError(
      'denied',
      `${profile.name} runs a program that this folder names to get its token, which you have not allowed yet: ` +
        'choose Allow in the notification, or connect again to be asked again.',
    );
  }

  private async askOnce(profile: ConnectionProfile): Promise<void> {
    const question = `${profile.id} ${profile.tokenCommand ?? ''}`;
    if (this.asking.has(question)) return;
    this.asking.add(question);
    try {
      if (!(await this.ask(profile))) return;
      await this.allow(profile);
      this.allowed(profile.id);
    } finally {
      this.asking.delete(question);
    }
  }
}

function key(id: ProfileId): string {
  return `tokenCommand/${id}`;
}

/** The command itself is not kept: people put secrets into command lines. */
function digest(command: string): string {
  return createHash('sha256').update(command).digest('hex');
}
