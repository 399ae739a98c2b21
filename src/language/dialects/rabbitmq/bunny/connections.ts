import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { madeHandleOf } from '../../../declarations/handle';
import { readTable } from '../../../declarations/readTable';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { blockOfCall, optionsAt, receiverWord } from '../../ruby/options';
import { amqpUrlOptions } from '../amqpUrl';
import { connectionSpellings } from './spellings';

const identity = { id: 'bunny', broker: 'rabbitmq' } as const;

/** What a URL may say in the query (lib/amq/uri.rb of amq-protocol). */
const urlParameters = { heartbeat: 'heartbeat', channel_max: 'channel-max', connection_timeout: '' } as const;

/** `Bunny.new`, `Bunny.run`: a URL, a hash of options, or both. */
export function connections(file: CodeFile): readonly Declaration[] {
  return ['new', 'run', 'from_url']
    .flatMap((name) => file.calls(name))
    .filter((call) => /^(Bunny|Session)$/.test(receiverWord(call)))
    .map((call) => connection(file, call));
}

function connection(file: CodeFile, call: CallExpression): Declaration {
  const [first] = call.args;
  const text =
    first && first.name === undefined && !first.spread ? evaluate(file, first.value, call.nameToken) : undefined;
  const url = text?.how === 'value' && typeof text.value === 'string' ? text.value : undefined;
  const isUrl = url !== undefined || text?.how === 'template';
  const isGiven = first !== undefined && first.name === undefined && !first.spread;
  // What is neither a text nor a hash may be either.
  const isUnknown = isGiven && !isUrl && readTable(file, first.value, call.nameToken) === undefined;
  const sources: OptionSource[] = [
    { table: optionsAt(file, call, isUrl || isUnknown ? 1 : 0), spellings: connectionSpellings },
  ];
  const said = new Map<string, WrittenOption>();
  if (first && isUrl) {
    const parts = text?.how === 'template' ? text.parts : (url ?? '');
    if (url !== undefined) said.set('url', { how: 'written', value: url, span: first.span });
    for (const [key, option] of amqpUrlOptions(parts, first.span, urlParameters)) if (key !== '') said.set(key, option);
  }
  return codeDeclaration({
    ...{ file, kind: 'rabbitmq.connection', dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ implied: said, handle: madeHandleOf(file, call), body: blockOfCall(file, call) },
    complete: !isUnknown && (text === undefined || text.how !== 'template'),
  });
}
