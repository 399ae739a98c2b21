import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConfigNames, parseConfig } from '../language/config/parseConfig';
import type { Finding } from '../language/model/finding';
import type { Hover, LanguageService, LintEnvironment } from '../language/service/api';
import { configFileName, type Project } from '../project/project';
import type { Settings } from './settings';
import { pathOf, type SourceCache } from './sources';
import { diagnosticSource, toDiagnostic, toRange } from './toLsp';
import type { WorkspaceIndex } from './workspaceIndex';

/** Asks the language service about open documents, with what is in force for each. */
export class Linter {
  constructor(
    private readonly service: LanguageService,
    private readonly sources: SourceCache,
    private readonly project: Project,
    private readonly settings: Settings,
    private readonly index: WorkspaceIndex,
    private readonly names: ConfigNames,
  ) {}

  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    if (document.uri.endsWith(`/${configFileName}`)) return this.configProblems(document);
    return (await this.findings(document)).map((finding) => toDiagnostic(document, finding));
  }

  async findings(document: TextDocument): Promise<readonly Finding[]> {
    const { source, declarations } = this.sources.get(document);
    if (declarations.length === 0 || !(await this.settings.of(document.uri)).enable) return [];
    return this.service.lint(source, declarations, await this.environment(document));
  }

  async hover(document: TextDocument, offset: number): Promise<Hover | undefined> {
    const { source, declarations } = this.sources.get(document);
    if (declarations.length === 0) return undefined;
    return this.service.hover(source, declarations, offset, await this.environment(document));
  }

  private async environment(document: TextDocument): Promise<LintEnvironment> {
    const path = pathOf(document.uri);
    const found = path === undefined ? undefined : this.project.settingsFor(path);
    const { severities } = await this.settings.of(document.uri);
    this.index.update(document.uri, this.sources.get(document).declarations);
    return {
      versions: found?.versions ?? new Map<string, string>(),
      severities: new Map([...severities, ...(found?.config?.config.severities ?? [])]),
      workspace: this.index.declarations(),
    };
  }

  private configProblems(document: TextDocument): Diagnostic[] {
    return parseConfig(document.getText(), this.names).problems.map(({ span, message }) => ({
      range: toRange(document, span),
      severity: DiagnosticSeverity.Warning,
      source: diagnosticSource,
      message,
    }));
  }
}
