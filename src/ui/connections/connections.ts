import type { Disposable } from '../../base/disposable';
import { DisposableStore } from '../../base/disposable';
import { Emitter } from '../../base/event';
import type { BrokerConnection } from '../../brokers/api/connection';
import { BrokerError } from '../../brokers/api/error';
import type { ProfileId } from '../../brokers/api/profile';
import type { ConfiguredConnection, ConnectionSettings } from './configuredConnection';
import type { ConnectionState } from './connectionState';
import type { ConnectionPool, Lease } from './pool';

/** The connections of the settings, and which of them the user has open. */
export class Connections implements Disposable {
  private current: ConnectionSettings = { connections: [], problems: [] };
  private readonly leases = new Map<ProfileId, Lease>();
  private readonly store = new DisposableStore();
  private readonly settingsChanged = this.store.add(new Emitter<undefined>());
  private readonly stateChanged = this.store.add(new Emitter<ProfileId>());

  /** Connections were added, changed or taken away. */
  readonly onDidChangeSettings = this.settingsChanged.event;
  /** A connection opened, was lost, or closed. */
  readonly onDidChangeState = this.stateChanged.event;

  constructor(private readonly pool: ConnectionPool) {
    this.store.add(pool.onDidChangeState((id) => this.stateChanged.fire(id)));
  }

  get settings(): ConnectionSettings {
    return this.current;
  }

  find(id: ProfileId): ConfiguredConnection | undefined {
    return this.current.connections.find(({ profile }) => profile.id === id);
  }

  stateOf(id: ProfileId): ConnectionState {
    return this.pool.stateOf(id);
  }

  /** Takes new settings: connections that are gone are closed, open ones that changed are opened anew. */
  update(settings: ConnectionSettings): void {
    const before = this.current;
    this.current = settings;
    for (const id of [...this.leases.keys()]) {
      const now = this.find(id)?.profile;
      const then = before.connections.find(({ profile }) => profile.id === id)?.profile;
      if (JSON.stringify(now) === JSON.stringify(then)) continue;
      this.disconnect(id);
      if (now) void this.connect(id);
    }
    this.settingsChanged.fire(undefined);
  }

  /** Opens the connection, or looks again at once if it is open or lost. Never rejects: the state says how it went. */
  connect(id: ProfileId): Promise<void> {
    const profile = this.find(id)?.profile;
    if (profile && !this.leases.has(id)) this.leases.set(id, this.pool.acquire(profile));
    return this.checkNow(id);
  }

  /** Looks at once whether an open connection still is, or a lost one is back; a closed one stays closed. */
  checkNow(id: ProfileId): Promise<void> {
    return this.leases.get(id)?.checkNow() ?? Promise.resolve();
  }

  disconnect(id: ProfileId): void {
    this.leases.get(id)?.dispose();
    this.leases.delete(id);
  }

  /**
   * The open connection.
   * @throws BrokerError if it is not open.
   */
  get(id: ProfileId): BrokerConnection {
    const lease = this.leases.get(id);
    if (!lease) throw new BrokerError('unreachable', 'This connection is closed: connect first.');
    return lease.connection();
  }

  dispose(): void {
    for (const id of [...this.leases.keys()]) this.disconnect(id);
    this.store.dispose();
  }
}
