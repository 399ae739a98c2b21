import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { manifest } from './manifest';

const { contributes } = manifest;

describe('files of the manifest', () => {
  const media = [
    manifest.icon,
    ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
    ...Object.values(contributes.views).flatMap((views) => views.map(({ icon }) => icon)),
    ...contributes.walkthroughs.flatMap(({ steps }) => steps.map((step) => step.media.svg)),
    ...contributes.jsonValidation.map(({ url }) => path.normalize(url)),
    ...contributes.grammars.map((grammar) => path.normalize(grammar.path)),
    ...contributes.languages.flatMap(({ configuration }) => (configuration ? [path.normalize(configuration)] : [])),
  ];

  it('exist', () => {
    for (const file of [...media, ...contributes.snippets.map((snippets) => snippets.path)])
      assert.ok(existsSync(file), file);
  });

  it('are all the pictures, schemas and languages there are, but those of the README and the drawing of the icon', () => {
    const readme = [...readFileSync('README.md', 'utf8').matchAll(/\]\((media\/[^)]+)\)/g)].map(([, file]) => file);
    const present = readdirSync('media', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(path.relative('.', entry.parentPath), entry.name));
    assert.deepEqual(present.sort(), [...new Set([...media, ...readme, 'media/icon.svg'])].sort());
  });

  it('are all the snippets there are', () => {
    const listed = contributes.snippets.map((snippets) => path.normalize(snippets.path));
    const present = readdirSync('snippets').map((name) => path.join('snippets', name));
    assert.deepEqual(present.sort(), listed.sort());
    for (const { language, path: file } of contributes.snippets) assert.ok(file.includes(`.${language}.`), file);
  });

  it('have an icon of 256 by 256 pixels', () => {
    const png = readFileSync(manifest.icon);
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    // Width and height stand at the start of the first chunk (PNG 3.0, section 11.2.1).
    assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [256, 256]);
  });

  it('draw the activity bar in one colour that the theme chooses', () => {
    const [container] = contributes.viewsContainers.activitybar;
    const svg = readFileSync(container?.icon ?? '', 'utf8');
    assert.match(svg, /viewBox="0 0 24 24"/);
    assert.match(svg, /currentColor/);
    assert.doesNotMatch(svg, /#[0-9a-f]{3,8}\b|rgb\(/i);
  });
});
