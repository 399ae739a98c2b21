import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, trials } from '../../golden/declarations/edits';
import { fixtures } from '../../golden/declarations/fixtures';
import { dialects } from '../../../src/language/dialects/index';
import type { Declaration } from '../../../src/language/model/declaration';
import type { SourceText, Span } from '../../../src/language/model/text';
import { mutatedSource, noisySource } from './texts';

function within({ text }: SourceText, span: Span): void {
  assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, `${span.start}-${span.end}`);
}

function readAll(source: SourceText): readonly Declaration[] {
  // Dialects of other languages have to bear the text, too.
  return dialects.flatMap((dialect) => dialect.read(source));
}

function checkSpans(source: SourceText, declaration: Declaration): void {
  within(source, declaration.span);
  within(source, declaration.nameSpan);
  for (const option of declaration.written.values()) {
    within(source, option.span);
    if (option.keySpan) within(source, option.keySpan);
  }
}

describe('reading any text', function () {
  // Every fixture of every dialect is read hundreds of times: how long that takes grows with their number.
  this.timeout(120_000);

  it('never throws, and places everything within the text', () => {
    fc.assert(
      fc.property(fc.oneof(mutatedSource, noisySource), (source) => {
        for (const declaration of readAll(source)) checkSpans(source, declaration);
      }),
      { numRuns: 300 },
    );
  });

  it('offers only edits within the text that a reader bears again', () => {
    fc.assert(
      fc.property(mutatedSource, (source) => {
        for (const declaration of readAll(source)) {
          const removals = [...declaration.written.keys()].map((key) => declaration.editor.remove(key));
          const changes = trials(declaration).map(([key, value]) => declaration.editor.set(key, value));
          for (const edits of [...removals, ...changes]) {
            for (const edit of edits ?? []) within(source, edit.span);
            readAll({ ...source, text: applyEdits(source.text, edits ?? []) });
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('bears expressions nested deeper than anyone writes', () => {
    for (const { dialect, source } of fixtures()) {
      for (const piece of [
        '(',
        '[',
        '{a:',
        'f(',
        'x + ',
        '- ',
        '(a)',
        'new X(',
        'a.',
        '`${',
        '<T>(',
        '{\n',
        '  a:\n',
      ]) {
        dialect.read({ ...source, text: `${source.text}\nx = kafka.producer(${piece.repeat(2_000)}` });
      }
    }
  });

  it('says the same of a text each time it is read', () => {
    fc.assert(
      fc.property(mutatedSource, (source) => {
        const spans = (each: readonly Declaration[]): unknown =>
          each.map(({ kind, span, written }) => [kind, span, [...written]]);
        assert.deepEqual(spans(readAll(source)), spans(readAll({ ...source })));
      }),
      { numRuns: 25 },
    );
  });
});
