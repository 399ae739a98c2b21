import { keyOf } from '../../../declarations/literalTable';
import { unknownTable } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { readTable } from '../../../declarations/readTable';
import { withStatements } from '../../../declarations/statementTable';
import type { Span } from '../../../model/text';
import { bindingsAt } from '../../../syntax/code/bindings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression, NameExpression } from '../../../syntax/code/expression';
import { TokenKind } from '../../../syntax/code/tokens';
import { keyOfConstant } from './constants';

/** A table of options found by its keys, and where it is first spoken of. */
export interface LooseTable {
  readonly at: Span;
  readonly table: OptionTable;
}

/** Tables whose keys are those of Kafka clients, whoever takes them: variables filled by statements, maps returned. */
export function looseTables(file: CodeFile): readonly LooseTable[] {
  return [...filledVariables(file), ...literalMaps(file)];
}

function filledVariables(file: CodeFile): readonly LooseTable[] {
  const found = new Map<number, LooseTable>();
  for (const { name, token } of [...puts(file), ...subscripts(file)]) {
    const [binding, ...others] = bindingsAt(file, name.path, token);
    if (binding === undefined || others.length > 0 || found.has(binding.token)) continue;
    const end = binding.scope.to;
    const use = { ...name, token: end };
    // A parameter's own options are unknown; those that statements add are not.
    const parameter = binding.value === undefined;
    const table = parameter
      ? withStatements(file, name.path, binding, unknownTable, end, readTable)
      : readTable(file, use, end - 1);
    if (table) found.set(binding.token, { at: file.tokens.span(binding.token, binding.token), table });
  }
  return [...found.values()];
}

/** A table named in a statement that puts a client's key into it. */
interface Filled {
  readonly name: NameExpression;
  readonly token: number;
}

function puts(file: CodeFile): readonly Filled[] {
  return ['put', 'setProperty']
    .flatMap((name) => file.calls(name))
    .flatMap((call): readonly Filled[] => {
      const { nameToken: token, receiver } = call;
      return receiver?.type === 'name' && hasClientKey(file, call.args[0]?.value, token)
        ? [{ name: receiver, token }]
        : [];
    });
}

/** `props[ProducerConfig.ACKS_CONFIG] = "all"` */
function subscripts(file: CodeFile): readonly Filled[] {
  const { lexicon, tokens } = file;
  if (!lexicon.trailingBlocks || lexicon.squareTypeArguments) return [];
  const found: Filled[] = [];
  for (let open = 1; open < tokens.count; open++) {
    const close = tokens.is(open, '[') ? tokens.mate(open) : -1;
    if (close < 0 || !tokens.is(close + 1, '=') || tokens.kind(open - 1) !== TokenKind.name) continue;
    const name = file.reader.read(file.chainStart(open - 1), open);
    const key = file.reader.read(open + 1, close);
    if (name.type === 'name' && hasClientKey(file, key, open)) found.push({ name, token: open - 1 });
  }
  return found;
}

/** Functions that make a map of what they are given. */
const makers = ['of', 'ofEntries', 'mapOf', 'mutableMapOf', 'hashMapOf', 'linkedMapOf', 'Map'];

function literalMaps(file: CodeFile): readonly LooseTable[] {
  return makers
    .flatMap((name) => file.calls(name))
    .filter((call) => keysOf(call).some((key) => hasClientKey(file, key, call.nameToken)))
    .flatMap((call) => {
      const table = readTable(file, call, call.nameToken);
      const at = file.tokens.span(file.chainStart(call.nameToken), call.nameToken);
      return table ? [{ at, table }] : [];
    });
}

/** The first key, and those of entries and pairs. */
function keysOf(call: CallExpression): readonly (Expression | undefined)[] {
  const pairs = call.args.map(({ value }) => {
    if (value.type !== 'call') return undefined;
    return value.open === value.close ? value.receiver : value.args[0]?.value;
  });
  return [call.args[0]?.value, ...pairs];
}

function hasClientKey(file: CodeFile, value: Expression | undefined, token: number): boolean {
  const key = keyOf(file, value, token) ?? '';
  return /^\w+\.[A-Z]/.test(key)
    ? keyOfConstant(key) !== undefined
    : /^[a-z]+(\.[a-z]+)+$/.test(key) || key === 'acks' || key === 'retries';
}
