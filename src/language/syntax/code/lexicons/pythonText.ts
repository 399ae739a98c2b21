import type { Argument, CallExpression, Expression } from '../expression';
import type { TextParts } from '../lexicon';

/** `%s`, `%(name)05d`, `%%` (Python's printf-style formatting). */
const conversion = /%(?:\((\w+)\))?([#0\- +]*(?:\*|\d+)?(?:\.(?:\*|\d+))?)[hlL]?([diouxXeEfFgGcrsa%])/g;

/** `{}`, `{0}`, `{name.field!r:>10}`, `{{` and `}}` (Python's format string syntax). */
const replacement = /\{\{|\}\}|\{(\w*)([^{}]*)\}/g;

/**
 * The pieces of a text that Python puts together otherwise than by `+` and f-strings: `'order.%s' % kind`,
 * `'order.{}'.format(kind)`, `'.'.join(['order', kind])`. `undefined` where an expression is none of them.
 */
export const pythonTextParts: TextParts = (expression, textOf) => {
  if (expression.type === 'binary' && expression.operator === '%') {
    const format = textOf(expression.left);
    return format === undefined ? undefined : percentParts(format, expression.right);
  }
  if (expression.type !== 'call' || !expression.receiver) return undefined;
  if (expression.name !== 'format' && expression.name !== 'join') return undefined;
  const text = textOf(expression.receiver);
  if (text === undefined) return undefined;
  return expression.name === 'format' ? formatParts(text, expression) : joinParts(text, expression);
};

function percentParts(format: string, right: Expression): readonly (string | Expression)[] {
  const hole: Expression = { type: 'unknown', span: right.span };
  const operands = right.type === 'list' ? right.items : [right];
  let next = 0;
  return pieces(format, conversion, ([, name, flags, type]) => {
    if (type === '%') return '%';
    if (name !== undefined) return (right.type === 'table' ? entryNamed(right.entries, name) : undefined) ?? hole;
    const operand = operands[next++] ?? hole;
    return flags === '' && (type === 's' || type === 'd') ? operand : hole;
  });
}

function entryNamed(
  entries: readonly { readonly key?: Expression; readonly value: Expression }[],
  name: string,
): Expression | undefined {
  return entries.find(({ key }) => key?.type === 'literal' && key.value === name)?.value;
}

function formatParts(format: string, call: CallExpression): readonly (string | Expression)[] {
  const hole: Expression = { type: 'unknown', span: call.span };
  const positional = call.args.filter((argument) => argument.name === undefined);
  const spread = positional.some((argument) => argument.spread);
  let next = 0;
  return pieces(format, replacement, ([whole, field = '', rest]) => {
    if (whole === '{{' || whole === '}}') return whole.charAt(0);
    const argument: Argument | undefined = /^\d*$/.test(field)
      ? positional[field === '' ? next++ : Number(field)]
      : call.args.find((each) => each.name === field);
    const plain = rest === '' && argument?.spread === false && (argument.name !== undefined || !spread);
    return plain ? argument.value : hole;
  });
}

function joinParts(separator: string, call: CallExpression): readonly (string | Expression)[] | undefined {
  const [list, ...others] = call.args;
  if (list?.value.type !== 'list' || list.spread || others.length > 0) return undefined;
  return list.value.items.flatMap((item, i) => (i === 0 ? [item] : [separator, item]));
}

function pieces(
  text: string,
  pattern: RegExp,
  fill: (match: RegExpMatchArray) => string | Expression,
): readonly (string | Expression)[] {
  const parts: (string | Expression)[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(end, match.index), fill(match));
    end = match.index + match[0].length;
  }
  return [...parts, text.slice(end)].filter((part) => part !== '');
}
