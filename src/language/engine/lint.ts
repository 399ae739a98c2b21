import { supportedBrokerVersions } from '../../reference/brokerVersions';
import type { Declaration, DeclarationKind } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import type { Finding } from '../model/finding';
import type { Rule } from '../model/rule';
import type { SourceText } from '../model/text';
import { brokerVersionNames } from '../model/versions';
import type { LintEnvironment } from '../service/api';
import { Evaluation, type Surroundings } from './evaluation';
import { inEveryVersion, type RuleVerdict, versionPairs } from './everyVersion';
import { suppress } from './suppression';

/** What the engine is put together from. */
export interface EngineParts {
  readonly dialects: readonly Dialect[];
  readonly rules: readonly Rule[];
  /** Ids of every rule there is, where not all of them are among `rules`. */
  readonly knownRules?: readonly string[];
  /** Hears what a rule throws; the other rules go on. */
  readonly onRuleError?: (ruleId: string, error: unknown) => void;
}

/** Finds what is wrong with the declarations of a document. */
export type Lint = (
  source: SourceText,
  declarations: readonly Declaration[],
  environment: LintEnvironment,
) => readonly Finding[];

/**
 * Puts the engine together. A rule is evaluated for one concrete version of the library and one of the broker; where a
 * version is unknown, for every supported one, and only what holds in each is reported.
 */
export function createLint({ dialects, rules, knownRules, onRuleError }: EngineParts): Lint {
  const ruleIds = knownRules ?? rules.map((rule) => rule.meta.id);
  const dialectById = new Map(dialects.map((dialect) => [dialect.id, dialect]));

  return (source, declarations, environment) => {
    const active = rules.filter(
      ({ meta }) =>
        environment.severities.get(meta.id) !== 'off' && (environment.workspace !== undefined || !meta.needsWorkspace),
    );
    const surroundings = lookAround(declarations, environment, (declaration) => dialectById.get(declaration.dialect));
    const verdicts = declarations.flatMap((declaration) =>
      active
        .filter((rule) => rule.on.includes(declaration.kind))
        .flatMap((rule) => judge(rule, declaration, environment, surroundings)),
    );
    const findings = suppress(source.text, verdicts, ruleIds, environment.severities).map((finding) => {
      const severity = environment.severities.get(finding.ruleId);
      return severity === undefined || severity === 'off' ? finding : { ...finding, severity };
    });
    return withoutDuplicates(findings.toSorted(byPosition));
  };

  function judge(
    rule: Rule,
    declaration: Declaration,
    environment: LintEnvironment,
    surroundings: Surroundings,
  ): readonly RuleVerdict[] {
    const dialect = surroundings.dialectOf(declaration);
    if (!dialect) return [];
    const broker = environment.versions.get(brokerVersionNames[declaration.broker]);
    const pairs = versionPairs(
      surroundings.libraryVersions(dialect),
      broker === undefined ? supportedBrokerVersions[declaration.broker] : [broker],
    );
    try {
      return inEveryVersion(
        pairs,
        (versions) => new Evaluation(declaration, dialect, versions, surroundings).run(rule),
        rule.meta.severity,
      ).map((verdict) => ({ ...verdict, rule }));
    } catch (error) {
      onRuleError?.(rule.meta.id, error);
      return [];
    }
  }
}

function lookAround(
  declarations: readonly Declaration[],
  environment: LintEnvironment,
  dialectOf: Surroundings['dialectOf'],
): Surroundings {
  const byKind = new Map<DeclarationKind, readonly Declaration[]>();
  return {
    dialectOf,
    libraryVersions(dialect) {
      const known = environment.versions.get(dialect.library);
      return known === undefined ? dialect.supportedVersions : [known];
    },
    declarations(kind) {
      const known = byKind.get(kind);
      if (known) return known;
      const ofKind = [...declarations, ...(environment.workspace ?? [])].filter(
        (declaration) => declaration.kind === kind,
      );
      // The workspace may hold the document's own declarations too.
      const found = [...new Set(ofKind)];
      byKind.set(kind, found);
      return found;
    },
  };
}

function byPosition(a: Finding, b: Finding): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.ruleId < b.ruleId ? -1 : 1);
}

/** One rule speaks once of a place, also where two declarations share it. Expects the findings sorted. */
function withoutDuplicates(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding, index) => {
    const before = findings[index - 1];
    return (
      before?.ruleId !== finding.ruleId ||
      before.span.start !== finding.span.start ||
      before.span.end !== finding.span.end
    );
  });
}
