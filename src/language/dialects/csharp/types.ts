import type { CodeFile } from '../../syntax/code/codeFile';
import type { Expression } from '../../syntax/code/expression';
import { TokenKind } from '../../syntax/code/tokens';

/** Types longer than this are none. */
const maxTypeTokens = 40;

/** The type that a field, parameter or variable is declared with: `IProducer` of `IProducer<Null, string> _producer`. */
export function declaredType(file: CodeFile, expression: Expression | undefined): string | undefined {
  if (expression?.type !== 'name') return undefined;
  const word = expression.path.at(-1) ?? '';
  const known = types.get(file) ?? new Map<string, string | undefined>();
  types.set(file, known);
  if (!known.has(word)) known.set(word, typeOf(file, word));
  return known.get(word);
}

const types = new WeakMap<CodeFile, Map<string, string | undefined>>();

function typeOf(file: CodeFile, variable: string): string | undefined {
  const { tokens } = file;
  for (const token of file.occurrences(variable)) {
    if (tokens.is(token - 1, '.')) continue;
    const end = tokens.is(token - 1, '?') ? token - 2 : token - 1;
    const name = tokens.is(end, '>') ? beforeArguments(file, end) : end;
    const word = tokens.kind(name) === TokenKind.name ? tokens.textOf(name) : '';
    if (/^[A-Z]/.test(word)) return word;
  }
  return undefined;
}

/** The name before `<…>`. */
function beforeArguments({ tokens }: CodeFile, close: number): number {
  let depth = 0;
  for (let i = close; i >= 0 && i > close - maxTypeTokens; i--) {
    if (tokens.is(i, '>')) depth++;
    else if (tokens.is(i, '<') && --depth === 0) return i - 1;
    else if (tokens.is(i, ';') || tokens.is(i, '{')) break;
  }
  return -1;
}
