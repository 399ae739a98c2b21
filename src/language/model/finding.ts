import type { Span, TextEdit } from './text';

export type Severity = 'error' | 'warning' | 'info';

/** A change that resolves a finding. Safe ones keep the meaning the author had in mind and take part in fix-all. */
export interface FindingFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly TextEdit[];
}

/** Another place that a finding rests on: the exchange that a binding names, the second use of an id. */
export interface RelatedPlace {
  readonly uri: string;
  readonly span: Span;
  readonly message: string;
}

/** How an editor may draw what a finding covers: faded out, or struck through. */
export type FindingTag = 'unnecessary' | 'deprecated';

/** Something wrong at a place in a document. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: Severity;
  /** One or two sentences: what happens with this client, and why. */
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly FindingFix[];
  readonly related?: readonly RelatedPlace[];
  readonly tag?: FindingTag;
}
