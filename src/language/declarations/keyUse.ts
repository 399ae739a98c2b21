import type { KeyUse } from '../model/declaration';
import type { Span } from '../model/text';
import type { Spellings } from './spellings';

/** No library has an option of this name, so spellings that know it take any name. */
const nobody = 'brokerscope.nobody';

/** A key of the text as a declaration keeps it. */
export function keyUse(native: string, span: Span, spellings: Spellings): KeyUse {
  const canonical = spellings.read(native)?.canonical;
  return {
    native,
    span,
    ...(canonical !== undefined && { canonical }),
    names: () =>
      Array.from(spellings.names ?? [], ([name, { canonical: known }]) => ({ native: name, canonical: known })),
    open: spellings.read(nobody) !== undefined,
  };
}

/** One key that two ways of spelling read: what either knows is known. */
export function joinedKeyUse(first: KeyUse | undefined, second: KeyUse): KeyUse {
  if (!first) return second;
  const canonical = first.canonical ?? second.canonical;
  return {
    ...second,
    ...(canonical !== undefined && { canonical }),
    names: () => [...first.names(), ...second.names()],
    open: first.open || second.open,
  };
}
