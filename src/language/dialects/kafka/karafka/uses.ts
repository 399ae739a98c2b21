import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { handleOf } from '../../../declarations/handle';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { implied } from '../../rabbitmq/implied';
import { blockOfCall, optionsAt, receiverWord } from '../../ruby/options';
import { messageSpellings } from './settings';

const identity = { id: 'karafka', broker: 'kafka' } as const;

/** Methods of WaterDrop's producer (lib/waterdrop/producer/*.rb of 2.0 to 2.10). */
const sends = ['produce_sync', 'produce_async', 'produce_many_sync', 'produce_many_async'];

/** What a file does with producers and consumers that the application hands it: their options stand elsewhere. */
export function uses(file: CodeFile): readonly Declaration[] {
  return [
    ...sends.flatMap((name) => file.calls(name)).map((call) => send(file, call)),
    ...file.calls('mark_as_consumed').map((call) => use(file, call, 'kafka.commit', { mode: 'mark' })),
    ...file
      .calls('transaction')
      .filter((call) => /producer/i.test(receiverWord(call)))
      .map((call) => use(file, call, 'kafka.transaction', { call: 'begin' })),
    ...file
      .calls('close')
      .filter((call) => /producer/i.test(receiverWord(call)))
      .map((call) => use(file, call, 'kafka.flush', { call: 'close' })),
  ];
}

/** An asynchronous one answers a handle; as a statement nothing waits for it. */
function send(file: CodeFile, call: CallExpression): Declaration {
  const start = file.chainStart(call.nameToken);
  const isStatement = file.tokens.isFresh(start) && file.tokens.isFresh(call.close + 1);
  const isAsync = call.name.endsWith('async');
  const result = isAsync ? (isStatement ? 'ignored' : undefined) : 'awaited';
  const isOne = !call.name.includes('many');
  const sources = isOne ? [{ table: optionsAt(file, call, 0), spellings: messageSpellings }] : [];
  return use(file, call, 'kafka.send', result === undefined ? {} : { result }, sources);
}

function use(
  file: CodeFile,
  call: CallExpression,
  kind: DeclarationKind,
  said: Readonly<Record<string, string>>,
  sources: readonly OptionSource[] = [],
): Declaration {
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources, complete: false },
    ...{ implied: implied(call, said), handle: handleOf(file, call), body: blockOfCall(file, call) },
  });
}
