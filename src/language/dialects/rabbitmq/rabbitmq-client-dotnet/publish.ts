import type { OptionSource } from '../../../declarations/codeDeclaration';
import { initializerTable } from '../../../declarations/initializerTable';
import { unknownTable, withoutEdits } from '../../../declarations/optionTable';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { readTable } from '../../../declarations/readTable';
import { spellings } from '../../../declarations/spellings';
import { withStatements } from '../../../declarations/statementTable';
import type { TextEdit } from '../../../model/text';
import { bindingsAt } from '../../../syntax/code/bindings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { followed } from '../../csharp/constructions';
import { plain } from '../../csharp/values';
import { messageSpellings } from './spellings';

const destination = spellings({
  exchange: plain('exchange'),
  routingKey: plain('routing-key'),
  mandatory: plain('mandatory'),
});

const full = ['exchange', 'routingKey', 'mandatory', 'basicProperties', 'body'];
const address = ['address', 'basicProperties', 'body'];

/** Where a message goes and what it is: BasicPublish of 6.8.1 and BasicPublishAsync of 7.2.2 with their short overloads. */
export function publishSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const parameters = parametersOf(file, call);
  const table = parametersTable(file, call, parameters ?? full.slice(0, 2));
  const properties = table.entries.find((entry) => entry.key === 'basicProperties');
  const target = table.entries.find((entry) => entry.key === 'address' || entry.key === 'addr');
  return [
    { table: addressed(file, target), spellings: destination },
    {
      table: { ...placed(file, call, table), complete: table.complete && parameters !== undefined },
      spellings: destination,
    },
    { table: messageTable(file, properties), spellings: messageSpellings },
  ];
}

/** `mandatory` comes third wherever the others have no names; beside an address there is none. */
function placed(file: CodeFile, call: CallExpression, { insertion, ...table }: OptionTable): OptionTable {
  const [first, second] = call.args;
  if (!insertion || !first || isAddress(file, first.value, call.nameToken)) return table;
  if (first.name !== undefined || !second) return { ...table, insertion };
  const at = second.span.end;
  const insert = (key: string, value: string): readonly TextEdit[] | undefined =>
    key === 'mandatory' ? [{ span: { start: at, end: at }, newText: `, ${key}: ${value}` }] : undefined;
  return { ...table, insertion: { ...insertion, insert } };
}

/** Which overload it is, by how many arguments have no name and what the third is; `undefined` where that is not clear. */
function parametersOf(file: CodeFile, call: CallExpression): readonly string[] | undefined {
  const given = call.args.filter((argument) => argument.name === undefined && !isToken(argument.value));
  const [first, , third] = given;
  if (first && isAddress(file, first.value, call.nameToken)) return address;
  // Names among the positions stand where their parameters do.
  if (given.length > 4 || !third || call.args[2]?.name !== undefined) return full;
  if (isMandatory(file, third.value, call.nameToken)) {
    // Of four, 7.x leaves out the properties and 6.x the body.
    return given.length === 4 && call.name === 'BasicPublishAsync' ? [...full.slice(0, 3), 'body'] : full;
  }
  if (isProperties(file, third.value, call.nameToken)) {
    return given.length === 3 ? address.slice(1) : ['exchange', 'routingKey', 'basicProperties', 'body'];
  }
  const named = call.args.some((argument) => argument.name === 'body' || argument.name === 'basicProperties');
  // Without properties there are only the short overloads of 7.x: the third is the body.
  if (given.length === 3 && !named) return ['exchange', 'routingKey', 'body'];
  return call.name === 'BasicPublish' ? ['exchange', 'routingKey', 'basicProperties', 'body'] : undefined;
}

function isToken(value: Expression): boolean {
  return value.type === 'name' && /(token|ct|cancel\w*)$/i.test(value.path.at(-1) ?? '');
}

function isAddress(file: CodeFile, value: Expression, token: number): boolean {
  const made = followed(file, value, token);
  return made.type === 'call' && made.name === 'PublicationAddress';
}

function isMandatory(file: CodeFile, value: Expression, token: number): boolean {
  const known = evaluate(file, value, token);
  return known.how === 'value' && typeof known.value === 'boolean';
}

function isProperties(file: CodeFile, value: Expression, token: number): boolean {
  const made = followed(file, value, token);
  if (made.type === 'literal') return made.value === null;
  if (made.type === 'call') return /^(Create)?BasicProperties$/.test(made.name);
  return made.type === 'name' && /prop/i.test(made.path.at(-1) ?? '');
}

/** `new PublicationAddress(exchangeType, exchangeName, routingKey)` */
function addressed(file: CodeFile, target: OptionEntry | undefined): OptionTable {
  const made = target && followed(file, target.value, target.token);
  if (!made) return { entries: [], complete: true, spans: [] };
  if (made.type !== 'call') return unknownTable;
  const { complete, entries, spans } = parametersTable(file, made, ['', 'exchange', 'routingKey']);
  return { complete, entries, spans };
}

/** `new BasicProperties { … }` of 7.x and `channel.CreateBasicProperties()` of 6.x, with the statements on either. */
function messageTable(file: CodeFile, entry: OptionEntry | undefined): OptionTable {
  const none: OptionTable = { entries: [], complete: true, spans: [] };
  if (!entry) return none;
  const made = followed(file, entry.value, entry.token);
  if (made.type === 'literal' && made.value === null) return none;
  if (made.type !== 'call' || !/^(Create)?BasicProperties$/.test(made.name)) return unknownTable;
  const base = made.constructs ? initializerTable(file, made, readTable) : none;
  // A copy of the properties of another message has what that has.
  const complete = base.complete && made.args.length === 0;
  return withoutSpans(filled(file, entry, { ...base, complete }));
}

function filled(file: CodeFile, entry: OptionEntry, base: OptionTable): OptionTable {
  if (entry.value.type !== 'name') return base;
  const { path } = entry.value;
  const [binding, ...others] = bindingsAt(file, path, entry.token);
  if (!binding || others.length > 0) return withoutEdits({ ...base, complete: base.complete && others.length === 0 });
  const until = entry.token > binding.token ? entry.token : binding.scope.to;
  return withStatements(file, path, binding, base, until, readTable);
}

/** A message made long before it is sent is no part of where it is sent. */
function withoutSpans(table: OptionTable): OptionTable {
  return { ...table, spans: [] };
}
