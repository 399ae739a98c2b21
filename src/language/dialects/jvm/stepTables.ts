import type { OptionSource } from '../../declarations/codeDeclaration';
import { insertLineAfter, indentAt, lineBreakOf, removeWithLine } from '../../declarations/lineEdits';
import { keyOf } from '../../declarations/literalTable';
import { unknownTable, withoutEdits } from '../../declarations/optionTable';
import type { Insertion, OptionEntry, OptionTable } from '../../declarations/optionTable';
import { readTable } from '../../declarations/readTable';
import type { Spellings } from '../../declarations/spellings';
import { usesOf } from '../../declarations/statementTable';
import type { Span } from '../../model/text';
import { bindingsAt } from '../../syntax/code/bindings';
import type { CodeFile } from '../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../syntax/code/expression';
import { blockSteps, callsAfter, chainSteps, decapitalized, statementSteps } from './chains';
import type { Step } from './chains';
import { boundName } from './objects';

/** How a class takes its options. */
export interface Steps {
  /** Setters and builder methods without `set`: `host`, `maxAge`. */
  readonly spellings: Spellings;
  /** Methods that take a key and a value, and those that take a map. */
  readonly pairs?: { readonly put: readonly string[]; readonly all: readonly string[]; readonly spellings: Spellings };
  /** Methods that end a builder. */
  readonly ends?: ReadonlySet<string>;
  /** Whether a setter is spelled with `set`. */
  readonly setters?: true;
}

/** The options that calls on an object give it, from its making on. */
export function stepSources(file: CodeFile, maker: CallExpression, form: Steps): readonly OptionSource[] {
  const chained = callsAfter(file, maker);
  const end = chained.findIndex((call) => form.ends?.has(call.name));
  const calls = end < 0 ? chained : chained.slice(0, end);
  const own = maker.body ? blockSteps(file, maker.body) : [];
  const name = end < 0 ? boundName(file, file.chainStart(maker.nameToken)) : undefined;
  const later = name ? statementSteps(file, name) : { steps: [], escaped: false };
  const before = form.ends ? untilEnd(later.steps, form.ends) : later.steps;
  const steps = [...own, ...chainSteps(file, calls), ...before];
  return sourcesOf(
    file,
    maker,
    steps,
    form,
    !later.escaped && (form.ends === undefined || end >= 0 || name !== undefined),
  );
}

/** Of the statements on a builder, those before it is built. */
function untilEnd(steps: readonly Step[], ends: ReadonlySet<string>): readonly Step[] {
  const end = steps.findIndex((step) => ends.has(step.name));
  return end < 0 ? steps : steps.slice(0, end);
}

function sourcesOf(
  file: CodeFile,
  maker: CallExpression,
  steps: readonly Step[],
  form: Steps,
  complete: boolean,
): readonly OptionSource[] {
  const { pairs, setters, spellings } = form;
  const isPair = (step: Step): boolean => pairs !== undefined && [...pairs.put, ...pairs.all].includes(step.name);
  const own = steps.filter((step) => !isPair(step));
  const insertion = stepInsertion(
    file,
    maker,
    own.findLast((step) => !step.uncertain),
    setters === true,
  );
  const table: OptionTable = {
    entries: own.map((step) => entryOf(file, step)),
    complete,
    spans: [maker.span, ...steps.map((step) => step.span)],
    ...(insertion && { insertion }),
  };
  const sources: OptionSource[] = [{ table, spellings, spellKey: (key) => key }];
  if (!pairs) return sources;
  return [...sources, { table: pairTable(file, steps.filter(isPair), pairs.put), spellings: pairs.spellings }];
}

/** `setHost`, `host` and a flag's `isHost` of Kotlin are one option. */
function optionName(name: string): string {
  const words = name.split('.');
  const last = words.at(-1) ?? '';
  const property = /^(set|is)[A-Z]/.test(last) ? decapitalized(last.replace(/^(set|is)/, '')) : last;
  return [...words.slice(0, -1), property].join('.');
}

