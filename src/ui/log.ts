import type { LogOutputChannel } from 'vscode';
import type { Log } from '../brokers/api/driver';

/** Writes to the output channel that Show Log opens. */
export function logTo(channel: LogOutputChannel): Log {
  return {
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    error: (message, cause) => channel.error(cause === undefined ? message : `${message}: ${causes(cause)}`),
  };
}

/** An error with what caused it, innermost last. */
function causes(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by ${causes(error.cause)}`;
}
