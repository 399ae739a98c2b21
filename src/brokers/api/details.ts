import type { Property, PropertyUnit, PropertyValue } from './property';
import type { ResourceHealth, ResourceRef } from './ref';

/** A table of the details view: partitions with their replicas, members with their assignment. */
export interface DetailsTable {
  readonly columns: readonly DetailsColumn[];
  readonly rows: readonly DetailsRow[];
  /** How many rows there are where not all are shown. */
  readonly total?: number;
}

export interface DetailsColumn {
  readonly key: string;
  readonly label: string;
  readonly unit?: PropertyUnit;
}

export interface DetailsRow {
  /** One for each column; `undefined` where the broker did not say. */
  readonly cells: readonly (PropertyValue | undefined)[];
  readonly health?: ResourceHealth;
  /** The resource the row speaks of, to go to. */
  readonly link?: ResourceRef;
}

/** One part of the details view, under its title: properties, then a table, either of which may be missing. */
export interface DetailsSection {
  readonly title: string;
  readonly properties?: readonly Property[];
  readonly table?: DetailsTable;
  /** One sentence where rights or version hide something of it. */
  readonly notice?: string;
  /** A longer text, as it is: a schema, the trace of a failed task. */
  readonly text?: string;
}

/** Everything that is known of one resource. */
export interface ResourceDetails {
  readonly ref: ResourceRef;
  readonly label: string;
  readonly health?: ResourceHealth;
  /** What a user looks for first comes first. */
  readonly sections: readonly DetailsSection[];
}
