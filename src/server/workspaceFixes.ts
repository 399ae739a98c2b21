import { safeEdits } from '../language/fix/safeEdits';
import type { FileFixes } from '../protocol/languageServer';
import type { Documents } from './documents';
import type { Linter } from './linter';
import { toTextEdit } from './toLsp';
import type { WorkspaceIndex } from './workspaceIndex';

/** Files linted before the event loop gets its turn, so that a keystroke does not wait. */
const sliceFiles = 20;

/** The safe fixes of every file of the workspace that has some. */
export async function workspaceFixes(parts: {
  readonly index: WorkspaceIndex;
  readonly documents: Documents;
  readonly linter: Linter;
}): Promise<readonly FileFixes[]> {
  const files: FileFixes[] = [];
  for (const [count, uri] of parts.index.uris().entries()) {
    if (count % sliceFiles === 0) await new Promise(setImmediate);
    const document = parts.documents.isOnDisk(uri) ? parts.documents.find(uri) : undefined;
    const safe = document && safeEdits(await parts.linter.findings(document));
    if (!document || !safe || safe.edits.length === 0) continue;
    files.push({ uri, fixes: safe.fixed, edits: safe.edits.map((edit) => toTextEdit(document, edit)) });
  }
  return files;
}
