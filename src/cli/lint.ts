import { existsSync } from 'node:fs';
import type { ConfigNames } from '../language/config/parseConfig';
import type { Declaration } from '../language/model/declaration';
import type { Finding } from '../language/model/finding';
import { LineIndex } from '../language/model/lines';
import type { SourceText } from '../language/model/text';
import type { LanguageService } from '../language/service/api';
import { type ConfigFile, Project, type ProjectSettings } from '../project/project';
import type { ParseCache } from './cache';
import type { SourceFile } from './sources';
import { UsageError } from './usageError';

export interface LintOptions {
  readonly files: readonly SourceFile[];
  /** Absolute path of the configuration to use for every file, instead of the nearest above each. */
  readonly config?: string;
  /** Findings of severity `info` are advice and left out unless asked for. */
  readonly infos: boolean;
  /** Remembers which files declare nothing, so that they are not read again while they stay as they are. */
  readonly cache?: ParseCache;
}

/** Files linted as one workspace: a binding is compared with what the other files publish. */
export class LintRun {
  private readonly project: Project;
  private readonly declared = new Map<string, readonly Declaration[]>();
  private everything: readonly Declaration[] | undefined;

  /** Throws a UsageError where there is no such configuration. */
  constructor(
    private readonly service: LanguageService,
    names: ConfigNames,
    private readonly options: LintOptions,
  ) {
    const { config } = options;
    if (config !== undefined && !existsSync(config)) {
      throw new UsageError(`Cannot read ${config}: there is no such configuration file.`);
    }
    this.project = new Project(names, config);
    for (const { path, source } of options.files) this.declared.set(path, this.parse(path, source));
  }

  /** Findings of one of the files. Throws a UsageError for a configuration that is not understood. */
  findings({ path, source }: SourceFile): readonly Finding[] {
    const settings = this.project.settingsFor(path);
    if (settings.config) refuseProblems(settings.config);
    return this.lint(source, this.declared.get(path) ?? [], settings);
  }

  /** Findings of the file with another text, beside the other files as they are. */
  findingsIn(file: SourceFile, text: string): readonly Finding[] {
    const source: SourceText = { ...file.source, text };
    const declarations = this.service.mayContain(source) ? this.service.parse(source) : [];
    return this.lint(source, declarations, this.project.settingsFor(file.path));
  }

  private parse(path: string, source: SourceText): readonly Declaration[] {
    const { cache } = this.options;
    if (cache?.declaresNothing(path, source.text) === true || !this.service.mayContain(source)) return [];
    const declarations = this.service.parse(source);
    cache?.remember(path, source.text, declarations.length === 0);
    return declarations;
  }

  private lint(
    source: SourceText,
    declarations: readonly Declaration[],
    settings: ProjectSettings,
  ): readonly Finding[] {
    if (declarations.length === 0) return [];
    this.everything ??= [...this.declared.values()].flat();
    const elsewhere = this.everything.filter(({ uri }) => uri !== source.uri);
    const findings = this.service.lint(source, declarations, {
      versions: settings.versions,
      severities: settings.config?.config.severities ?? new Map(),
      workspace: [...elsewhere, ...declarations],
    });
    return findings.filter((finding) => this.options.infos || finding.severity !== 'info');
  }
}

/** A misspelt rule would be on where the author believes it off, so a wrong configuration stops the run. */
function refuseProblems({ path, text, problems }: ConfigFile): void {
  const first = problems[0];
  if (!first) return;
  const { line, column } = new LineIndex(text).placeAt(first.span.start);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  throw new UsageError(`${path}:${line + 1}:${column + 1}: ${first.message}${more}`);
}
