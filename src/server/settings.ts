import type { Connection } from 'vscode-languageserver';
import type { Severity } from '../language/model/finding';
import type { LintSettingName } from '../protocol/languageServer';

/** The user's settings for a document, section `brokerscope.lint`. */
export interface LintSettings {
  readonly enable: boolean;
  /** Below `.brokerscope.json`, which belongs to the project. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Versions of libraries and brokers; below what `.brokerscope.json` says, above what manifests pin. */
  readonly versions: ReadonlyMap<string, string>;
  /** Patterns of files that are not checked, in the syntax of .gitignore. */
  readonly exclude: readonly string[];
  /** A larger document is not checked. Characters. */
  readonly largestFile: number;
  /** Whether defaults that people do not expect are noted beside what is declared. */
  readonly inlayHints: boolean;
}

const severities: readonly unknown[] = ['off', 'info', 'warning', 'error'];

/** Asks the client for settings, once per document until they change. */
export class Settings {
  private readonly byUri = new Map<string, Promise<LintSettings>>();

  /** A client that cannot be asked gets the defaults. */
  constructor(
    private readonly connection: Connection,
    private readonly canAsk: () => boolean,
  ) {}

  of(uri: string): Promise<LintSettings> {
    let settings = this.byUri.get(uri);
    if (!settings) {
      settings = this.canAsk() ? this.ask(uri) : Promise.resolve(toSettings(undefined));
      this.byUri.set(uri, settings);
    }
    return settings;
  }

  forget(uri?: string): void {
    if (uri === undefined) this.byUri.clear();
    else this.byUri.delete(uri);
  }

  private async ask(uri: string): Promise<LintSettings> {
    return toSettings(await this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'brokerscope.lint' }));
  }
}

/** Settings come from a file that people edit: whatever is not understood counts as not set. */
function toSettings(value: unknown): LintSettings {
  const { enable, rules, versions, exclude, maxFileSizeKb, inlayHints } = (value ?? {}) as Readonly<
    Partial<Record<LintSettingName, unknown>>
  >;
  const isSeverity = (entry: [string, unknown]): entry is [string, Severity | 'off'] => severities.includes(entry[1]);
  const isText = (entry: [string, unknown]): entry is [string, string] => typeof entry[1] === 'string';
  return {
    enable: enable !== false,
    severities: new Map(entriesOf(rules).filter(isSeverity)),
    versions: new Map(entriesOf(versions).filter(isText)),
    exclude: (Array.isArray(exclude) ? exclude : []).filter((item: unknown) => typeof item === 'string'),
    largestFile: 1024 * (typeof maxFileSizeKb === 'number' && maxFileSizeKb > 0 ? maxFileSizeKb : 1024),
    inlayHints: inlayHints === true,
  };
}

function entriesOf(value: unknown): [string, unknown][] {
  return Object.entries((value ?? {}) as Record<string, unknown>);
}
