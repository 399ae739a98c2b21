import type { OptionSpelling, Spellings } from '../../declarations/spellings';
import type { DeclarationKind } from '../../model/declaration';
import { optionKeys } from '../../../reference/options/facts';
import { kafkaSpelling } from './values';

/** Kafka's own keys behind a prefix: `producer.override.acks`. */
export function prefixedSpellings(prefix: string, kind: DeclarationKind): Spellings {
  return {
    read: (key) => {
      const canonical = key.startsWith(prefix) ? key.slice(prefix.length) : '';
      return canonical === '' ? undefined : kafkaSpelling(canonical);
    },
    write: (canonical) => ({ key: prefix + canonical, spelling: kafkaSpelling(canonical) }),
    get names() {
      return kafkaNames(kind, (key) => prefix + key);
    },
  };
}

/** Every key that Kafka's own project lists for a kind, as a format spells it; some it cannot spell. */
export function kafkaNames(
  kind: DeclarationKind,
  spell: (key: string) => string | undefined,
): ReadonlyMap<string, OptionSpelling> {
  return new Map(
    optionKeys(kind).flatMap((key) => {
      const name = spell(key);
      return name === undefined ? [] : [[name, kafkaSpelling(key)] as const];
    }),
  );
}
