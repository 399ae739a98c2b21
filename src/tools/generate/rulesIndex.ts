import { variableOf } from './folders';

/** Text of `src/language/rules/index.ts`: every rule, in the order of their ids. */
export function rulesIndex(ids: readonly string[]): string {
  return [
    '// Generated from the folders beside this file by src/tools/generate/main.ts. Do not edit.',
    "import type { Rule } from '../model/rule';",
    ...ids.map((id) => `import ${variableOf(id)} from './${id}';`),
    '',
    '/** Every rule Brokerscope has. */',
    'export const rules: readonly Rule[] = [',
    ...ids.map((id) => `  ${variableOf(id)},`),
    '];',
    '',
  ].join('\n');
}
