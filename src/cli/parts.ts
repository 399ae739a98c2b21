import type { ConfigNames } from '../language/config/parseConfig';
import type { RuleMeta } from '../language/model/rule';
import type { LanguageService } from '../language/service/api';

/** What the command line is put together from. */
export interface CliParts {
  readonly service: LanguageService;
  readonly names: ConfigNames;
  readonly rules: readonly RuleMeta[];
  /** The page of a rule, as Markdown; `undefined` for a rule that does not exist. */
  readonly rulePage: (ruleId: string) => string | undefined;
  readonly version: string;
  readonly workingFolder: string;
  /** All of standard input. */
  readonly input: () => string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** Names of the formats that findings are printed in. */
export const formatNames = ['stylish', 'json', 'sarif'] as const;

/** What may be said on the command line besides paths. */
export interface LintFlags {
  readonly format: (typeof formatNames)[number];
  readonly config?: string;
  readonly info?: boolean;
  readonly fix?: boolean;
  readonly fixDryRun?: boolean;
  readonly maxWarnings?: number;
  readonly stdin?: boolean;
  readonly stdinFilename?: string;
  readonly cache?: boolean;
  readonly cacheFile: string;
  readonly listRules?: boolean;
  readonly explain?: string;
}