function entryOf(file: CodeFile, step: Step): OptionEntry {
  const { call, nameSpan, token, uncertain } = step;
  const args = call?.args ?? [];
  const value =
    step.value ??
    valueOf(
      args.map((argument) => argument.value),
      nameSpan,
      args[0]?.spread === true,
    );
  return {
    key: optionName(step.name),
    keySpan: nameSpan,
    value,
    token,
    uncertain,
    replaceable: step.value !== undefined || args.length === 1,
    remove: () => [removal(file, step)],
  };
}

/** What a call without arguments says is so; several arguments are a list. */
function valueOf(values: readonly Expression[], span: Span, spread: boolean): Expression {
  const [first] = values;
  if (first === undefined) return { type: 'literal', value: true, span };
  if (spread) return { type: 'unknown', span: first.span };
  const end = values.at(-1)?.span.end ?? first.span.end;
  return values.length === 1 ? first : { type: 'list', items: values, span: { start: first.span.start, end } };
}

function removal(file: CodeFile, { form, span }: Step): { readonly span: Span; readonly newText: string } {
  return form === 'chain' ? { span, newText: '' } : removeWithLine(file.text, span);
}

/** `.withArgument("x-max-length", 10)`, `.withArguments(map)` */
function pairTable(file: CodeFile, steps: readonly Step[], put: readonly string[]): OptionTable {
  const entries: OptionEntry[] = [];
  let complete = true;
  const spans: Span[] = [];
  for (const step of steps) {
    const [first, second] = step.call?.args ?? [];
    if (!first) continue;
    if (put.includes(step.name) && second) {
      const key = keyOf(file, first.value, step.token);
      complete &&= key !== undefined;
      entries.push({
        ...{ key, keySpan: first.span, value: second.value, token: step.token, uncertain: step.uncertain },
        ...{ replaceable: true, remove: () => [removal(file, step)] },
      });
      continue;
    }
    const map = readTable(file, first.value, step.token) ?? unknownTable;
    entries.push(...map.entries.map((entry) => ({ ...entry, uncertain: entry.uncertain || step.uncertain })));
    complete &&= map.complete;
    spans.push(...map.spans);
  }
  return { entries, complete, spans };
}

/** Another call after the last one, in its layout. */
function stepInsertion(
  file: CodeFile,
  maker: CallExpression,
  last: Step | undefined,
  setters: boolean,
): Insertion | undefined {
  const { text, tokens } = file;
  const setter = (key: string): string => (setters ? `set${key.charAt(0).toUpperCase()}${key.slice(1)}` : key);
  if (last === undefined || last.form === 'chain') {
    if (setters) return undefined;
    const at = last ? last.span.end : maker.span.end;
    const dot = last ? last.token - 1 : -1;
    const gap = dot > 0 && tokens.isFresh(dot) ? lineBreakOf(text) + indentAt(text, tokens.start(dot)) : '';
    const edit = (key: string, value: string) => ({ span: { start: at, end: at }, newText: `${gap}.${key}(${value})` });
    return { form: 'member', insert: (key, value) => (key.includes('.') ? undefined : [edit(key, value)]) };
  }
  return {
    form: 'member',
    insert: (key, value) => {
      // An option of an object within it is set on that object.
      const name = key.split('.').at(-1) ?? '';
      const isInner = key.includes('.');
      const sameObject = isInner
        ? last.name.includes('.') && key.split('.')[0] === optionName(last.name).split('.')[0]
        : !last.name.includes('.');
      if (!sameObject) return undefined;
      const code = last.form === 'assignment' ? `${name} = ${value}` : `${setter(name)}(${value})`;
      const semicolon = text.charAt(last.span.end - 1) === ';' ? ';' : '';
      return [insertLineAfter(text, last.span.start, last.span.end, `${last.subject ?? ''}${code}${semicolon}`)];
    },
  };
}

/** Sources that several declarations take over are not to be changed for one of them. */
export function unsharedSources(
  file: CodeFile,
  value: Expression | undefined,
  token: number,
  sources: readonly OptionSource[],
): readonly OptionSource[] {
  if (value?.type !== 'name') return sources;
  const [binding] = bindingsAt(file, value.path, token);
  const { tokens } = file;
  const passed = binding && usesOf(file, value.path, binding).filter((use) => !/^[.[=]/.test(tokens.textOf(use + 1)));
  if (!passed || passed.length < 2) return sources;
  return sources.map((source) => ({ ...source, table: withoutEdits(source.table), elsewhere: true }));
}
