import type { BrokerKind } from '../../base/brokerKind';
import type { OptionFact } from '../../reference/options/fact';
import type { Declaration, DeclarationKind, OptionValue } from './declaration';
import type { SourceText } from './text';

/** A default and the library versions it holds in: `since` inclusive, `until` exclusive, absent is unbounded. */
export interface VersionedDefault {
  readonly since?: string;
  readonly until?: string;
  readonly value: OptionValue;
}

/** Defaults by declaration kind and canonical key; where the library's code or documentation says so is `source`. */
export type DialectDefaults = Readonly<
  Partial<Record<DeclarationKind, Readonly<Record<string, readonly VersionedDefault[]>>>>
>;

/** How one client library or file format spells what it declares, and what it leaves unsaid. One folder or file each. */
export interface Dialect {
  readonly id: string;
  readonly broker: BrokerKind;
  /** What a user reads: `Java client`, `kafkajs`, `Spring Boot`. */
  readonly label: string;
  /** Name under which `.brokerscope.json` and manifests give its version: `kafka-clients`, `kafkajs`, `pika`. */
  readonly library: string;
  /**
   * One version out of every range in which the library behaves alike, oldest first. Where the version is unknown,
   * a finding is reported only if it holds in each of them.
   */
  readonly supportedVersions: readonly string[];
  readonly defaults: DialectDefaults;
  readonly languages: readonly string[];
  /** What is known of an option, where the table is too large to be loaded with every other dialect. */
  readonly fact?: (kind: DeclarationKind, key: string) => OptionFact | undefined;
  /** Cheap test on the raw text, so that every other file costs nothing. */
  mayContain(source: SourceText): boolean;
  /** Never throws on user text. */
  read(source: SourceText): readonly Declaration[];
}
