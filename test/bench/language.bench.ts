import { lintFiles } from './language/files';

/** Prints how long the language side takes for files of 5,000 lines, beside the bare parse of Lezer and tree-sitter in the same run. */
export async function run(): Promise<void> {
  const results = await lintFiles();
  console.table(
    results.map(({ declarations, language, lezer, lint, treeSitter }) => {
      const rivals = [lezer, treeSitter].filter((each) => each !== undefined);
      return {
        language,
        declarations,
        'our whole lint, ms': lint.toFixed(1),
        'Lezer parse, ms': lezer?.toFixed(1),
        'tree-sitter parse, ms': treeSitter?.toFixed(1),
        'beside the faster': rivals.length === 0 ? undefined : `${(lint / Math.min(...rivals)).toFixed(2)} ×`,
      };
    }),
  );
}
