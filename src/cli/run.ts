import { resolve } from 'node:path';
import { Command, CommanderError, Option } from 'commander';
import type { ConfigNames } from '../language/config/parseConfig';
import type { RuleMeta } from '../language/model/rule';
import type { LanguageService } from '../language/service/api';
import { json } from './formats/json';
import { sarif } from './formats/sarif';
import { stylish } from './formats/stylish';
import { lint } from './lint';
import { type Format, summarise } from './report';
import { UsageError } from './usageError';

/** What the command line is put together from. */
export interface CliParts {
  readonly service: LanguageService;
  readonly names: ConfigNames;
  readonly rules: readonly RuleMeta[];
  readonly version: string;
  readonly workingFolder: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

interface LintFlags {
  readonly format: 'stylish' | 'json' | 'sarif';
  readonly config?: string;
  readonly info?: boolean;
}

/**
 * Runs the command line and returns its exit code. 0: no error found; 1: errors found; 2: wrong use or unreadable
 * input, with one sentence on `error`.
 */
export function run(args: readonly string[], parts: CliParts): number {
  let exitCode = 0;
  const formats: Readonly<Record<LintFlags['format'], Format>> = {
    stylish,
    json,
    sarif: sarif(parts.rules, parts.version),
  };
  const program = new Command('brokerscope')
    .description('Checks RabbitMQ, Kafka and NATS configuration in code and configuration files.')
    .version(parts.version)
    .exitOverride()
    .configureOutput({ writeOut: parts.out, writeErr: () => undefined });
  program
    .command('lint')
    .description('Report pitfalls in files and in everything below folders.')
    .argument('<paths...>', 'files and folders')
    .addOption(new Option('--format <name>', 'how to print').choices(Object.keys(formats)).default('stylish'))
    .option('--config <file>', 'use this configuration instead of the nearest .brokerscope.json above each file')
    .option('--info', 'report advice (severity info) too')
    .action((paths: string[], flags: LintFlags) => {
      const reports = lint(parts.service, parts.names, {
        paths,
        workingFolder: parts.workingFolder,
        infos: flags.info ?? false,
        ...(flags.config === undefined ? {} : { config: resolve(parts.workingFolder, flags.config) }),
      });
      parts.out(`${formats[flags.format](reports)}\n`);
      exitCode = summarise(reports).errors > 0 ? 1 : 0;
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

function usage(error: CommanderError): string {
  if (error.code === 'commander.help') return 'Say what to do, for example "brokerscope lint src".';
  const message = error.message
    .replace(/^error: /, '')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '');
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}
