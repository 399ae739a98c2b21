import type { Connection, TextDocumentEdit } from 'vscode-languageserver';
import { safeEdits } from '../language/fix/safeEdits';
import type { FixedWorkspace } from '../protocol/languageServer';
import type { Documents } from './documents';
import type { Linter } from './linter';
import { toTextEdit } from './toLsp';
import type { WorkspaceIndex } from './workspaceIndex';

/** Files linted before the event loop gets its turn, so that a keystroke does not wait. */
const sliceFiles = 20;

const annotation = 'brokerscope.safeFixes';

/** Offers every safe fix of the workspace in the editor's preview of changes, and applies what the user leaves in. */
export async function fixWorkspace(
  connection: Connection,
  parts: { readonly index: WorkspaceIndex; readonly documents: Documents; readonly linter: Linter },
): Promise<FixedWorkspace> {
  const edits: TextDocumentEdit[] = [];
  let fixes = 0;
  for (const [count, uri] of parts.index.uris().entries()) {
    if (count % sliceFiles === 0) await new Promise(setImmediate);
    const document = parts.documents.find(uri);
    const safe = document && safeEdits(await parts.linter.findings(document));
    if (!document || !safe || safe.edits.length === 0) continue;
    fixes += safe.fixed;
    const version = parts.documents.isOpen(uri) ? document.version : null;
    edits.push({
      textDocument: { uri, version },
      edits: safe.edits.map((edit) => ({ ...toTextEdit(document, edit), annotationId: annotation })),
    });
  }
  if (edits.length === 0) return { files: 0, fixes: 0, applied: false };
  const { applied } = await connection.workspace.applyEdit({
    label: 'Fix all Brokerscope findings',
    edit: {
      documentChanges: edits,
      changeAnnotations: { [annotation]: { label: 'Safe fixes of Brokerscope', needsConfirmation: true } },
    },
  });
  return { files: edits.length, fixes, applied };
}
