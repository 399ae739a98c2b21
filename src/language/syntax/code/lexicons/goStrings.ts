import type { Expression } from '../expression';
import type { OwnToken, TextParts } from '../lexicon';
import type { TemplatePiece } from '../literals';
import { skipString } from '../skipping';

/** Raw strings go over lines and know no escapes; a rune is a number, so it is read as something of its own. */
export function goToken(text: string, start: number): OwnToken | undefined {
  if (text.charAt(start) === "'") return { kind: 'opaque', end: skipString(text, start) };
  if (text.charAt(start) !== '`') return undefined;
  const close = text.indexOf('`', start + 1);
  return { kind: 'string', end: close < 0 ? text.length : close + 1 };
}

/** A raw string as it stands, without carriage returns (Go specification, "String literals"). */
export function goPieces(literal: string): readonly TemplatePiece[] | undefined {
  if (!literal.startsWith('`')) return undefined;
  const closed = literal.length > 1 && literal.endsWith('`');
  return [literal.slice(1, closed ? -1 : undefined).replaceAll('\r', '')];
}

/** A verb of a format with its flags, width and argument index. */
const verb = /%(%|[-+# 0]*(?:\[\d+\])?(?:\d+|\*)?(?:\.(?:\d+|\*)?)?(?:\[\d+\])?[a-zA-Z])/g;

/** `fmt.Sprintf("orders.%s", region)` is text with holes. */
export const goTextParts: TextParts = (expression, textOf) => {
  if (expression.type !== 'call' || expression.name !== 'Sprintf' || expression.receiver?.type !== 'name')
    return undefined;
  const { args, receiver, span } = expression;
  const format = args[0] && receiver.path.join('.') === 'fmt' ? textOf(args[0].value) : undefined;
  if (format === undefined) return undefined;
  return formatParts(format).map((part): string | Expression => {
    if (typeof part === 'string') return part;
    const argument = part < 0 ? undefined : args[part + 1];
    return argument && !argument.spread ? argument.value : { type: 'unknown', span };
  });
};

/** The pieces of a format of package fmt: its text, and a number for each argument that stands in it. */
function formatParts(format: string): readonly (string | number)[] {
  const parts: (string | number)[] = [];
  let text = '';
  let from = 0;
  let argument = 0;
  for (const match of format.matchAll(verb)) {
    text += format.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] === '%') {
      text += '%';
      continue;
    }
    // An argument printed otherwise than as it is, or not the next one, is no text that can be followed.
    const plain = /^[sdv]$/.test(match[1] ?? '');
    parts.push(text, plain ? argument : -1);
    argument++;
    text = '';
  }
  return [...parts, text + format.slice(from)].filter((part) => part !== '');
}
