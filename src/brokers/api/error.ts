/** Why an operation on a broker failed, as far as the user's next step depends on it. */
export type BrokerErrorReason =
  'unreachable' | 'tls' | 'auth' | 'denied' | 'notFound' | 'timeout' | 'unsupported' | 'protocol' | 'cancelled';

/**
 * The one error that leaves a broker's island. Its message is one sentence for the user: what happened, why, and
 * what to do. What the client library said is the `cause`, for the log.
 */
export class BrokerError extends Error {
  constructor(
    readonly reason: BrokerErrorReason,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'BrokerError';
  }

  /**
   * Narrows an unknown error, optionally to one reason. Goes by name: every driver is a bundle of its own with its own
   * copy of this class, which `instanceof` would not know.
   */
  static is(error: unknown, reason?: BrokerErrorReason): error is BrokerError {
    if (!(error instanceof Error) || error.name !== 'BrokerError') return false;
    return reason === undefined || ('reason' in error && error.reason === reason);
  }
}
