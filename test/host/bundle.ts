import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { labDir, repositoryRoot } from '../lab/paths';

/**
 * Bundles the suites of a folder, with the module that runs them, for the extension host. Returns that module's path.
 * Mocha itself stays outside: it is found in this repository's node_modules.
 */
export async function bundleSuites(name: string, suites: string): Promise<string> {
  const outdir = path.join(labDir, 'host', name);
  fs.rmSync(outdir, { recursive: true, force: true });
  const files = fs.readdirSync(suites).filter((file) => file.endsWith('.test.ts'));
  await build({
    absWorkingDir: repositoryRoot,
    entryPoints: [
      { in: path.join(repositoryRoot, 'test/host/entry.ts'), out: 'entry' },
      ...files.map((file) => ({ in: path.join(suites, file), out: `suites/${file.slice(0, -'.ts'.length)}` })),
    ],
    outdir,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
    // What the lab says of its own place; in a bundle it takes the working directory instead.
    define: { 'import.meta.dirname': 'undefined' },
  });
  return path.join(outdir, 'entry.js');
}
