import { type Diagnostic, DiagnosticSeverity, type InlayHint } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type ConfigNames, parseConfig } from '../language/config/parseConfig';
import type { Finding } from '../language/model/finding';
import type { Versions } from '../language/model/versions';
import type { Hover, LanguageService, LintEnvironment } from '../language/service/api';
import { isExcluded, type IgnoreFiles } from '../project/ignoreFile';
import { configFileName, type Project } from '../project/project';
import type { DocumentStatus } from '../protocol/languageServer';
import type { LintSettings, Settings } from './settings';
import { pathOf, type SourceCache } from './sources';
import { diagnosticSource, toDiagnostic, toRange, type FindDocument } from './toLsp';
import type { WorkspaceIndex } from './workspaceIndex';

/** What the linter is put together from. */
export interface LinterParts {
  readonly service: LanguageService;
  readonly sources: SourceCache;
  readonly project: Project;
  readonly settings: Settings;
  readonly index: WorkspaceIndex;
  readonly names: ConfigNames;
  readonly ignored: IgnoreFiles;
  readonly find: FindDocument;
  readonly folders: () => readonly string[];
}

/** Asks the language service about documents, with what is in force for each. */
export class Linter {
  constructor(private readonly parts: LinterParts) {}

  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    if (document.uri.endsWith(`/${configFileName}`)) return this.configProblems(document);
    return (await this.findings(document)).map((finding) => toDiagnostic(document, finding, this.parts.find));
  }

  async findings(document: TextDocument): Promise<readonly Finding[]> {
    const settings = await this.parts.settings.of(document.uri);
    if (!this.isChecked(document, settings)) return [];
    const { declarations, source } = this.parts.sources.get(document);
    if (declarations.length === 0) return [];
    return this.parts.service.lint(source, declarations, this.environment(document, settings));
  }

  async hover(document: TextDocument, offset: number): Promise<Hover | undefined> {
    const { source, declarations } = this.parts.sources.get(document);
    if (declarations.length === 0) return undefined;
    const settings = await this.parts.settings.of(document.uri);
    return this.parts.service.hover(source, declarations, offset, this.environment(document, settings));
  }

  async inlayHints(document: TextDocument): Promise<InlayHint[]> {
    const settings = await this.parts.settings.of(document.uri);
    if (!settings.inlayHints || !this.isChecked(document, settings)) return [];
    const { declarations } = this.parts.sources.get(document);
    return this.parts.service
      .inlays(declarations, this.versions(document, settings))
      .map(({ label, offset, tooltip }): InlayHint => ({
        position: document.positionAt(offset),
        label,
        tooltip,
        paddingLeft: true,
      }));
  }

  async status(document: TextDocument): Promise<DocumentStatus> {
    const settings = await this.parts.settings.of(document.uri);
    const declarations = this.isChecked(document, settings) ? this.parts.sources.get(document).declarations : [];
    const versions = this.versions(document, settings);
    return {
      declarations: declarations.length,
      dialects: this.parts.service.dialectsOf(declarations).map(({ label, library }) => {
        const version = versions.get(library);
        return { label, library, ...(version !== undefined && { version }) };
      }),
    };
  }

  /** Versions in force for a document. */
  async versionsOf(document: TextDocument): Promise<Versions> {
    return this.versions(document, await this.parts.settings.of(document.uri));
  }

  private isChecked(document: TextDocument, { enable, exclude, largestFile }: LintSettings): boolean {
    if (!enable || document.getText().length > largestFile) return false;
    const path = pathOf(document.uri);
    if (path === undefined) return true;
    if (this.parts.ignored.ignores(path)) return false;
    return !this.parts.folders().some((folder) => isExcluded(exclude, folder, path));
  }

  private environment(document: TextDocument, settings: LintSettings): LintEnvironment {
    const { index, sources } = this.parts;
    index.update(document.uri, sources.get(document).declarations);
    const config = this.projectSettings(document)?.config?.config;
    return {
      versions: this.versions(document, settings),
      severities: new Map([...settings.severities, ...(config?.severities ?? [])]),
      workspace: index.declarations(),
    };
  }

  private versions(document: TextDocument, settings: LintSettings): Versions {
    const found = this.projectSettings(document);
    return new Map([...(found?.versions ?? []), ...settings.versions, ...(found?.config?.config.versions ?? [])]);
  }

  private projectSettings(document: TextDocument) {
    const path = pathOf(document.uri);
    return path === undefined ? undefined : this.parts.project.settingsFor(path);
  }

  private configProblems(document: TextDocument): Diagnostic[] {
    return parseConfig(document.getText(), this.parts.names).problems.map(({ span, message }) => ({
      range: toRange(document, span),
      severity: DiagnosticSeverity.Warning,
      source: diagnosticSource,
      message,
    }));
  }
}
