import assert from 'node:assert/strict';
import type { Node } from '@vscode/tree-sitter-wasm';
import { fixtures } from '../golden/declarations/fixtures';
import { CodeFile } from '../../src/language/syntax/code/codeFile';
import { lexiconFor } from '../../src/language/syntax/code/lexicons';
import { TokenKind } from '../../src/language/syntax/code/tokens';
import { calleeWord, grammars, type Grammar } from './grammars';
import { everywhere, outermost, parse } from './treeSitter';

const literal: readonly number[] = [TokenKind.string, TokenKind.template, TokenKind.opaque];

/** Where a text stands, for a message. */
function shown(text: string, start: number): string {
  const line = text.slice(0, start).split('\n').length;
  return `${line}: ${text.slice(start, start + 40).replaceAll('\n', '⏎')}`;
}

/** Nobody reads what lies in a JSX element or a regular expression. */
function isWithinOpaque({ tokens }: CodeFile, offset: number): boolean {
  for (let token = 0; token < tokens.count && tokens.start(token) <= offset; token++)
    if (tokens.kind(token) === TokenKind.opaque && offset < tokens.end(token)) return true;
  return false;
}

function stringFaults(file: CodeFile, root: Node, grammar: Grammar): readonly string[] {
  const strings = outermost(root, (node) => node.isNamed && grammar.strings.includes(node.type));
  return strings.flatMap(({ startIndex, endIndex }) => {
    const token = file.tokens.at(startIndex);
    if (isWithinOpaque(file, startIndex)) return [];
    const isOne = token >= 0 && literal.includes(file.tokens.kind(token));
    return isOne && file.tokens.end(token) === endIndex ? [] : [shown(file.text, startIndex)];
  });
}

function commentFaults(file: CodeFile, root: Node, grammar: Grammar): readonly string[] {
  const comments = everywhere(root, (node) => grammar.comments.includes(node.type));
  const starts = new Set(Array.from({ length: file.tokens.count }, (_, token) => file.tokens.start(token)));
  return comments.flatMap(({ startIndex, endIndex }) => {
    for (let at = startIndex; at < endIndex; at++) if (starts.has(at)) return [shown(file.text, at)];
    return [];
  });
}

/** Calls with parentheses that one of the two sees and the other does not. */
function callFaults(file: CodeFile, root: Node, grammar: Grammar): readonly string[] {
  const theirs = new Map<string, Set<number>>();
  for (const call of everywhere(root, ({ type }) => type in grammar.calls)) {
    const [calleeField = '', argsField = ''] = grammar.calls[call.type] ?? [];
    const [callee, args] = [call.childForFieldName(calleeField), call.childForFieldName(argsField)];
    const word = callee && calleeWord(callee);
    if (!word || args?.text.startsWith('(') !== true || grammar.transparent?.has(word.text) === true) continue;
    theirs.set(word.text, (theirs.get(word.text) ?? new Set()).add(word.startIndex));
  }
  return [...theirs].flatMap(([name, expected]) => {
    const ours = new Set(file.calls(name).map((call) => call.nameSpan.start));
    const missed = [...expected].filter((start) => !ours.has(start) && !isWithinOpaque(file, start));
    return missed.map((start) => shown(file.text, start));
  });
}

/** The parts of a text that a parser understands: what it makes of half a statement is its guess, and ours is another. */
function whole(node: Node): readonly Node[] {
  if (!node.hasError) return [node];
  return node.children.flatMap((child) => (child && !child.isError ? whole(child) : []));
}

for (const grammar of grammars) {
  describe(`the scanner and tree-sitter in ${grammar.languages.join(', ')}`, () => {
    const samples = fixtures().filter(({ source }) => grammar.languages.includes(source.languageId));

    it('have something to compare', () => assert.ok(samples.length > 0));

    for (const { dialect, name, source } of samples) {
      it(`agree on ${dialect.id}/${name}`, async () => {
        const lexicon = lexiconFor(source.languageId);
        assert.ok(lexicon);
        const file = new CodeFile(source.text, lexicon);
        for (const part of whole(await parse(grammar.grammar, source.text))) {
          assert.deepEqual(stringFaults(file, part, grammar), [], 'strings');
          assert.deepEqual(commentFaults(file, part, grammar), [], 'comments');
          assert.deepEqual(callFaults(file, part, grammar), [], 'calls');
        }
      });
    }

    it('can be compared in most of their text', async () => {
      let [compared, all] = [0, 0];
      for (const { source } of samples) {
        all += source.text.length;
        const parts = whole(await parse(grammar.grammar, source.text));
        compared += parts.reduce((sum, { startIndex, endIndex }) => sum + endIndex - startIndex, 0);
      }
      assert.ok(compared * 2 > all, `${compared} of ${all} characters`);
    });
  });
}
