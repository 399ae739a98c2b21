import type { WrittenOption } from '../../model/declaration';
import type { CallExpression } from '../../syntax/code/expression';
import type { GoContext } from './goContext';

/** What becomes of the error that a call returns: `ignored` where nothing takes it. */
export function resultSays({ file }: GoContext, call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const { tokens } = file;
  const start = file.chainStart(call.nameToken);
  const bare = tokens.isFresh(start) && (tokens.isFresh(call.close + 1) || tokens.is(call.close + 1, '}'));
  const dropped =
    tokens.isWord(start - 1, 'go') ||
    tokens.isWord(start - 1, 'defer') ||
    (tokens.is(start - 1, '=') && tokens.isWord(start - 2, '_') && !tokens.is(start - 3, ','));
  const value = bare || dropped ? 'ignored' : 'awaited';
  return new Map([['result', { how: 'written', value, span: call.nameSpan }]]);
}
