import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * The text that the licences of bundled packages ask to be kept with every copy, one part a package.
 * `metafile` is esbuild's. Throws where a package ships no licence, so that none is bundled unseen.
 */
export function thirdPartyNotices(metafile, root) {
  const packages = new Map();
  for (const input of Object.keys(metafile.inputs)) {
    const folder = packageFolder(input);
    if (folder !== undefined && !packages.has(folder)) packages.set(folder, describe(path.join(root, folder)));
  }
  const parts = [...packages.values()].sort((a, b) => a.title.localeCompare(b.title));
  const head = 'Brokerscope contains code of the packages below, under the licences given with each.';
  return [head, ...parts.map((part) => `${'='.repeat(80)}\n${part.title}\n\n${part.text.trim()}`)].join('\n\n') + '\n';
}

function packageFolder(input) {
  const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
  return folder;
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (file === undefined && license === undefined) throw new Error(`${name} says nothing about its licence.`);
  const text = file === undefined ? `Licence: ${license}` : readFileSync(path.join(folder, file), 'utf8');
  return { title: `${name} ${version} (${license})`, text };
}
