import type { FindingFix, Severity } from '../model/finding';
import type { Rule, RuleFinding } from '../model/rule';
import type { Evaluation, VersionPair } from './evaluation';

/** What a rule says of a place over all versions in question. */
export interface Verdict {
  readonly finding: RuleFinding & { readonly severity: Severity };
  /** Whether it holds in each of the versions. Only then it is reported. */
  readonly certain: boolean;
}

/** A verdict and the rule it comes from. */
export interface RuleVerdict extends Verdict {
  readonly rule: Rule;
}

const severities: readonly Severity[] = ['info', 'warning', 'error'];

/**
 * Evaluates a rule in every pair of versions and keeps what holds in each: the same place, with the weakest severity,
 * the message of the newest pair, and the fixes that are the same in all. A pair in which an earlier run already holds
 * is not run again, so a rule that asks for no version runs once.
 */
export function inEveryVersion(
  pairs: readonly VersionPair[],
  evaluate: (versions: VersionPair) => Evaluation,
  severity: Severity,
): readonly Verdict[] {
  const runs: Evaluation[] = [];
  for (const versions of pairs) {
    if (!runs.some((run) => run.holdsIn(versions))) runs.push(evaluate(versions));
  }
  const found = runs.map((run) => run.findings);
  return firstByPlace(found.flat()).map((finding) => {
    const same = found.flatMap((findings) => findings.find((other) => samePlace(other, finding)) ?? []);
    return {
      finding: {
        ...finding,
        severity: weakest(same.map((other) => other.severity ?? severity)),
        fixes: (finding.fixes ?? []).filter((fix) => same.every((other) => offers(other, fix))),
      },
      certain: same.length === found.length,
    };
  });
}

/** Every combination, newest first. Both lists are oldest first. */
export function versionPairs(libraries: readonly string[], brokers: readonly string[]): readonly VersionPair[] {
  const newestBrokers = brokers.toReversed();
  return libraries.toReversed().flatMap((library) => newestBrokers.map((broker) => ({ library, broker })));
}

function firstByPlace(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  return findings.filter((finding, index) => findings.findIndex((other) => samePlace(other, finding)) === index);
}

function samePlace(a: RuleFinding, b: RuleFinding): boolean {
  return a.at.start === b.at.start && a.at.end === b.at.end;
}

function offers(finding: RuleFinding, fix: FindingFix): boolean {
  const edits = JSON.stringify(fix.edits);
  return (finding.fixes ?? []).some((other) => JSON.stringify(other.edits) === edits);
}

function weakest(found: readonly Severity[]): Severity {
  return severities.find((severity) => found.includes(severity)) ?? 'error';
}
