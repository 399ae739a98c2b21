import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../language/model/finding';
import type { TextEdit as SpanEdit } from '../language/model/text';
import { toDiagnostic, toTextEdit } from './toLsp';

/** Kind under which "fix all" runs on save: `"editor.codeActionsOnSave": {"source.fixAll.brokerscope": "explicit"}`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.brokerscope`;

/** Quick fixes of the findings that touch `range`, safe ones preferred, each with a way to silence the rule. */
export function quickFixes(document: TextDocument, findings: readonly Finding[], range: Range): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((finding) => {
      const diagnostics = [toDiagnostic(document, finding)];
      const fixes = finding.fixes.map((fix): CodeAction => ({
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        isPreferred: fix.safe,
        edit: workspaceEdit(document, fix.edits),
      }));
      return fixes;
    });
}

/** One action that applies the first safe fix of every finding; fixes that would touch the same text wait their turn. */
export function fixAll(document: TextDocument, findings: readonly Finding[]): CodeAction[] {
  const taken: SpanEdit[] = [];
  for (const finding of findings) {
    const edits = finding.fixes.find((fix) => fix.safe)?.edits ?? [];
    if (edits.every((edit) => taken.every((other) => apart(edit, other)))) taken.push(...edits);
  }
  if (taken.length === 0) return [];
  return [{ title: 'Fix all Brokerscope findings', kind: fixAllKind, edit: workspaceEdit(document, taken) }];
}

function apart(a: SpanEdit, b: SpanEdit): boolean {
  return a.span.end < b.span.start || b.span.end < a.span.start;
}

function workspaceEdit(document: TextDocument, edits: readonly SpanEdit[]): { changes: Record<string, TextEdit[]> } {
  return { changes: { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) } };
}
