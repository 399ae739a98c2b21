import type { Disposable } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { BrokerConnection } from '../../brokers/api/connection';
import type { DriverEnv, DriverRegistry } from '../../brokers/api/driver';
import type { ConnectionProfile, ProfileId } from '../../brokers/api/profile';
import type { ConnectionState } from './connectionState';
import { SharedConnection } from './sharedConnection';

/** A share in a profile's connection; the last one to be disposed closes it. */
export interface Lease extends Disposable {
  /**
   * The open connection.
   * @throws BrokerError if it is not open.
   */
  connection(): BrokerConnection;
  /** Connects, tries again or pings at once; resolves when the state says how that went. */
  checkNow(): Promise<void>;
}

interface Entry {
  readonly shared: SharedConnection;
  leases: number;
}

const closed: ConnectionState = { status: 'closed' };

/** One connection for each profile in use, shared by everything that needs it. */
export class ConnectionPool implements Disposable {
  private readonly entries = new Map<ProfileId, Entry>();
  private readonly stateChanged = new Emitter<ProfileId>();
  private watched = false;

  /** Fires with the profile whose state is another one now. */
  readonly onDidChangeState = this.stateChanged.event;

  constructor(
    private readonly drivers: DriverRegistry,
    private readonly envOf: (profile: ConnectionProfile) => DriverEnv,
  ) {}

  /** Shares the connection of the profile, opening it if nobody has. Returns at once; the state says how it goes. */
  acquire(profile: ConnectionProfile): Lease {
    const entry = this.entries.get(profile.id) ?? this.add(profile);
    entry.leases++;
    let held = true;
    return {
      connection: () => entry.shared.get(),
      checkNow: () => entry.shared.checkNow(),
      dispose: () => {
        if (!held) return;
        held = false;
        entry.leases--;
        if (entry.leases === 0) this.remove(profile.id, entry);
      },
    };
  }

  stateOf(profile: ProfileId): ConnectionState {
    return this.entries.get(profile)?.shared.state ?? closed;
  }

  /** Whether anybody sees the connections: only then are they pinged and brought back. */
  setWatched(watched: boolean): void {
    this.watched = watched;
    for (const { shared } of this.entries.values()) shared.setWatched(watched);
  }

  dispose(): void {
    for (const [id, entry] of [...this.entries]) this.remove(id, entry);
    this.stateChanged.dispose();
  }

  private add(profile: ConnectionProfile): Entry {
    const shared = new SharedConnection(profile.name, async (signal) => {
      const driver = await this.drivers[profile.kind]();
      return driver.connect(profile, this.envOf(profile), signal);
    });
    const entry = { shared, leases: 0 };
    this.entries.set(profile.id, entry);
    shared.onDidChangeState(() => this.stateChanged.fire(profile.id));
    shared.setWatched(this.watched);
    void shared.checkNow();
    return entry;
  }

  private remove(id: ProfileId, entry: Entry): void {
    if (this.entries.get(id) !== entry) return;
    this.entries.delete(id);
    void entry.shared.close();
  }
}
