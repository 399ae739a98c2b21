import { optionFact, optionKeys } from '../../reference/options/facts';
import type { Declaration, KeyUse, OptionName } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import type { DeclarationKind } from '../model/kinds';
import type { Span } from '../model/text';
import { markerName, type Attempt } from './attempts';

/** Something that can be written; its place is that in the text of the attempt. */
export interface Offer {
  readonly declaration: Declaration;
  readonly what: 'option' | 'value';
  readonly key: string;
  readonly label: string;
  readonly newText: string;
  readonly span: Span;
}

/** The names of options that can stand in place of a key, without those that are written already. */
export function keyOffers(declaration: Declaration, key: KeyUse, attempt: Attempt): readonly Offer[] {
  const listed = key.names();
  const known = new Set(listed.map(({ canonical }) => canonical));
  const more: readonly OptionName[] = key.open
    ? optionKeys(declaration.kind)
        .filter((name) => !known.has(name))
        .map((name) => ({ native: name, canonical: name }))
    : [];
  const { marker } = attempt;
  // What stands before the marker is the beginning of a longer name: `spring.kafka.` of a tree of keys.
  const at = key.native.indexOf(markerName);
  const beginning = at < 0 ? '' : key.native.slice(0, at);
  return [...listed, ...more]
    .filter(({ canonical, native }) => !declaration.written.has(canonical) && native.startsWith(beginning))
    .map(({ canonical, native }) => ({
      ...{ declaration, what: 'option' as const, key: canonical },
      label: native.slice(beginning.length),
      newText: attempt.before + native.slice(beginning.length) + attempt.after,
      span: { start: marker.start - attempt.before.length, end: marker.end },
    }));
}

/** The values that an option can have, where they can be counted: its enumeration, or yes and no. */
export function valueOffers(
  declaration: Declaration,
  key: string,
  attempt: Attempt,
  dialect: Dialect | undefined,
): readonly Offer[] {
  return countable(declaration.kind, key, dialect).flatMap((value): readonly Offer[] => {
    const [edit, ...others] = declaration.editor.set(key, value) ?? [];
    if (!edit || others.length > 0) return [];
    const { newText, span } = edit;
    if (span.start > attempt.marker.start || span.end < attempt.marker.end) return [];
    return [{ declaration, what: 'value', key, label: newText.replace(/^(['"`])(.*)\1$/, '$2'), newText, span }];
  });
}

function countable(kind: DeclarationKind, key: string, dialect: Dialect | undefined): readonly (string | boolean)[] {
  // The values are those of the reference client; what a library has no word for, its spelling leaves out.
  const fact = dialect?.fact?.(kind, key) ?? optionFact({ kind, key, library: 'kafka-clients' });
  const byDefault = dialect?.defaults[kind]?.[key]?.[0]?.value;
  if (fact?.type.startsWith('boolean') === true || typeof byDefault === 'boolean') return [true, false];
  const words = (fact?.range ?? '').split(/,\s*/);
  return words.length > 1 ? words.filter((word) => /^-?\w[\w-]*$/.test(word)) : [];
}
