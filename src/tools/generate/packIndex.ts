import { variableOf } from './folders';

/** Where the packs live, below the repository. */
export const packsFolder = 'src/language/packs';

/** Text of `src/language/packs/<broker>.ts`: the dialects and rules of one broker. */
export function packIndex(broker: string, dialects: readonly string[], rules: readonly string[]): string {
  const own = (ids: readonly string[]): readonly string[] => ids.filter((id) => id.startsWith(`${broker}/`));
  const rule = (id: string): string => `${variableOf(id)}Rule`;
  return [
    '// Generated from the folders of dialects and rules by src/tools/generate/main.ts. Do not edit.',
    ...own(dialects).map((id) => `import ${variableOf(id)} from '../dialects/${id}';`),
    ...own(rules).map((id) => `import ${rule(id)} from '../rules/${id}';`),
    "import type { LanguagePack } from './pack';",
    '',
    `/** Everything that is known of the language of ${broker}. */`,
    'export const pack: LanguagePack = {',
    `  dialects: [${own(dialects).map(variableOf).join(', ')}],`,
    `  rules: [${own(rules).map(rule).join(', ')}],`,
    '};',
    '',
  ].join('\n');
}
