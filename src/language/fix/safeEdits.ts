import type { Finding } from '../model/finding';
import type { TextEdit } from '../model/text';

/** What fix-all does to a text: the first safe fix of every finding; one that would touch the same text waits its turn. */
export function safeEdits(findings: readonly Finding[]): {
  readonly edits: readonly TextEdit[];
  readonly fixed: number;
} {
  const taken: TextEdit[] = [];
  let fixed = 0;
  for (const finding of findings) {
    const edits = finding.fixes.find((fix) => fix.safe)?.edits ?? [];
    if (edits.length === 0 || !edits.every((edit) => taken.every((other) => apart(edit, other)))) continue;
    taken.push(...edits);
    fixed++;
  }
  return { edits: taken, fixed };
}

/** The text after edits of which none touches another. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { newText, span } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}

function apart(a: TextEdit, b: TextEdit): boolean {
  return a.span.end < b.span.start || b.span.end < a.span.start;
}
