import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Runs the measurements named on the command line, or all: `npm run bench -- scanner`. */
async function main(names: readonly string[]): Promise<void> {
  const ending = '.bench.ts';
  const known = readdirSync(__dirname)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`There is no measurement "${unknown}". There are: ${known.join(', ')}.`);
  for (const name of names.length > 0 ? names : known) {
    console.log(`\n${name}`);
    const { run } = (await import(join(__dirname, `${name}${ending}`))) as { readonly run: () => Promise<void> };
    await run();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
