import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { madeHandleOf } from '../../../declarations/handle';
import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { builderTable } from '../../rust/builderTable';
import { typeOf } from '../../rust/calls';
import { asyncNatsVocabulary } from './enumerations';
import { connectionSpellings } from './spellings';

const identity = { id: 'async-nats', broker: 'nats' } as const;

const password: Spellings = { ...spellings({ pass: 'pass' }), write: () => undefined };
const addresses = spellings({ servers: 'servers' });

/** `async_nats::connect(…)`, `async_nats::connect_with_options(…, options)`, `ConnectOptions::new()….connect(…)`. */
export function connections(file: CodeFile): readonly Declaration[] {
  return ['connect', 'connect_with_options']
    .flatMap((name) => file.calls(name))
    .flatMap((call) => connection(file, call) ?? []);
}

function connection(file: CodeFile, call: CallExpression): Declaration | undefined {
  const isPlain =
    typeOf(call) === 'async_nats' || (call.receiver === undefined && call.name === 'connect_with_options');
  const chain = isPlain ? call.args[1]?.value : call.receiver;
  const table = builderTable(file, chain, call.nameToken, 'ConnectOptions', connectionSpellings);
  if (!isPlain && !table) return undefined;
  const sources: OptionSource[] = [{ table: parametersTable(file, call, ['servers']), spellings: addresses }];
  if (table) {
    sources.push({ table: passwordOf(file, chain, call.nameToken), spellings: password });
    sources.push({ table: withTokenOwned(table), spellings: connectionSpellings });
  }
  const { nameSpan, span } = call;
  return codeDeclaration({
    ...{ file, kind: 'nats.connection', dialect: identity, nameSpan, span, sources, vocabulary: asyncNatsVocabulary },
    ...{ complete: isPlain ? table !== undefined || call.args.length < 2 : true, handle: madeHandleOf(file, call) },
  });
}

/** The second argument of `user_and_password`. */
function passwordOf(file: CodeFile, chain: Expression | undefined, token: number): OptionTable {
  const entries: OptionEntry[] = [];
  let call = chain && follow(file, chain, token);
  for (let steps = 0; call?.type === 'call' && steps < 40; steps++) {
    const value = call.args[1]?.value;
    if (/^(with_)?user_and_password$/.test(call.name) && value) {
      entries.push({ key: 'pass', value, token: call.nameToken, uncertain: false, replaceable: true });
    }
    call = call.receiver;
  }
  return { entries, complete: true, spans: [] };
}

/** A token that is added becomes a `String`; a name may be any text. */
function withTokenOwned(table: OptionTable): OptionTable {
  const { insertion } = table;
  if (!insertion) return table;
  const insert: typeof insertion.insert = (key, value) =>
    insertion.insert(key, key === 'token' ? `${value}.into()` : value);
  return { ...table, insertion: { ...insertion, insert } };
}
