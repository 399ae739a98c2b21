import type { ResourceRef } from './ref';

/** Unit of a figure, for formatting; a property without one is shown as it is. */
export type PropertyUnit = 'bytes' | 'count' | 'milliseconds' | 'timestamp' | 'perSecond' | 'percent';

export type PropertyValue = string | number | boolean;

/** Names an option of the reference, whose text is its hover. */
export interface OptionName {
  /** Kind of the declaration that has the option: `kafka.topic`, `rabbitmq.queue`, `nats.stream`. */
  readonly kind: string;
  /** Canonical key: `retention.ms`, `x-max-length`, `max_age`. */
  readonly key: string;
}

/** One fact about a resource. `key` is stable and for machines, `label` is what a user reads. */
export interface Property {
  readonly key: string;
  readonly label: string;
  readonly value: PropertyValue;
  readonly unit?: PropertyUnit;
  /** The resource the value names, to go to: the dead-letter exchange, the policy in force. */
  readonly link?: ResourceRef;
  /** What the reference says about it, on hover. */
  readonly option?: OptionName;
  /** Dimmed text after the value: where it comes from (`set on the topic`, `default`), or what it is out of. */
  readonly note?: string;
}
