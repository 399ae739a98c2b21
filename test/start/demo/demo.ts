import type { LabServer } from '../../lab';

/** The demo shop's part on one broker. */
export interface Demo {
  /** Creates what the shop has on the broker. Doing it again changes nothing that is there. */
  seed(server: LabServer): Promise<void>;
  /** Keeps the shop alive: one order after the other, and services that take some. Ends when the signal does. */
  trickle(server: LabServer, signal: AbortSignal): Promise<void>;
}
