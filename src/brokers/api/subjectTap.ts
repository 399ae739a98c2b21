/**
 * Listens to live messages to learn which subjects there are, until it is stopped or has heard enough. It subscribes
 * plainly (no queue group), so that nobody else misses a message, but the server sends a copy of each: it starts only
 * when the user says so.
 */
export interface SubjectTap {
  readonly running: boolean;
  /** One sentence for the question before the start: what the tap costs. */
  readonly effect: string;
  /** Subscribes; what was heard before is forgotten. @throws BrokerError `denied` where the user may not. */
  start(signal: AbortSignal): Promise<void>;
  /** Ends the subscription; what was heard stays to be looked at. */
  stop(): void;
}
