import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dialects } from '../../../src/language/dialects/index';
import { applyEdits, optionsOf, trials } from './edits';
import { document, fixtures } from './fixtures';
import { snapshot } from './snapshot';
import { faults } from './wellFormed';

/** Writes what is read now over what was recorded. Read the difference before committing it. */
const update = process.env['BROKERSCOPE_UPDATE_GOLDEN'] === '1';

describe('declarations of a dialect', () => {
  for (const { dialect, goldenPath, name, source } of fixtures()) {
    it(`are read from ${dialect.id}/${name} as recorded`, () => {
      const actual = snapshot(source.text, dialect.read(source));
      if (update) writeFileSync(goldenPath, actual);
      assert.ok(existsSync(goldenPath), `no record yet: run with BROKERSCOPE_UPDATE_GOLDEN=1`);
      assert.equal(actual, readFileSync(goldenPath, 'utf8'));
    });

    it(`change in ${dialect.id}/${name} as the editor is told`, () => {
      const before = faults(source);
      for (const [index, declaration] of dialect.read(source).entries()) {
        for (const [key, value] of trials(declaration)) {
          const edits = declaration.editor.set(key, value);
          if (edits === undefined) continue;
          const text = applyEdits(source.text, edits);
          const edited = document(name, text);
          assert.equal(faults(edited), before, `set ${key} to ${value} breaks:\n${text}`);
          const after = dialect.read(edited)[index];
          const expected = { ...optionsOf(declaration), [key]: value };
          assert.deepEqual(after && optionsOf(after), expected, `set ${key} to ${value}:\n${text}`);
        }
      }
    });

    it(`lose options in ${dialect.id}/${name} as the editor is told`, () => {
      const before = faults(source);
      for (const [index, declaration] of dialect.read(source).entries()) {
        for (const key of declaration.written.keys()) {
          const edits = declaration.editor.remove(key);
          if (edits === undefined || edits.length === 0) continue;
          const text = applyEdits(source.text, edits);
          const rest = Object.entries(optionsOf(declaration)).filter(([other]) => other !== key);
          const edited = document(name, text);
          assert.equal(faults(edited), before, `remove ${key} breaks:\n${text}`);
          const remaining = dialect.read(edited);
          const after = remaining[index];
          // What loses its last option may be no declaration any more.
          if (rest.length === 0 && remaining.length < dialect.read(source).length) continue;
          assert.deepEqual(after && optionsOf(after), Object.fromEntries(rest), `remove ${key}:\n${text}`);
        }
      }
    });
  }

  it('are recorded for every dialect', () => {
    const covered = new Set(fixtures().map((fixture) => fixture.dialect.id));
    assert.deepEqual(
      dialects.map((dialect) => dialect.id).filter((id) => !covered.has(id)),
      [],
    );
  });

  it('can be changed in at least one place in every dialect', () => {
    const changeable = fixtures().filter(({ dialect, source }) =>
      dialect
        .read(source)
        .some((declaration) => trials(declaration).some(([key, value]) => declaration.editor.set(key, value))),
    );
    const ids = new Set(changeable.map((fixture) => fixture.dialect.id));
    assert.deepEqual(
      dialects.map((dialect) => dialect.id).filter((id) => !ids.has(id)),
      [],
    );
  });
});
