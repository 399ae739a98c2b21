// Builds everything under dist/: `node esbuild.mjs [--watch] [--development]`.
import { build, context } from 'esbuild';
import { chmodSync, mkdirSync, readdirSync, rmSync, copyFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { thirdPartyNotices } from './src/tools/notices.mjs';

const root = import.meta.dirname;
const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--development');

/** Bundles, by the module each starts with. */
const bundles = {
  'src/extension.ts': 'extension',
  'src/brokers/kafka/index.ts': 'brokers/kafka',
  'src/brokers/rabbitmq/index.ts': 'brokers/rabbitmq',
  'src/brokers/nats/index.ts': 'brokers/nats',
  'src/ui/connections/editing.ts': 'connection-editing',
  'src/reference/options/index.ts': 'reference',
  'src/ui/language/client.ts': 'language-client',
};

/**
 * The programs of the language side, by the module each starts with. They share most of their code, and what they know
 * of a broker is loaded with the first document that mentions it: so they are modules of their own that share chunks.
 */
const programs = {
  'src/server/main.ts': 'server',
  'src/cli/main.ts': 'cli',
};

/** Pages of webviews, by the module each starts with: a script and the style sheets it imports. */
const pages = {
  'src/webview/connectionForm/main.ts': 'connection-form',
  'src/webview/details/main.ts': 'details',
};

/**
 * What activation does not need is in bundles of its own: an `import()` of a module that starts one loads that
 * bundle when it is first called.
 */
const lazyBundles = {
  name: 'lazy-bundles',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^\./ }, async ({ kind, path: request, pluginData, ...options }) => {
      if (kind !== 'dynamic-import' || pluginData === lazyBundles) return undefined;
      const found = await resolve(request, { ...options, kind, pluginData: lazyBundles });
      const bundle = bundles[path.relative(root, found.path).split(path.sep).join('/')];
      return bundle === undefined ? undefined : { path: `./${bundle}.js`, external: true };
    });
  },
};

const options = {
  absWorkingDir: root,
  entryPoints: Object.entries(bundles).map(([entry, out]) => ({ in: entry, out })),
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's "main" is a UMD module, whose inner requires cannot be bundled.
  mainFields: ['module', 'main'],
  external: ['vscode'],
  // `import()` of a bundle becomes a lazy `require`, so that it is found relative to the bundle that asks.
  supported: { 'dynamic-import': false },
  plugins: [lazyBundles],
  minify: !development,
  sourcemap: development ? 'linked' : false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const pageOptions = {
  absWorkingDir: root,
  entryPoints: Object.entries(pages).map(([entry, out]) => ({ in: entry, out })),
  outdir: 'dist/webview',
  bundle: true,
  platform: 'browser',
  format: 'iife',
  // The Chromium of VS Code 1.101 is 134.
  target: 'chrome134',
  minify: !development,
  sourcemap: development ? 'inline' : false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

const programOptions = {
  absWorkingDir: root,
  entryPoints: Object.entries(programs).map(([entry, out]) => ({ in: entry, out })),
  outdir: 'dist/language',
  outExtension: { '.js': '.mjs' },
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  // Packages in the old module format ask for Node's own modules by `require`, which a module has to make first.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  minify: !development,
  sourcemap: development ? 'linked' : false,
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
};

/** What the programs are started by: VS Code and shells know the old module format only. */
function writeStarters() {
  for (const program of Object.values(programs)) {
    const shebang = program === 'cli' ? '#!/usr/bin/env node\n' : '';
    writeFileSync(path.join(root, `dist/${program}.js`), `${shebang}import('./language/${program}.mjs');\n`);
  }
  chmodSync(path.join(root, 'dist/cli.js'), 0o755);
}

/** Rule documentation, opened inside the editor: `dist/rules/<broker>/<rule>.md`. */
function copyRulePages() {
  const rules = path.join(root, 'src/language/rules');
  rmSync(path.join(root, 'dist/rules'), { recursive: true, force: true });
  for (const page of readdirSync(rules, { recursive: true })) {
    const [broker, rule, file] = page.split(path.sep);
    if (file !== 'README.md') continue;
    mkdirSync(path.join(root, 'dist/rules', broker), { recursive: true });
    copyFileSync(path.join(rules, page), path.join(root, 'dist/rules', broker, `${rule}.md`));
  }
}

if (watch) {
  const all = [options, pageOptions, programOptions];
  const running = await Promise.all(all.map((one) => context({ ...one, logLevel: 'info' })));
  copyRulePages();
  writeStarters();
  await Promise.all(running.map((one) => one.watch()));
} else {
  // esbuild has printed by then what is wrong and where.
  rmSync(path.join(root, 'dist/language'), { recursive: true, force: true });
  const built = await Promise.all([options, pageOptions, programOptions].map((one) => build(one))).catch(() =>
    process.exit(1),
  );
  copyRulePages();
  writeStarters();
  const metafile = { inputs: Object.assign({}, ...built.map((one) => one.metafile.inputs)) };
  writeFileSync(path.join(root, 'dist/THIRD_PARTY_NOTICES.txt'), thirdPartyNotices(metafile, root));
}
