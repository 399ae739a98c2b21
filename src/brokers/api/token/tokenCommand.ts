import { BrokerError } from '../error';
import { cachedToken } from './cachedToken';
import { readClaims } from './jwt';
import { lastWords, runInShell } from './shellCommand';
import type { Token, TokenSource } from './token';

/** A command may have to ask a server, or a person through a window of its own. */
const timeoutMs = 30_000;

/**
 * Runs the profile's command for a token, and again before that ends.
 * @throws BrokerError `auth` where the profile has no command.
 */
export function tokenCommand(commandLine: string | undefined, runForMs = timeoutMs): TokenSource {
  if (commandLine === undefined || commandLine.trim() === '') {
    throw new BrokerError('auth', 'The connection has no token command: edit it and enter one that prints a token.');
  }
  const what = 'The token command of this connection';
  return {
    who: 'the token of the token command',
    remedy: 'run the token command of this connection in a terminal and check what it prints',
    token: cachedToken(what, runForMs + 1000, (signal) => run(commandLine, runForMs, signal)),
  };
}

async function run(commandLine: string, runForMs: number, signal: AbortSignal): Promise<Token> {
  const clock = AbortSignal.timeout(runForMs);
  const ending = AbortSignal.any([signal, clock]);
  const { code, stdout, stderr } = await runInShell(commandLine, ending).catch((cause: unknown) => {
    throw failed('cannot be run (there is no shell)', cause);
  });
  if (clock.aborted) throw failed(`does not end within ${runForMs / 1000} s`);
  if (code !== 0) {
    const words = lastWords(stderr);
    const ended = code === null ? 'was ended by a signal' : `ended with code ${code}`;
    throw failed(`${ended}${words === '' ? '' : ` and says “${words}”`}`);
  }
  const value = stdout.trim();
  if (value === '') throw failed('prints nothing');
  if (value.startsWith('{')) throw failed('prints JSON and not the token alone');
  if (/\s/.test(value)) throw failed('prints more than one word, and a token is one');
  const expiresAt = readClaims(value)?.expiresAt;
  if (expiresAt !== undefined && expiresAt <= Date.now()) throw failed('prints a token that has expired');
  return { value, ...(expiresAt !== undefined && { expiresAt }) };
}

function failed(problem: string, cause?: unknown): BrokerError {
  const sentence = `The token command of this connection ${problem}: run it in a terminal and correct it.`;
  return new BrokerError('auth', sentence, { cause });
}
