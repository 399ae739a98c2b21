import type { Span } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import type { Expression } from '../syntax/code/expression';
import type { Lexicon } from '../syntax/code/lexicon';
import type { OptionTable } from './optionTable';
import type { Primitive } from './spellings';

/** Code for a value in place of another: a quoted one stays quoted. */
export function spellInPlace(file: CodeFile, value: Primitive, existing: Expression): string | undefined {
  if (existing.type !== 'literal')
    return isArithmetic(existing) || isEnumerated(existing) ? spell(file.lexicon, value, '"') : undefined;
  if (typeof existing.value !== 'string') return spell(file.lexicon, value, quoteOf(file, []));
  const quote = /['"`]/.exec(file.text.slice(existing.span.start, existing.span.end))?.[0] ?? '"';
  return quoted(String(value), quote);
}

/** Code for a value among others: as text where the table holds text only. */
export function spellAmong(file: CodeFile, value: Primitive, table: OptionTable): string {
  const quote = quoteOf(file, table.spans);
  const form = table.insertion?.form;
  const isMap = form === undefined || /^(put|pairs|entryCalls|infix|subscript)$/.test(form);
  const isJvm = file.lexicon.casts || file.lexicon.trailingBlocks === true;
  const java = form === 'setProperty' || (isJvm && isMap && holdsTypedText(table));
  return java ? quoted(String(value), quote) : spell(file.lexicon, value, quote);
}

/** A quoted key or value in the quotes that the place uses. */
export function quoted(text: string, quote: string): string {
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
}

/** The quotes used in these places, else in the file. */
export function quoteOf(file: CodeFile, spans: readonly Span[]): string {
  if (file.lexicon.casts || file.lexicon.quotes === '"') return '"';
  const places = [...spans.map((span) => file.text.slice(span.start, span.end)), file.text.slice(0, 20_000)];
  for (const place of places) {
    const single = place.split("'").length;
    const double = place.split('"').length;
    if (single !== double) return single > double ? "'" : '"';
  }
  return file.lexicon.tables === 'object' ? "'" : '"';
}

/** Java maps of text hold numbers and booleans as text too. */
function holdsTypedText(table: OptionTable): boolean {
  const literals = table.entries.flatMap((entry) => (entry.value.type === 'literal' ? [entry.value.value] : []));
  return literals.length === 0 || literals.every((value) => typeof value === 'string');
}

function spell(lexicon: Lexicon, value: Primitive, quote: string): string {
  if (typeof value === 'string') return quoted(value, quote);
  if (typeof value === 'number') return String(value);
  return Object.keys(lexicon.words).find((word) => lexicon.words[word] === value) ?? String(value);
}

/** `24 * 60 * 60` */
function isArithmetic(expression: Expression): boolean {
  if (expression.type === 'literal') return typeof expression.value === 'number';
  return expression.type === 'binary' && isArithmetic(expression.left) && isArithmetic(expression.right);
}

/** `CompressionTypes.GZIP`, `Integer.MAX_VALUE`: a name of the library, not a constant of the author. */
function isEnumerated(expression: Expression): boolean {
  return expression.type === 'name' && expression.path.length > 1 && /^[A-Z]\w*$/.test(expression.path[0] ?? '');
}
