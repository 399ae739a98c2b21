import type { Declaration } from '../model/declaration';
import type { Dialect } from '../model/dialect';
import type { DeclarationKind } from '../model/kinds';
import type { SourceText, Span } from '../model/text';
import { keyOffers, type Offer, valueOffers } from './offers';
import { attemptsAt, type Attempt } from './attempts';

/** What can be written at a place of a document. */
export interface Completion {
  readonly label: string;
  readonly what: 'option' | 'value';
  /** What it takes the place of: what is typed so far. */
  readonly span: Span;
  readonly newText: string;
  readonly kind: DeclarationKind;
  /** Canonical key of the option that it is, or whose value it is. */
  readonly key: string;
  /** Id of the dialect that reads it. */
  readonly dialect: string;
}

/**
 * What can be written at an offset. Half-written text is no option yet, so a name that nobody uses is put there in the
 * ways in which the language could go on, and where a dialect takes it for a key or a value is what is offered.
 */
export function completionsAt(
  source: SourceText,
  offset: number,
  read: (source: SourceText) => readonly Declaration[],
  dialectOf: (id: string) => Dialect | undefined,
): readonly Completion[] {
  for (const attempt of attemptsAt(source, offset)) {
    const declarations = read({ ...source, text: attempt.text });
    const offers = declarations.flatMap((declaration) =>
      offersOf(declaration, attempt, dialectOf(declaration.dialect)),
    );
    if (offers.length > 0) return distinct(offers.map((offer) => toCompletion(offer, attempt)));
  }
  return [];
}

function offersOf(declaration: Declaration, attempt: Attempt, dialect: Dialect | undefined): readonly Offer[] {
  const { marker } = attempt;
  const key = declaration.keys.find(({ span }) => covers(span, marker));
  if (key) return keyOffers(declaration, key, attempt);
  const value = [...declaration.written].find(([, { span }]) => covers(span, marker));
  return value ? valueOffers(declaration, value[0], attempt, dialect) : [];
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function toCompletion({ declaration, key, label, newText, span, what }: Offer, attempt: Attempt): Completion {
  const { dialect, kind } = declaration;
  return { label, what, kind, key, dialect, newText, span: attempt.original(span) };
}

/** Two declarations may share a place: a client's options and those of its producer. */
function distinct(completions: readonly Completion[]): readonly Completion[] {
  const byLabel = new Map<string, Completion>();
  for (const completion of completions) if (!byLabel.has(completion.label)) byLabel.set(completion.label, completion);
  return [...byLabel.values()];
}
