import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { importSources } from '../../../src/ui/connections/import/sources';
import { fakeL10n } from '../../unit/ui/fakeL10n';

/** The examples of the golden tests: texts that readers understand, to be broken. */
const examples = fs
  .readdirSync('test/golden/import', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.txt'))
  .map((name) => fs.readFileSync(path.join('test/golden/import', name), 'utf8'));

const words = ['${', '}', '${A:${A}}', '&a ', '*a', '<<: *a', '[', '{', '"', "'", '\\', '\n- ', '://', '@', ':', '%'];

/** An example with parts of it cut out, and with words put in that mean something to one of the readers. */
const broken = fc
  .tuple(fc.constantFrom(...examples), fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom('', ...words))))
  .map(([example, cuts]) =>
    cuts.reduce((text, [at, length, word]) => {
      const start = at % (text.length + 1);
      return text.slice(0, start) + word + text.slice(start + length);
    }, example),
  );

describe('readers of other tools’ files', () => {
  for (const { label, read } of importSources)
    it(`never throw, whatever the text: ${label}`, () => {
      const name = fc.constantFrom('application-dev.properties', 'application.yml', 'context.json', '.env', '');
      const variables = fc.dictionary(fc.string(), fc.string());
      fc.assert(
        fc.property(fc.oneof(broken, fc.string()), name, variables, (text, file, known) => {
          read({ path: `/shop/${file}`, text, variables: known }, fakeL10n);
        }),
        { numRuns: 300 },
      );
    });
});
