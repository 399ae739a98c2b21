import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate, follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { functionSpan } from '../../../declarations/handle';
import { objectOf, rootOf } from '../../jvm/objects';
import { positionalSource } from '../../jvm/positional';
import { stepSources } from '../../jvm/stepTables';
import { builtFrom } from './builders';
import { natsJavaVocabulary } from './enumerations';
import { duration } from './units';

const messageSpellings = spellings({ subject: 'subject', replyTo: 'reply' });
const timeout = { timeout: duration('timeout') };
const unknown: OptionSource = { table: unknownTable, spellings: messageSpellings };

/** `publish(subject[, replyTo][, headers], body[, options])`, `publish(message[, options])` */
export function publishSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const [first, second] = call.args;
  const options = builtFrom(file, call.args.at(-1)?.value, call.nameToken);
  const given = options?.className === 'PublishOptions' ? options.sources : [];
  const isMessage = call.args.length === (given.length > 0 ? 2 : 1);
  if (isMessage && first) return [...messageSources(file, call), ...given];
  const hasReply = second !== undefined && call.args.length >= 3 && isText(file, call, 1);
  return [...given, positionalSource(file, call, hasReply ? ['subject', 'reply'] : ['subject'])];
}

/** `NatsMessage.builder().subject("x")…build()` */
function messageSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const value = call.args[0]?.value;
  const root = value && rootOf(file, value, call.nameToken);
  const isBuilder = root?.name === 'builder' || root?.name === 'Builder';
  if (!root || !isBuilder) return [unknown];
  return stepSources(file, root, { spellings: messageSpellings, ends: new Set(['build']) });
}

/** `request(subject[, headers], body[, timeout])`; without one the future never ends by itself. */
export function requestSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const last = call.args.length - 1;
  const isNumber = last >= 1 && typeof valueAt(file, call, last) === 'number';
  const isTimed =
    call.name === 'requestWithTimeout' ||
    isNumber ||
    objectOf(file, call.args[last]?.value, call.nameToken).type === 'Duration';
  const parameters = call.args.map((_, i) => (i === 0 ? 'subject' : i === last && isTimed ? 'timeout' : ''));
  const isMessage = isTimed ? call.args.length === 2 : call.args.length === 1;
  if (isMessage)
    return [...messageSources(file, call), positionalSource(file, call, ['', ...parameters.slice(1)], timeout)];
  return [positionalSource(file, call, parameters, timeout)];
}

/** `subscribe(subject[, queue][, handler])` of a connection and a dispatcher. */
export function subscribeSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const [, second] = call.args;
  if (!second || functionSpan(file, follow(file, second.value, call.nameToken), call.nameToken)) {
    return [positionalSource(file, call, ['subject'])];
  }
  if (isText(file, call, 1) || call.args.length === 3) return [positionalSource(file, call, ['subject', 'queue'])];
  const source = positionalSource(file, call, ['subject']);
  return [{ ...source, table: { ...source.table, complete: false } }];
}

/** What is known of an argument by what stands there. */
function valueAt(file: CodeFile, call: CallExpression, index: number): unknown {
  const value = call.args[index]?.value;
  const evaluation = value && evaluate(file, value, call.nameToken, natsJavaVocabulary);
  return evaluation?.how === 'value' ? evaluation.value : undefined;
}

function isText(file: CodeFile, call: CallExpression, index: number): boolean {
  const value = call.args[index]?.value;
  if (!value) return false;
  const evaluation = evaluate(file, value, call.nameToken, natsJavaVocabulary);
  if (evaluation.how !== 'unknown') return evaluation.how === 'template' || typeof evaluation.value === 'string';
  return objectOf(file, value, call.nameToken).type === 'String';
}

/** An option that the form of a call says. */
export function said(
  call: CallExpression,
  options: Readonly<Record<string, string | boolean>>,
): ReadonlyMap<string, WrittenOption> {
  return new Map(Object.entries(options).map(([key, value]) => [key, { how: 'written', value, span: call.nameSpan }]));
}
