import { existsSync } from 'node:fs';
import { LineIndex } from '../language/model/lines';
import type { ConfigNames } from '../language/config/parseConfig';
import type { LanguageService } from '../language/service/api';
import { type ConfigFile, Project } from '../project/project';
import type { FileReport } from './report';
import { readSources } from './sources';
import { UsageError } from './usageError';

export interface LintOptions {
  readonly paths: readonly string[];
  readonly workingFolder: string;
  /** Absolute path of the configuration to use for every file, instead of the nearest above each. */
  readonly config?: string;
  /** Findings of severity `info` are advice and left out unless asked for. */
  readonly infos: boolean;
}

/**
 * Lints files and folders as one workspace: a binding is compared with what the other files publish. Throws a
 * UsageError for unreadable input and for a configuration that is not understood.
 */
export function lint(service: LanguageService, names: ConfigNames, options: LintOptions): readonly FileReport[] {
  const { config, workingFolder } = options;
  if (config !== undefined && !existsSync(config)) {
    throw new UsageError(`Cannot read ${config}: there is no such configuration file.`);
  }
  const project = new Project(names, config);
  const parsed = readSources(options.paths, workingFolder).map((file) => ({
    file,
    declarations: service.mayContain(file.source) ? service.parse(file.source) : [],
  }));
  const everything = parsed.flatMap(({ declarations }) => declarations);
  return parsed.map(({ file, declarations }): FileReport => {
    const settings = project.settingsFor(file.path);
    if (settings.config) refuseProblems(settings.config);
    const findings =
      declarations.length === 0
        ? []
        : service.lint(file.source, declarations, {
            versions: settings.versions,
            severities: settings.config?.config.severities ?? new Map(),
            workspace: everything,
          });
    return {
      path: file.shownPath,
      text: file.source.text,
      findings: findings.filter((finding) => options.infos || finding.severity !== 'info'),
    };
  });
}

/** A misspelt rule would be on where the author believes it off, so a wrong configuration stops the run. */
function refuseProblems({ path, text, problems }: ConfigFile): void {
  const first = problems[0];
  if (!first) return;
  const { line, column } = new LineIndex(text).placeAt(first.span.start);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new UsageError(`${path}:${line + 1}:${column + 1}: ${first.message}${more}`);
}
