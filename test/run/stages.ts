import { brokerKinds } from '../../src/base/brokerKind';
import { commandStage } from './commandStage';
import { hostStage } from './hostStage';
import { mochaStage } from './mochaStage';
import type { Stage } from './stage';

/** Everything `npm test` runs, in this order where nothing lets two run at once. */
export const stages: readonly Stage[] = [
  mochaStage('unit', 'test/unit/**/*.test.ts'),
  commandStage('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']),
  commandStage('types-webview', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'src/webview']),
  mochaStage('rules', 'test/rules/**/*.test.ts'),
  mochaStage('property', 'test/property/**/*.test.ts'),
  commandStage('lint', ['node_modules/eslint/bin/eslint.js', '.']),
  mochaStage('oracle', 'test/oracle/**/*.test.ts'),
  mochaStage('golden', 'test/golden/**/*.test.ts'),
  mochaStage('lsp', 'test/lsp/**/*.test.ts'),
  mochaStage('manifest', 'test/manifest/**/*.test.ts'),
  commandStage('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']),
  mochaStage('package', 'test/package/**/*.test.ts', { needs: ['bundles'] }),
  mochaStage('webview', 'test/webview/**/*.test.ts', { needs: ['bundles'] }),
  mochaStage('lab', 'test/lab/**/*.test.ts', { brokers: brokerKinds }),
  ...brokerKinds.map((kind) =>
    mochaStage(`conformance-${kind}`, `test/conformance/${kind}{,/**/*}.test.ts`, { brokers: [kind] }),
  ),
  mochaStage('snippets', 'test/snippets/**/*.test.ts', { brokers: brokerKinds }),
  hostStage('trusted'),
  hostStage('restricted'),
  hostStage('packaged'),
];

/** The stages that were named (`host` names all of `host-…`), or all. Throws a sentence where there is none. */
export function selectStages(names: readonly string[]): readonly Stage[] {
  for (const name of names) {
    if (!stages.some((stage) => isNamed(stage, name))) {
      throw new Error(`There is no stage "${name}". There are: ${stages.map((stage) => stage.name).join(', ')}.`);
    }
  }
  return names.length === 0 ? stages : stages.filter((stage) => names.some((name) => isNamed(stage, name)));
}

function isNamed(stage: Stage, name: string): boolean {
  return stage.name === name || stage.name.startsWith(`${name}-`);
}
