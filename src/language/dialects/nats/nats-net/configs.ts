import type { OptionSource } from '../../../declarations/codeDeclaration';
import { initializerTable, membersOf } from '../../../declarations/initializerTable';
import { shared, unknownTable, withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { readTable, sharedAware } from '../../../declarations/readTable';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { constructionBehind, followed, tableOf } from '../../csharp/constructions';
import type { Construction } from '../../csharp/constructions';
import type { Config } from './forms';
import { readOnly } from './spellings';

/** What an object of options says, and the construction that made it. */
export interface Configured {
  readonly sources: readonly OptionSource[];
  readonly construction?: Construction;
}

/** The options that an expression holds: a construction, a copy of one, or nothing that the text shows. */
export function configured(file: CodeFile, value: Expression, token: number, config: Config): Configured {
  const made = followed(file, value, token);
  if (made.type === 'literal') return { sources: [] };
  if (made.type === 'call' && made.name === 'with' && made.receiver) {
    const copied = configured(file, made.receiver, made.nameToken, config);
    const base = copied.sources.map((source) => ({ ...source, table: withoutEdits(source.table), elsewhere: true }));
    return { sources: [...base, { table: membersOf(file, made, readTable), spellings: config.spellings }] };
  }
  const construction = constructionBehind(file, value, token, config.classes);
  if (construction) return { sources: sourcesOf(file, construction, config), construction };
  if (made.type === 'call' && made.constructs && made.name === '') {
    return { sources: from(file, made, initializerTable(file, made, readTable), config) };
  }
  const table = sharedAware(file, value, token) ?? unknownTable;
  return { sources: [{ table, spellings: config.spellings }] };
}

/** What a construction of options and the statements on it say. */
export function sourcesOf(file: CodeFile, construction: Construction, config: Config): readonly OptionSource[] {
  return from(file, construction.call, tableOf(file, construction), config);
}

/** Arguments of the constructor come before what its braces set. */
function from(file: CodeFile, call: CallExpression, table: OptionTable, config: Config): readonly OptionSource[] {
  const { complete, entries, spans } = parametersTable(file, call, config.constructor);
  // Named, a parameter begins with a small letter; a constructor without one of its parameters is another.
  const given = shared(entries).map((entry) => ({ ...entry, key: entry.key && capital(entry.key), replaceable: true }));
  const arguments_: OptionTable = { complete, entries: given, spans };
  return [
    ...(config.constructed ?? []).map((each) => ({ table: arguments_, spellings: each })),
    { table: arguments_, spellings: readOnly(config.spellings) },
    { table, spellings: config.spellings },
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
