import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { labDir } from '../lab/paths';

/**
 * Bundles a measurement as the product is bundled: run from source, code carries the marks of the development loader
 * and takes two to three times as long.
 */
async function bundled(name: string): Promise<string> {
  const outfile = join(labDir, 'bench', `${name}.js`);
  await build({
    entryPoints: [join(__dirname, `${name}.bench.ts`)],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['typescript'],
    logLevel: 'warning',
    // The lab falls back to the working directory.
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outfile;
}

/**
 * Runs the measurements named on the command line, or all: `npm run bench -- scanner`. What stands after `--only` are parts
 * of them: `npm run bench -- explorer --only isolation`.
 */
async function main(words: readonly string[]): Promise<void> {
  const cut = words.includes('--only') ? words.indexOf('--only') : words.length;
  const [names, only] = [words.slice(0, cut), words.slice(cut + 1)];
  const ending = '.bench.ts';
  const known = readdirSync(__dirname)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no measurement "${unknown}". There are: ${known.join(', ')}.`);
  for (const name of names.length > 0 ? names : known) {
    console.log(`\n${name}`);
    const { run } = (await import(await bundled(name))) as { readonly run: (only: readonly string[]) => Promise<void> };
    await run(only);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
