import { labServer } from './catalog';
import { install } from './install';
import { down, status, up } from './lifecycle';
import { mainServerIds, type LabServerId } from './model';

const usage = `Usage: lab <up|down|status|install> [server ...] [--wipe]
  up       start servers (the six main ones unless named), installing what they lack
  down     stop servers (all unless named); --wipe removes their data too
  status   tell which servers run
  install  install what servers lack, without starting them
`;

const started = Date.now();

function progress(line: string): void {
  console.log(`[${((Date.now() - started) / 1000).toFixed(1).padStart(5)} s] ${line}`);
}

async function main(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args.filter((arg) => arg !== '--wipe');
  const named = rest.map((id): LabServerId => labServer(id).id);
  const main = named.length > 0 ? named : mainServerIds;
  switch (command) {
    case 'up':
      await up(main, { progress });
      return 0;
    case 'install':
      await install(main, progress);
      return 0;
    case 'down':
      await down(named.length > 0 ? named : undefined, { progress, wipe: args.includes('--wipe') });
      return 0;
    case 'status':
      await printStatus(named);
      return 0;
    default:
      process.stderr.write(usage);
      return 2;
  }
}

async function printStatus(named: readonly LabServerId[]): Promise<void> {
  for (const { id, state, reason } of await status(named.length > 0 ? named : undefined)) {
    const ports = Object.entries(labServer(id).ports).map(([name, port]) => `${name} ${port}`);
    console.log(`${id.padEnd(14)} ${state.padEnd(9)} ${reason ?? ports.join(', ')}`);
  }
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
