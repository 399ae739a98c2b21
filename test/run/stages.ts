import { commandStage } from './commandStage';
import { hostStage } from './hostStage';
import { mochaStage } from './mochaStage';
import type { Stage } from './stage';

/** Everything `npm test` runs. Those that need no server come first: they say soonest what is wrong. */
export const stages: readonly Stage[] = [
  mochaStage('unit', 'test/unit'),
  commandStage('types', ['node_modules/typescript/bin/tsc', '--noEmit', '-p', '.']),
  mochaStage('rules', 'test/rules'),
  mochaStage('property', 'test/property'),
  commandStage('lint', ['node_modules/eslint/bin/eslint.js', '.']),
  mochaStage('golden', 'test/golden'),
  mochaStage('lsp', 'test/lsp'),
  mochaStage('manifest', 'test/manifest'),
  commandStage('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']),
  mochaStage('package', 'test/package', ['bundles']),
  mochaStage('lab', 'test/lab', ['brokers']),
  mochaStage('conformance', 'test/conformance', ['brokers']),
  mochaStage('snippets', 'test/snippets', ['brokers']),
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
