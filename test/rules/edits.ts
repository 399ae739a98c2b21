import assert from 'node:assert/strict';
import ts from 'typescript';
import { parseDocument } from 'yaml';
import type { FindingFix } from '../../src/language/model/finding';
import type { SourceText } from '../../src/language/model/text';

/** The text after a fix, as an editor applies it: all edits against the text as it was, none over another. */
export function apply(source: SourceText, fix: FindingFix): SourceText {
  const edits = fix.edits.toSorted((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  let { text } = source;
  let before = Infinity;
  for (const { newText, span } of edits) {
    assert.ok(span.start <= span.end && span.end <= before, `"${fix.title}" edits one place twice`);
    text = text.slice(0, span.start) + newText + text.slice(span.end);
    before = span.start;
  }
  return { ...source, text };
}

/** Fails where a text is no longer in its language, as far as a parser for it is at hand. */
export function assertSyntax({ languageId, text }: SourceText): void {
  if (languageId === 'yaml') assert.deepEqual(parseDocument(text).errors, [], text);
  if (languageId === 'javascript' || languageId === 'typescript') {
    const { diagnostics = [] } = ts.transpileModule(text, {
      reportDiagnostics: true,
      compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
    });
    assert.deepEqual(
      diagnostics.map((diagnostic) => ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n')),
      [],
      text,
    );
  }
}
