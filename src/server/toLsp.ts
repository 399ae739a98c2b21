import { type Diagnostic, DiagnosticSeverity, DiagnosticTag, type Range, type TextEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding, FindingTag, RelatedPlace, Severity } from '../language/model/finding';
import { ruleLink } from '../base/ruleLink';
import type { Span, TextEdit as SpanEdit } from '../language/model/text';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

const tags: Readonly<Record<FindingTag, DiagnosticTag>> = {
  unnecessary: DiagnosticTag.Unnecessary,
  deprecated: DiagnosticTag.Deprecated,
};

/** Finds a document by its URI, to know the lines of a place in it. */
export type FindDocument = (uri: string) => TextDocument | undefined;

/** Who says it, beside the message in the editor. */
export const diagnosticSource = 'brokerscope';

/** Range of a span in its document. */
export function toRange(document: TextDocument, span: Span): Range {
  return { start: document.positionAt(span.start), end: document.positionAt(span.end) };
}

/** Edit of a fix in its document. */
export function toTextEdit(document: TextDocument, edit: SpanEdit): TextEdit {
  return { range: toRange(document, edit.span), newText: edit.newText };
}

/** Finding as a diagnostic; its code leads to the rule's page. */
export function toDiagnostic(document: TextDocument, finding: Finding, find: FindDocument): Diagnostic {
  return {
    range: toRange(document, finding.span),
    severity: severities[finding.severity],
    source: diagnosticSource,
    code: finding.ruleId,
    codeDescription: { href: ruleLink(finding.ruleId) },
    message: finding.message,
    ...(finding.tag && { tags: [tags[finding.tag]] }),
    ...(finding.related && { relatedInformation: finding.related.flatMap((place) => toRelated(place, find)) }),
  };
}

/** A place in a document that is gone meanwhile is left out. */
function toRelated({ message, span, uri }: RelatedPlace, find: FindDocument) {
  const document = find(uri);
  return document ? [{ message, location: { uri, range: toRange(document, span) } }] : [];
}
