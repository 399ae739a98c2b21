import type { Connection } from 'vscode-languageserver';
import type { Severity } from '../language/model/finding';

/** The user's settings for a document, section `brokerscope.lint`. */
export interface LintSettings {
  readonly enable: boolean;
  /** Below `.brokerscope.json`, which belongs to the project. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
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
  const { enable, rules } = (value ?? {}) as { enable?: unknown; rules?: unknown };
  const entries = Object.entries((rules ?? {}) as Record<string, unknown>);
  return {
    enable: enable !== false,
    severities: new Map(entries.filter((entry): entry is [string, Severity | 'off'] => severities.includes(entry[1]))),
  };
}
