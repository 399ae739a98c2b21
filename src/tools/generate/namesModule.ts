import type { ConfigNames } from '../../language/config/parseConfig';

/** Where the names stand, below the repository. */
export const namesFile = 'src/language/config/names.ts';

/** Text of `src/language/config/names.ts`: what a `.brokerscope.json` may name, without loading what it names. */
export function namesModule({ rules, versions }: ConfigNames): string {
  const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(', ');
  return [
    '// Generated from dialects and rules by src/tools/generate/main.ts. Do not edit.',
    "import type { ConfigNames } from './parseConfig';",
    '',
    '/** Every rule, and every library and broker whose version can be given. */',
    'export const names: ConfigNames = {',
    `  rules: [${list(rules)}],`,
    `  versions: [${list(versions)}],`,
    '};',
    '',
  ].join('\n');
}
