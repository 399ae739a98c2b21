import type { OptionSource } from '../../../declarations/codeDeclaration';
import { functionSpan } from '../../../declarations/handle';
import { unknownTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { callsAfter } from '../../jvm/chains';
import { isConstruction } from '../../jvm/objects';
import { overloadOf, positionalSource } from '../../jvm/positional';

/** Constructors of ProducerRecord (kafka-clients 4.3). */
const records = [
  ['topic', ''],
  ['topic', 'key', ''],
  ['topic', 'partition', 'key', ''],
  // The third of five is a timestamp, or the key where the fifth are headers: nothing is said of it.
  ['topic', 'partition', '', '', ''],
  ['topic', 'partition', '', 'key', '', ''],
];

/** KafkaTemplate.send (spring-kafka 3.3). */
const sent = [
  ['topic', ''],
  ['topic', 'key', ''],
  ['topic', 'partition', 'key', ''],
  ['topic', 'partition', '', 'key', ''],
];

/** KafkaTemplate.sendDefault, whose topic is the template's. */
const sentByDefault = [[''], ['key', ''], ['partition', 'key', ''], ['partition', '', 'key', '']];

const rows: Readonly<Record<string, OptionSpelling>> = { key: { canonical: 'key' } };
const names = spellings({ topic: 'topic', key: 'key', partition: 'partition' });
const hidden: OptionSource = { table: unknownTable, spellings: names };

/** What a send says of its record. */
export function recordSources(file: CodeFile, call: CallExpression, isTemplate: boolean): readonly OptionSource[] {
  const [first] = call.args;
  if (call.name === 'sendDefault') {
    const parameters = overloadOf(call, sentByDefault);
    return [parameters ? incomplete(positionalSource(file, call, parameters, rows)) : hidden];
  }
  if (isTemplate && call.args.length > 1) {
    const parameters = overloadOf(call, sent);
    return [parameters ? positionalSource(file, call, parameters, rows) : hidden];
  }
  const record = first && follow(file, first.value, call.nameToken);
  if (record?.type !== 'call' || !isConstruction(file, record) || record.name !== 'ProducerRecord') return [hidden];
  const parameters = overloadOf(record, records);
  if (!parameters) return [hidden];
  const source = positionalSource(file, record, parameters, rows);
  const own = { ...source, elsewhere: first?.value.type === 'name' };
  return [parameters.length === 5 ? incomplete(own) : own];
}

function incomplete(source: OptionSource): OptionSource {
  return { ...source, table: { ...source.table, complete: false } };
}

const awaits = /^(get|join|await|asDeferred|block|orTimeout)$/;
const listens =
  /^(whenComplete|whenCompleteAsync|handle|thenAccept|thenApply|thenRun|exceptionally|addCallback|also|let)$/;

/** What becomes of a send's result: `ignored`, `awaited`, `callback`, or what the text does not show. */
export function resultOf(file: CodeFile, call: CallExpression): WrittenOption {
  const { tokens } = file;
  const said = (value: string): WrittenOption => ({ how: 'written', value, span: call.nameSpan });
  const after = callsAfter(file, call);
  const hasCallback =
    call.body !== undefined || call.args.slice(1).some(({ value }) => isFunction(file, value, call.nameToken));
  if (hasCallback || after.some(({ name }) => listens.test(name))) return said('callback');
  if (after.some(({ name }) => awaits.test(name))) return said('awaited');
  const start = file.chainStart(call.nameToken);
  const before = tokens.textOf(start - 1);
  const semicolons = file.lexicon.statementEnd === 'semicolon';
  const isStatement = semicolons
    ? /^([;{})]|else)$/.test(before)
    : before === '{' || start === 0 || (tokens.isFresh(start) && !/^[=(,+>]$/.test(before));
  const ends = semicolons
    ? tokens.is(call.close + 1, ';')
    : tokens.isFresh(call.close + 1) || tokens.is(call.close + 1, '}');
  // The last value of a lambda is what it gives back.
  const isLast = !semicolons && tokens.is(call.close + 1, '}');
  return isStatement && ends && !isLast && after.length === 0
    ? said('ignored')
    : { how: 'unknowable', span: call.nameSpan };
}

function isFunction(file: CodeFile, value: Expression, token: number): boolean {
  const made = follow(file, value, token);
  if (made.type === 'unknown')
    return (
      file.text.slice(made.span.start, made.span.end).includes('::') || functionSpan(file, made, token) !== undefined
    );
  return made.type === 'call' && (made.body !== undefined || /Callback$/.test(made.name));
}
