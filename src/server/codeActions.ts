import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { disableNextLine } from '../language/engine/disableNextLine';
import type { Finding } from '../language/model/finding';
import type { SourceText, TextEdit as SpanEdit } from '../language/model/text';
import { toDiagnostic, toTextEdit } from './toLsp';

/** Kind under which "fix all" runs on save: `"editor.codeActionsOnSave": {"source.fixAll.brokerscope": "explicit"}`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.brokerscope`;

/** Quick fixes of the findings that touch `range`, safe ones preferred, each with a way to silence the rule. */
export function quickFixes(
  document: TextDocument,
  source: SourceText,
  findings: readonly Finding[],
  range: Range,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((finding) => {
      const disable = disableNextLine(source, finding.span.start, finding.ruleId);
      const choices = [
        ...finding.fixes,
        ...(disable ? [{ title: `Disable ${finding.ruleId} for this line`, safe: false, edits: [disable] }] : []),
      ];
      return choices.map(({ title, safe, edits }) => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [toDiagnostic(document, finding)],
        isPreferred: safe,
        edit: workspaceEdit(document, edits),
      }));
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
