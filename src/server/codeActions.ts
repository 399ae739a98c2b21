import { type CodeAction, CodeActionKind, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { disableInFile } from '../language/engine/disable';
import { disableNextLine } from '../language/engine/disableNextLine';
import { safeEdits } from '../language/fix/safeEdits';
import type { Finding } from '../language/model/finding';
import type { SourceText, TextEdit as SpanEdit } from '../language/model/text';
import { toDiagnostic, toTextEdit, type FindDocument } from './toLsp';

/** Kind under which "fix all" runs on save: `"editor.codeActionsOnSave": {"source.fixAll.brokerscope": "explicit"}`. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.brokerscope`;

/** What quick fixes are made from besides the findings. */
export interface QuickFixParts {
  readonly find: FindDocument;
  /** Turns a rule off for the project; `undefined` for a document that belongs to none. */
  readonly disableInProject: (ruleId: string) => CodeAction['edit'];
}

/** Quick fixes of the findings that touch `range`, safe ones preferred, each with ways to silence the rule. */
export function quickFixes(
  document: TextDocument,
  source: SourceText,
  findings: readonly Finding[],
  range: Range,
  { find, disableInProject }: QuickFixParts,
): CodeAction[] {
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  return findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((finding) => {
      const { ruleId } = finding;
      const place = { kind: CodeActionKind.QuickFix, diagnostics: [toDiagnostic(document, finding, find)] };
      const edited = (title: string, safe: boolean, edits: readonly SpanEdit[]): CodeAction => ({
        ...{ ...place, title, isPreferred: safe, edit: workspaceEdit(document, edits) },
      });
      const inLine = disableNextLine(source, finding.span.start, ruleId);
      const inFile = disableInFile(source, ruleId);
      const inProject = disableInProject(ruleId);
      return [
        ...finding.fixes.map(({ edits, safe, title }) => edited(title, safe, edits)),
        ...(inLine ? [edited(`Disable ${ruleId} for this line`, false, [inLine])] : []),
        ...(inFile ? [edited(`Disable ${ruleId} for this file`, false, [inFile])] : []),
        ...(inProject
          ? [{ ...place, title: `Disable ${ruleId} in .brokerscope.json`, isPreferred: false, edit: inProject }]
          : []),
      ];
    });
}

/** One action that applies the first safe fix of every finding; fixes that would touch the same text wait their turn. */
export function fixAll(document: TextDocument, findings: readonly Finding[]): CodeAction[] {
  const { edits } = safeEdits(findings);
  if (edits.length === 0) return [];
  return [{ title: 'Fix all Brokerscope findings', kind: fixAllKind, edit: workspaceEdit(document, edits) }];
}

/** Edits of one document as the protocol has them. */
export function workspaceEdit(
  document: TextDocument,
  edits: readonly SpanEdit[],
): { changes: Record<string, TextEdit[]> } {
  return { changes: { [document.uri]: edits.map((edit) => toTextEdit(document, edit)) } };
}
