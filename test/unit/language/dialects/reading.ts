import assert from 'node:assert/strict';
import { dialects } from '../../../../src/language/dialects/index';
import type { Declaration } from '../../../../src/language/model/declaration';
import type { Dialect } from '../../../../src/language/model/dialect';
import type { SourceText } from '../../../../src/language/model/text';

/** A dialect by its id. */
export function dialectOf(id: string): Dialect {
  const found = dialects.find((dialect) => dialect.id === id);
  assert.ok(found, `there is a dialect ${id}`);
  return found;
}

/** What a dialect reads from a text of its first language. */
export function read(id: string, text: string, parts: Partial<SourceText> = {}): readonly Declaration[] {
  const dialect = dialectOf(id);
  const languageId = dialect.languages[0] ?? '';
  const source: SourceText = { uri: 'file:///workspace/document', languageId, ...parts, text };
  return dialect.mayContain(source) ? dialect.read(source) : [];
}

/** How an option of a declaration is known: its value, `{?}` where the text does not decide it. */
export function valueOf(declaration: Declaration | undefined, key: string): unknown {
  const option = declaration?.written.get(key);
  if (option?.how === 'written') return option.value;
  return option?.how === 'template' ? option.parts : option && '{?}';
}
