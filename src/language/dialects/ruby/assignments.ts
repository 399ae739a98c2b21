import { insertLineAfter, removeWithLine } from '../../declarations/lineEdits';
import type { OptionEntry, OptionTable } from '../../declarations/optionTable';
import type { Span } from '../../model/text';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { TokenRange } from '../../syntax/code/lexicon';
import type { CallExpression } from '../../syntax/code/expression';
import { rubyBlock, rubyBlockFrom } from '../../syntax/code/lexicons/rubyBlocks';
import { endOfStatement } from '../../syntax/code/statements';
import { TokenKind } from '../../syntax/code/tokens';

/** `do |config| config.name = value; config.group.name = value end`: what a block gives to what it is handed. */
export function assignmentsTable(file: CodeFile, call: CallExpression): OptionTable | undefined {
  const block = blockAfter(file, call);
  if (!block) return undefined;
  const { text, tokens } = file;
  const pipe = block.from + 1;
  const subject = tokens.is(pipe, '|') ? tokens.textOf(pipe + 1) : '';
  if (subject === '' || !tokens.is(pipe + 2, '|')) return { entries: [], complete: false, spans: [] };
  const entries: OptionEntry[] = [];
  const spans: Span[] = [];
  let complete = true;
  for (const token of file.occurrences(subject)) {
    if (token <= pipe + 2 || token >= block.to || tokens.is(token - 1, '.')) continue;
    const name = lastOfPath(file, token);
    const isAssigned =
      name > token && tokens.textOf(name + 1) === '=' && !/^=[=~>]/.test(text.slice(tokens.start(name + 1)));
    // Handed on or called, it may be given more.
    if (!isAssigned) {
      complete &&= name > token && !tokens.is(name + 1, '[');
      continue;
    }
    const end = endOfStatement(file, name + 2);
    const span = tokens.span(token, Math.max(name + 2, end - 1));
    spans.push(span);
    entries.push({
      key: text.slice(tokens.start(token + 2), tokens.end(name)),
      keySpan: { start: tokens.start(token + 2), end: tokens.end(name) },
      ...{ value: file.reader.read(name + 2, end), token, replaceable: true },
      uncertain: isConditional(file, token, block),
      remove: () => [removeWithLine(text, span)],
    });
  }
  const last = spans.at(-1);
  if (last === undefined) return { entries, complete, spans };
  const insert = (key: string, value: string) => [
    insertLineAfter(text, last.start, last.end, `${subject}.${key} = ${value}`),
  ];
  return { entries, complete, spans, insertion: { form: 'object', insert } };
}

/** The block that a call is given, written there. */
export function blockAfter({ tokens }: CodeFile, call: CallExpression): TokenRange | undefined {
  const open = call.close + 1;
  if (tokens.isWord(open, 'do')) return rubyBlockFrom(tokens, open);
  return tokens.is(open, '{') && tokens.mate(open) > 0 ? { from: open, to: tokens.mate(open) } : undefined;
}

function lastOfPath({ tokens }: CodeFile, token: number): number {
  let last = token;
  while (tokens.is(last + 1, '.') && tokens.kind(last + 2) === TokenKind.name) last += 2;
  return last;
}

/** Whether it stands in a branch, or a modifier follows on its line. */
function isConditional({ text, tokens }: CodeFile, token: number, block: TokenRange): boolean {
  const inner = rubyBlock(tokens, token);
  const line = /^[^\n]*/.exec(text.slice(tokens.start(token)))?.[0] ?? '';
  return (inner !== undefined && inner.from > block.from) || /\s(if|unless)\s/.test(line);
}
