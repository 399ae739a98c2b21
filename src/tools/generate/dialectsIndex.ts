import { variableOf } from './folders';

/** Where dialects live, below the repository. */
export const dialectsFolder = 'src/language/dialects';

/** Text of `src/language/dialects/index.ts`: every dialect, in the order of their folders. */
export function dialectsIndex(ids: readonly string[]): string {
  return [
    '// Generated from the folders beside this file by src/tools/generate/main.ts. Do not edit.',
    "import type { Dialect } from '../model/dialect';",
    ...ids.map((id) => `import ${variableOf(id)} from './${id}';`),
    '',
    '/** Every dialect Brokerscope reads. */',
    'export const dialects: readonly Dialect[] = [',
    ...ids.map((id) => `  ${variableOf(id)},`),
    '];',
    '',
  ].join('\n');
}
