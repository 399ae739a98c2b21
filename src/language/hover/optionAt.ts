import type { Declaration, WrittenOption } from '../model/declaration';
import type { Span } from '../model/text';

/** An option as a document has it, and where the pointer is on it. */
export interface OptionAt {
  readonly declaration: Declaration;
  readonly key: string;
  readonly option: WrittenOption;
  readonly span: Span;
}

/** The option whose key or value stands at an offset; the narrowest place where several do. */
export function optionAt(declarations: readonly Declaration[], offset: number): OptionAt | undefined {
  let best: OptionAt | undefined;
  for (const declaration of declarations) {
    for (const [key, option] of declaration.written) {
      for (const span of [option.keySpan, option.span]) {
        if (!span || offset < span.start || offset > span.end) continue;
        if (!best || width(span) < width(best.span)) best = { declaration, key, option, span };
      }
    }
  }
  return best;
}

function width(span: Span): number {
  return span.end - span.start;
}
