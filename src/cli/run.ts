import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { defaultCacheFile } from './cache';
import { lintCommand } from './lintCommand';
import { type CliParts, formatNames, type LintFlags } from './parts';
import { UsageError } from './usageError';

/**
 * Runs the command line and returns its exit code. 0: no error found; 1: errors found, or more warnings than allowed;
 * 2: wrong use or unreadable input, with one sentence on `error`.
 */
export function run(args: readonly string[], parts: CliParts): number {
  let exitCode = 0;
  const program = new Command('brokerscope')
    .description('Checks RabbitMQ, Kafka and NATS configuration in code and configuration files.')
    .version(parts.version)
    .exitOverride()
    .configureOutput({ writeOut: parts.out, writeErr: () => undefined });
  program
    .command('lint')
    .description('Report pitfalls in files and in everything below folders.')
    .argument('[paths...]', 'files, folders and patterns; what a .brokerscopeignore names is left out')
    .addOption(new Option('--format <name>', 'how to print').choices([...formatNames]).default('stylish'))
    .option('--config <file>', 'use this configuration instead of the nearest .brokerscope.json above each file')
    .option('--info', 'report advice (severity info) too')
    .option('--fix', 'apply safe fixes, and report what is left')
    .addOption(new Option('--fix-dry-run', 'print what --fix would change, as a diff').conflicts('fix'))
    .addOption(new Option('--max-warnings <count>', 'exit with 1 where there are more warnings').argParser(count))
    .option('--stdin', 'read one file from standard input')
    .option('--stdin-filename <name>', 'what the file on standard input is called: decides its language')
    .option('--cache', 'remember which files declare nothing')
    .option('--cache-file <file>', 'where to remember it', defaultCacheFile)
    .option('--list-rules', 'print every rule with its severity, and check nothing')
    .option('--explain <rule>', 'print the page of a rule, and check nothing')
    .action((paths: string[], flags: LintFlags) => {
      exitCode = lintCommand(paths, flags, parts);
    });
  try {
    program.parse(args, { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    if (error instanceof UsageError) parts.error(`${error.message}\n`);
    else if (error instanceof CommanderError) parts.error(`${usage(error)} Try "brokerscope lint --help".\n`);
    else throw error;
    return 2;
  }
}

function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

function usage(error: CommanderError): string {
  if (error.code === 'commander.help') return 'Say what to do, for example "brokerscope lint src".';
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '');
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
