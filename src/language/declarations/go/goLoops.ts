import type { Span } from '../../model/text';
import type { CodeFile } from '../../syntax/code/codeFile';
import { follow } from '../../syntax/code/evaluation';
import type { CallExpression } from '../../syntax/code/expression';

/** The body of the loop over what a call returns: `for d := range deliveries { … }`. */
export function loopOver(file: CodeFile, call: CallExpression): Span | undefined {
  const { tokens } = file;
  for (const token of file.occurrences('range')) {
    let open = token + 1;
    while (open < tokens.count && !tokens.is(open, '{') && !tokens.isFresh(open)) open = tokens.after(open);
    if (!tokens.is(open, '{') || tokens.mate(open) < 0) continue;
    const made = follow(file, file.reader.read(token + 1, open), token + 1);
    if (made.type === 'call' && made.nameToken === call.nameToken) return tokens.span(open, tokens.mate(open));
  }
  return undefined;
}
