import { queueArguments } from '../../../reference/options/rabbitmqArguments';
import type { OptionSpelling, Spellings } from '../../declarations/spellings';

/** A table within a block whose keys are the broker's own: arguments, the definition of a policy. */
export interface NestedKeys {
  /** The key of the table, and the dot: `arguments.` */
  readonly native: string;
  /** What canonical options put before the broker's own keys. */
  readonly canonical: string;
  /** Whether a canonical option belongs in the table. */
  readonly holds: (canonical: string) => boolean;
  /** The broker's keys that can be listed. */
  readonly names: readonly string[];
}

/** Keys of a table within a block, which stand in it as the broker has them. */
export function nestedKeys({ canonical: prefix, holds, names, native }: NestedKeys): Spellings {
  const spelling = (canonical: string): OptionSpelling => ({
    canonical,
    decode: (value) => (value === null ? undefined : value),
  });
  return {
    read: (key) => (key.startsWith(native) ? spelling(prefix + key.slice(native.length)) : undefined),
    write: (canonical) =>
      holds(canonical) ? { key: native + canonical.slice(prefix.length), spelling: spelling(canonical) } : undefined,
    names: new Map(names.map((name) => [native + name, spelling(prefix + name)])),
  };
}

/** Arguments of a queue under `arguments.`, or another key. */
export function queueArgumentKeys(native = 'arguments.'): Spellings {
  const names = queueArguments.map(({ key }) => key);
  return nestedKeys({ native, canonical: '', holds: (key) => key.startsWith('x-'), names });
}

/** Arguments of an exchange. */
export function exchangeArgumentKeys(native = 'arguments.'): Spellings {
  const names = ['alternate-exchange', 'x-delayed-type'];
  return nestedKeys({ native, canonical: '', holds: (key) => key.startsWith('x-') || names.includes(key), names });
}

/** Arguments of a binding: what a headers exchange matches. */
export function bindingArgumentKeys(native = 'arguments.'): Spellings {
  return nestedKeys({ native, canonical: '', holds: (key) => key === 'x-match', names: ['x-match'] });
}

/** What a policy sets (rabbit_policies.erl, rabbitmq-server 4.3, and what 3.13 still takes). */
const policyNames = [
  ...['alternate-exchange', 'consumer-timeout', 'dead-letter-exchange', 'dead-letter-routing-key'],
  ...['dead-letter-strategy', 'delivery-limit', 'expires', 'federation-upstream', 'federation-upstream-set'],
  ...[
    'initial-cluster-size',
    'max-age',
    'max-length',
    'max-length-bytes',
    'message-ttl',
    'overflow',
    'queue-leader-locator',
  ],
  ...['queue-version', 'stream-filter-size-bytes', 'stream-max-segment-size-bytes', 'target-group-size'],
];

/** The definition of a policy under `definition.`, or another key. */
export function policyDefinitionKeys(native = 'definition.'): Spellings {
  const canonical = 'definition.';
  return nestedKeys({ native, canonical, holds: (key) => key.startsWith(canonical), names: policyNames });
}
