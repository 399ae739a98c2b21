import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { nearest } from '../base/nearest';
import { ParseCache } from './cache';
import { encodeText } from './encoding';
import { fixed } from './fix';
import { json } from './formats/json';
import { ruleList } from './formats/ruleList';
import { sarif } from './formats/sarif';
import { stylish } from './formats/stylish';
import { LintRun } from './lint';
import { type FileReport, type Format, summarise } from './report';
import type { CliParts, LintFlags } from './parts';
import { readSources, sourceFromText, type SourceFile } from './sources';
import { UsageError } from './usageError';

/** `brokerscope lint`. Returns the exit code; throws a UsageError for what cannot be done as it is asked. */
export function lintCommand(paths: readonly string[], flags: LintFlags, parts: CliParts): number {
  if (flags.listRules === true) {
    parts.out(`${ruleList(parts.rules, flags.format)}\n`);
    return 0;
  }
  if (flags.explain !== undefined) return explain(flags.explain, parts);
  const files = filesOf(paths, flags, parts);
  const cache = flags.cache ? new ParseCache(resolve(parts.workingFolder, flags.cacheFile), parts.version) : undefined;
  const run = new LintRun(parts.service, parts.names, {
    files,
    infos: flags.info ?? false,
    ...(cache && { cache }),
    ...(flags.config !== undefined && { config: resolve(parts.workingFolder, flags.config) }),
  });
  if (flags.fixDryRun === true) {
    parts.out(dryRun(run, files));
    return 0;
  }
  const reports = files.map((file) => reportOf(run, file, flags, parts));
  cache?.save();
  // The text itself is the answer where it came in on standard input.
  if (!(flags.stdin && flags.fix)) parts.out(`${formatOf(flags, parts)(reports)}\n`);
  const { errors, warnings } = summarise(reports);
  return errors > 0 || (flags.maxWarnings !== undefined && warnings > flags.maxWarnings) ? 1 : 0;
}

function filesOf(paths: readonly string[], flags: LintFlags, parts: CliParts): readonly SourceFile[] {
  if (flags.stdin === true || flags.stdinFilename !== undefined) {
    const { stdinFilename } = flags;
    if (stdinFilename === undefined) {
      throw new UsageError('Say what the file on standard input is called: --stdin-filename orders.py.');
    }
    if (paths.length > 0) throw new UsageError('Name files, or give one on standard input, but not both.');
    return [sourceFromText(parts.input(), stdinFilename, parts.workingFolder)];
  }
  if (paths.length === 0) throw new UsageError('Say what to check, for example "brokerscope lint src".');
  return readSources(paths, parts.workingFolder);
}

function formatOf({ format }: LintFlags, { rules, version }: CliParts): Format {
  return { stylish, json, sarif: sarif(rules, version) }[format];
}

/** Applies safe fixes where that is asked for, and reports what is left. */
function reportOf(run: LintRun, file: SourceFile, flags: LintFlags, parts: CliParts): FileReport {
  if (flags.fix !== true) return { path: file.shownPath, text: file.source.text, findings: run.findings(file) };
  // A configuration that is not understood is refused before anything is written.
  run.findings(file);
  const text = fixed(run, file);
  if (flags.stdin === true) parts.out(text);
  else if (text !== file.source.text) write(file, text);
  return { path: file.shownPath, text, findings: run.findingsIn(file, text) };
}

function write({ encoding, path, shownPath }: SourceFile, text: string): void {
  const bytes = encodeText(text, encoding);
  if (!bytes) throw new UsageError(`Cannot write ${shownPath}: the fix needs a character that its encoding lacks.`);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new UsageError(`Cannot write ${shownPath}: ${why}. The file is as it was.`);
  }
}

function dryRun(run: LintRun, files: readonly SourceFile[]): string {
  return files
    .map((file) => {
      run.findings(file);
      const { shownPath, source } = file;
      const text = fixed(run, file);
      if (text === source.text) return '';
      return createTwoFilesPatch(`a/${shownPath}`, `b/${shownPath}`, source.text, text, '', '', { context: 3 });
    })
    .join('');
}

function explain(ruleId: string, { out, rulePage, rules }: CliParts): number {
  const page = rules.some(({ id }) => id === ruleId) ? rulePage(ruleId) : undefined;
  if (page === undefined) {
    const meant = nearest(
      ruleId,
      rules.map(({ id }) => id),
    );
    throw new UsageError(`There is no rule ${ruleId}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`);
  }
  out(page.endsWith('\n') ? page : `${page}\n`);
  return 0;
}
