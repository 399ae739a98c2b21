import type { BrokerKind } from '../../base/brokerKind';
import type { Declaration, DeclarationKind, KnownOption } from './declaration';
import type { Dialect } from './dialect';
import type { FindingFix, FindingTag, RelatedPlace, Severity } from './finding';
import type { Span } from './text';

export type RuleCategory = 'correctness' | 'durability' | 'performance' | 'security' | 'deprecated';

/** What is known of a rule without running it; the rule table and the documentation are made from it. */
export interface RuleMeta {
  /** `brokerscope/…` speaks of the checking itself. */
  readonly id: `${BrokerKind | 'brokerscope'}/${string}`;
  /** Severity where the finding is not reported with another one. */
  readonly severity: Severity;
  readonly category: RuleCategory;
  /** What it offers at best: a fix that takes part in fix-all, only suggestions to choose from, or nothing. */
  readonly fix: 'safe' | 'suggestion' | 'none';
  /** One line for tables and lists. */
  readonly summary: string;
  /** Where the claim comes from: project, file or page, version. */
  readonly sources: readonly string[];
  /** Version of Brokerscope that brought it. */
  readonly since: string;
  /** It rests on what no other document says, so it waits until the whole workspace is known. */
  readonly needsWorkspace?: true;
}

/** What a rule may ask while it looks at one declaration, for one concrete version of library and broker. */
export interface RuleContext {
  readonly dialect: Dialect;
  /** Version of the dialect's library this evaluation is for. */
  readonly libraryVersion: string;
  /** Version of the broker this evaluation is for. */
  readonly brokerVersion: string;
  /** Effective value: written, else the library's default in this version, else absent. */
  option(key: string, declaration?: Declaration): KnownOption;
  /** The other declarations of that kind in the document, and in the workspace where it is indexed. */
  others(kind: DeclarationKind): readonly Declaration[];
  report(finding: RuleFinding): void;
}

export interface RuleFinding {
  readonly at: Span;
  readonly message: string;
  readonly severity?: Severity;
  readonly fixes?: readonly FindingFix[];
  readonly related?: readonly RelatedPlace[];
  readonly tag?: FindingTag;
}

/** One folder under `src/language/rules/<broker>/` each: this in `index.ts`, its documentation in `README.md`. */
export interface Rule {
  readonly meta: RuleMeta;
  /** Declarations it looks at. */
  readonly on: readonly DeclarationKind[];
  /** Canonical options it speaks of; hovers on them link to its page. */
  readonly options: readonly string[];
  check(declaration: Declaration, context: RuleContext): void;
}

/** Types a rule where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
