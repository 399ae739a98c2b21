import { LineIndex } from '../language/model/lines';
import type { Span } from '../language/model/text';

/** A stretch of a file as it is printed: lines and columns from 1, the end exclusive, in UTF-16 code units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Turns spans of one text into regions. */
export function regionsOf(text: string): (span: Span) => Region {
  const lines = new LineIndex(text);
  return (span) => {
    const start = lines.placeAt(span.start);
    const end = lines.placeAt(span.end);
    return {
      startLine: start.line + 1,
      startColumn: start.column + 1,
      endLine: end.line + 1,
      endColumn: end.column + 1,
    };
  };
}
