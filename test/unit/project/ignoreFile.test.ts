import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { IgnoreFiles, isExcluded } from '../../../src/project/ignoreFile';

describe('files that are left out', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'brokerscope-ignore-'));
  after(() => rmSync(folder, { recursive: true }));

  it('are those of the nearest .brokerscopeignore, in the syntax of .gitignore', () => {
    mkdirSync(path.join(folder, 'a', 'b'), { recursive: true });
    writeFileSync(path.join(folder, '.brokerscopeignore'), '*.gen.py\n/legacy/\n!keep.gen.py\n');
    writeFileSync(path.join(folder, 'a', '.brokerscopeignore'), 'b/\n');
    const files = new IgnoreFiles();
    const ignored = (...parts: string[]): boolean => files.ignores(path.join(folder, ...parts));
    assert.deepEqual(
      [ignored('x.gen.py'), ignored('keep.gen.py'), ignored('legacy', 'x.py'), ignored('sub', 'legacy', 'x.py')],
      [true, false, true, false],
    );
    assert.deepEqual([ignored('a', 'b', 'x.py'), ignored('a', 'x.gen.py'), ignored('a', 'x.py')], [true, false, false]);
  });

  it('are those that the settings name below a folder', () => {
    assert.equal(isExcluded(['**/fixtures/**'], '/shop', '/shop/test/fixtures/a.py'), true);
    assert.equal(isExcluded(['**/fixtures/**'], '/shop', '/shop/src/a.py'), false);
    assert.equal(isExcluded(['*.py'], '/shop', '/elsewhere/a.py'), false);
    assert.equal(isExcluded([], '/shop', '/shop/a.py'), false);
  });
});
