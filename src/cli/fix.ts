import { applyEdits, safeEdits } from '../language/fix/safeEdits';
import type { LintRun } from './lint';
import type { SourceFile } from './sources';

/** A fix may uncover the next finding; more rounds than this mean that two fixes undo each other. */
const mostRounds = 10;

/** Applies safe fixes until there are none left. Answers the text, which may be the same. */
export function fixed(run: LintRun, file: SourceFile): string {
  let { text } = file.source;
  for (let round = 0; round < mostRounds; round++) {
    const { edits } = safeEdits(run.findingsIn(file, text));
    if (edits.length === 0) break;
    text = applyEdits(text, edits);
  }
  return text;
}
