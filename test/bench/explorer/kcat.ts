import { findCommand } from '../../lab/install/components';
import { installPackages } from '../../lab/install/debian';
import { run } from '../../lab/run';

/** The command line of librdkafka, from Debian's package where the machine lacks it. */
export async function kcat(): Promise<(...args: string[]) => Promise<string>> {
  if (findCommand('kcat') === undefined) await installPackages(['kcat'], (line) => console.log(line));
  const command = findCommand('kcat');
  if (command === undefined) throw new Error('kcat is needed to measure beside: install it.');
  return async (...args) => (await run(command, args, { timeoutMs: 120_000 })).stdout;
}

/** `kcat 1.7.1 (librdkafka 2.0.2)`. */
export async function kcatVersion(kcat: (...args: string[]) => Promise<string>): Promise<string> {
  const [, own = '', library = ''] = /Version ([\d.]+).*librdkafka ([\d.]+)/s.exec(await kcat('-V')) ?? [];
  return `kcat ${own} (librdkafka ${library})`;
}
