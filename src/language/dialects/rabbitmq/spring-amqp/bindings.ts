import type { OptionSource } from '../../../declarations/codeDeclaration';
import { readTable } from '../../../declarations/readTable';
import { unknownTable } from '../../../declarations/optionTable';
import type { OptionEntry } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { callsAfter } from '../../jvm/chains';
import { constructions } from '../../jvm/objects';
import { positionalSource } from '../../jvm/positional';
import { jvmArguments } from '../jvmArguments';
import { declared, said } from './declared';
import { namedBy, namedEntry } from './names';
import { ownerSpan, rootsOn } from './topology';

const names = spellings({ destination: 'destination', exchange: 'exchange', 'routing-key': 'routing-key' });
const readOnly = { ...names, write: () => undefined };

/** `BindingBuilder.bind(queue).to(exchange).with("key")`, and `new Binding(…)`. */
export function bindings(file: CodeFile): readonly Declaration[] {
  return [...rootsOn(file, 'bind', 'BindingBuilder').flatMap((call) => chained(file, call)), ...constructed(file)];
}

function chained(file: CodeFile, call: CallExpression): readonly Declaration[] {
  const calls = callsAfter(file, call);
  const to = calls.find(({ name }) => name === 'to');
  const [bound] = call.args;
  const source = to?.args[0];
  if (!bound || !to || !source) return [];
  const destination = namedBy(file, bound.value, call.nameToken);
  const exchange = namedBy(file, source.value, to.nameToken);
  const entries: OptionEntry[] = [
    namedEntry('destination', destination, bound.value, call.nameToken),
    namedEntry('exchange', exchange, source.value, to.nameToken),
  ];
  for (const step of calls) {
    const [key] = step.args;
    if (step.name === 'with' && key) {
      entries.push({
        key: 'routing-key',
        value: key.value,
        token: step.nameToken,
        uncertain: false,
        replaceable: true,
      });
    }
    if (step.name === 'withQueueName')
      entries.push(namedEntry('routing-key', destination, bound.value, call.nameToken));
  }
  const sources: OptionSource[] = [
    ...headers(file, calls),
    { table: { entries, complete: true, spans: [call.span] }, spellings: readOnly },
  ];
  const implied = destination.type ? said(call, { 'destination-type': destination.type }) : new Map();
  return [declared(file, call, 'rabbitmq.binding', sources, { implied, nameSpan: ownerSpan(file, call) })];
}

/** `.where("h").exists()`, `.whereAny(map).match()`, `.and(arguments)`; what `whereAll` takes has to be matched by all. */
function headers(file: CodeFile, calls: readonly CallExpression[]): readonly OptionSource[] {
  return calls.flatMap((call): readonly OptionSource[] => {
    const [first] = call.args;
    if (!/^(where|whereAny|whereAll|and)$/.test(call.name) || !first) return [];
    const table = call.name === 'where' ? undefined : readTable(file, first.value, call.nameToken);
    const match = { type: 'literal', value: call.name === 'whereAny' ? 'any' : 'all', span: call.nameSpan } as const;
    const entry: OptionEntry = {
      key: 'x-match',
      value: match,
      token: call.nameToken,
      uncertain: false,
      replaceable: false,
    };
    const own: OptionSource = { table: { entries: [entry], complete: true, spans: [] }, spellings: jvmArguments };
    const inner: OptionSource = { table: table ?? unknownTable, spellings: jvmArguments };
    return /^where(Any|All)$/.test(call.name) ? [own, inner] : [inner];
  });
}

/** `new Binding("queue", DestinationType.QUEUE, "exchange", "key", arguments)`; a Queue may stand before. */
function constructed(file: CodeFile): readonly Declaration[] {
  const parameters = ['destination', 'destination-type', 'exchange', 'routing-key', ''];
  return constructions(file, 'Binding').flatMap((call) => {
    if (call.args.length !== 5) return [];
    const last = call.args[4]?.value;
    const none = last?.type === 'literal' || (last && evaluate(file, last, call.nameToken).how === 'value');
    const table = none || !last ? undefined : (readTable(file, last, call.nameToken) ?? unknownTable);
    const inner: readonly OptionSource[] = table ? [{ table, spellings: jvmArguments }] : [];
    return [declared(file, call, 'rabbitmq.binding', [...inner, positionalSource(file, call, parameters)])];
  });
}
