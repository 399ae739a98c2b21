import type { CodeFile } from '../../syntax/code/codeFile';
import { evaluate } from '../../syntax/code/evaluation';
import type { Vocabulary } from '../../syntax/code/evaluation';
import type { CallExpression, Expression, TableExpression } from '../../syntax/code/expression';
import type { OptionTable } from '../optionTable';

/** What reading a struct or a map takes besides the file. */
export interface GoReading {
  readonly file: CodeFile;
  /** Constants of the library that stand for keys. */
  readonly vocabulary?: Vocabulary;
  /** Collects the opening braces of the literals that are read. */
  readonly taken?: Set<number>;
  /** A client of the library: those that it is handed to do not change how it is configured. */
  readonly isClient?: boolean;
  /** A map, whose keys are values; a bare word is a field otherwise. */
  readonly isMap?: boolean;
  /** What a function of the library starts a table with: nothing written, and every other option at its default. */
  readonly base?: (call: CallExpression) => OptionTable | undefined;
}

/** A literal with the keys that its constants stand for. */
export function withKeys(reading: GoReading, table: TableExpression, token: number): TableExpression {
  const entries = table.entries.map((entry) =>
    entry.key ? { ...entry, key: keyIn(reading, entry.key, token) } : entry,
  );
  return { ...table, entries };
}

/** The key of an entry, as text where a constant stands for it. */
export function keyIn({ file, isMap, vocabulary }: GoReading, key: Expression, token: number): Expression {
  const word = file.text.slice(key.span.start, key.span.end);
  const isBare = key.type === 'literal' && /^[A-Za-z_]\w*$/.test(word) && word === key.value;
  if (isBare && isMap !== true) return key;
  const named: Expression = isBare
    ? { type: 'name', path: [word], token: file.tokens.at(key.span.start), span: key.span }
    : key;
  if (named.type !== 'name') return named;
  const known = evaluate(file, named, token, vocabulary);
  return known.how === 'value' && typeof known.value === 'string'
    ? { type: 'literal', value: known.value, span: key.span }
    : { type: 'unknown', span: key.span };
}
