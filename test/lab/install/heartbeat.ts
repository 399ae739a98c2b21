import type { Progress } from '../model';

const everyMs = 10_000;

/** Runs a long step and says every ten seconds that it goes on, with the last line it printed. */
export async function withHeartbeat<T>(
  name: string,
  progress: Progress,
  work: (onLine: (line: string) => void) => Promise<T>,
): Promise<T> {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  let last = '';
  const timer = setInterval(() => progress(`${name}, ${seconds()} s: ${last.slice(0, 90)}`), everyMs);
  try {
    const result = await work((line) => (last = line));
    progress(`${name}: done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
