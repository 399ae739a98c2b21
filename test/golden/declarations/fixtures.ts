import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dialects } from '../../../src/language/dialects/index';
import { languageIdOf } from '../../../src/language/languageIds';
import type { Dialect } from '../../../src/language/model/dialect';
import type { SourceText } from '../../../src/language/model/text';

/** A text in a dialect's folder; `.txt` keeps compilers, linters and formatters away from it. */
export interface Fixture {
  readonly dialect: Dialect;
  readonly name: string;
  readonly source: SourceText;
  readonly goldenPath: string;
}

/** A document under the name it has in the folder. */
export function document(name: string, text: string): SourceText {
  return { uri: `file:///workspace/${name}`, languageId: languageIdOf(name) ?? '', text };
}

/** The fixtures of every dialect. */
export function fixtures(): readonly Fixture[] {
  return dialects.flatMap((dialect) => {
    const folder = join(import.meta.dirname, dialect.id);
    // Which dialect has none is a test of its own.
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .map((file): Fixture => {
        const name = file.replace(/\.txt$/, '');
        const text = readFileSync(join(folder, file), 'utf8');
        return { dialect, name, source: document(name, text), goldenPath: join(folder, `${name}.golden`) };
      });
  });
}
