import { functionSpan } from '../declarations/handle';
import type { OptionTable } from '../declarations/optionTable';
import type { Span } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import { importsFrom } from '../syntax/code/ecmascriptImports';
import { follow } from '../syntax/code/evaluation';
import type { CallExpression, Expression } from '../syntax/code/expression';

/** The last word of what a call is made on: `channel` of `this.channel.ack(…)`, `getChannel` of `getChannel().ack(…)`. */
export function receiverWord(call: CallExpression): string {
  return lastWord(call.receiver);
}

/** The last word of a value: of a name, of what is called. */
export function lastWord(expression: Expression | undefined): string {
  switch (expression?.type) {
    case 'name':
      return expression.path.at(-1) ?? '';
    case 'call':
    case 'member':
      return expression.name;
    default:
      return '';
  }
}

/** The call that made what another is made on, as far as the file shows it. */
export function makerOf(file: CodeFile, call: CallExpression): CallExpression | undefined {
  const made = call.receiver && follow(file, call.receiver, call.nameToken);
  return made?.type === 'call' ? made : undefined;
}

const importedCache = new WeakMap<CodeFile, Map<string, readonly CallExpression[]>>();

/** Calls of what a module exports: `amqp.connect(…)`, `require('amqplib').connect(…)`, `connect(…)` of an import. */
export function importedCalls(file: CodeFile, module: RegExp, names: readonly string[]): readonly CallExpression[] {
  const known = importedCache.get(file) ?? new Map<string, readonly CallExpression[]>();
  importedCache.set(file, known);
  const key = `${module.source} ${names.join(' ')}`;
  const calls = known.get(key) ?? findImportedCalls(file, module, names);
  known.set(key, calls);
  return calls;
}

function findImportedCalls(file: CodeFile, module: RegExp, names: readonly string[]): readonly CallExpression[] {
  const imported = importsFrom(file, module);
  const spaces = new Set(imported.filter(({ name }) => name === '*').map(({ local }) => local));
  const direct = new Set(imported.filter(({ name }) => names.includes(name)).map(({ local }) => local));
  return [
    ...names.flatMap((name) => file.calls(name).filter(({ receiver }) => isModule(receiver, module, spaces))),
    ...[...direct].flatMap((local) => file.calls(local).filter(({ receiver }) => !receiver)),
  ];
}

function isModule(receiver: Expression | undefined, module: RegExp, spaces: ReadonlySet<string>): boolean {
  if (receiver?.type === 'name') return receiver.path.length === 1 && spaces.has(receiver.path[0] ?? '');
  if (receiver?.type !== 'call' || !['require', 'import'].includes(receiver.name)) return false;
  const specifier = receiver.args[0]?.value;
  return specifier?.type === 'literal' && module.test(String(specifier.value));
}

/** Where the first of some members of an object that is a function stands: `eachMessage: …` or `eachMessage(…) { … }`. */
export function memberFunctionSpan(file: CodeFile, table: OptionTable, keys: readonly string[]): Span | undefined {
  for (const key of keys) {
    const entry = table.entries.findLast((candidate) => candidate.key === key);
    if (!entry) continue;
    const span = functionSpan(file, entry.value, entry.token);
    if (span) return span;
    // A method has no value of its own: it is the whole member.
    const text = file.text.slice(entry.value.span.start, entry.value.span.end);
    if (entry.value.type === 'unknown' && text.startsWith(key) && text.endsWith('}')) return entry.value.span;
  }
  return undefined;
}
