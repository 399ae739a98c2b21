import type { OptionValue, WrittenOption } from '../model/declaration';
import type { Span } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import { evaluate } from '../syntax/code/evaluation';
import type { Vocabulary } from '../syntax/code/evaluation';
import type { OptionEntry } from './optionTable';
import type { OptionSpelling } from './spellings';

/** The option that an entry of code writes, in canonical units. */
export function writtenFrom(
  file: CodeFile,
  entry: Pick<OptionEntry, 'value' | 'token' | 'keySpan' | 'uncertain'>,
  spelling: OptionSpelling,
  vocabulary: Vocabulary,
): WrittenOption {
  const place = { span: entry.value.span, ...(entry.keySpan && { keySpan: entry.keySpan }) };
  if (entry.uncertain) return { how: 'unknowable', ...place };
  const evaluation = evaluate(file, entry.value, entry.token, vocabulary);
  if (evaluation.how === 'value') return writtenValue(evaluation.value, spelling, place);
  if (evaluation.how === 'template') return { how: 'template', parts: evaluation.parts, ...place };
  return { how: 'unknowable', ...place };
}

/** A value of the text as an option. */
export function writtenValue(
  raw: OptionValue,
  spelling: OptionSpelling,
  place: { readonly span: Span; readonly keySpan?: Span },
): WrittenOption {
  const value = spelling.decode ? spelling.decode(raw) : raw;
  if (value === undefined) return { how: 'unknowable', ...place };
  return { how: 'written', value, ...(same(value, raw) ? {} : { raw }), ...place };
}

function same(a: OptionValue, b: OptionValue): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}
