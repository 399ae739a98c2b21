import type { Declaration, DeclarationKind, KnownOption } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import type { Rule, RuleContext, RuleFinding } from '../model/rule';
import { effectiveOption } from './effectiveOption';

/** What a rule may look at besides the declaration it is given. */
export interface Surroundings {
  dialectOf(declaration: Declaration): Dialect | undefined;
  /** Versions in force for a library: the known one, else all supported. */
  libraryVersions(dialect: Dialect): readonly string[];
  declarations(kind: DeclarationKind): readonly Declaration[];
}

/** One concrete version of the library and one of the broker. */
export interface VersionPair {
  readonly library: string;
  readonly broker: string;
}

/**
 * One run of a rule on a declaration in one pair of versions. It notes which of the two versions the rule looked at,
 * itself or through a default that depends on it: a run that looked at neither holds in all of them.
 */
export class Evaluation implements RuleContext {
  readonly findings: RuleFinding[] = [];
  private readsLibrary = false;
  private readsBroker = false;

  constructor(
    private readonly declaration: Declaration,
    readonly dialect: Dialect,
    private readonly versions: VersionPair,
    private readonly surroundings: Surroundings,
  ) {}

  /** Runs the rule; what it throws is the caller's to contain. */
  run(rule: Rule): this {
    rule.check(this.declaration, this);
    return this;
  }

  /** Whether a run in those versions would have gone the same way. */
  holdsIn(versions: VersionPair): boolean {
    return (
      (!this.readsLibrary || versions.library === this.versions.library) &&
      (!this.readsBroker || versions.broker === this.versions.broker)
    );
  }

  get libraryVersion(): string {
    this.readsLibrary = true;
    return this.versions.library;
  }

  get brokerVersion(): string {
    this.readsBroker = true;
    return this.versions.broker;
  }

  option(key: string, declaration: Declaration = this.declaration): KnownOption {
    const dialect = this.surroundings.dialectOf(declaration);
    return effectiveOption(declaration, key, dialect, () => this.versionOf(dialect));
  }

  others(kind: DeclarationKind): readonly Declaration[] {
    return this.surroundings.declarations(kind).filter((other) => other !== this.declaration);
  }

  report(finding: RuleFinding): void {
    this.findings.push(finding);
  }

  /** Version of the library that read another declaration; unknown where another library's version is. */
  private versionOf(dialect: Dialect | undefined): string | undefined {
    if (!dialect) return undefined;
    if (dialect.library === this.dialect.library) return this.libraryVersion;
    const [version, ...others] = this.surroundings.libraryVersions(dialect);
    return others.length === 0 ? version : undefined;
  }
}
