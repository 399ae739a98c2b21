import { argumentTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { handleOf } from '../../../declarations/handle';
import type { Declaration, DeclarationKind, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { makerOf, receiverWord } from '../../ecmascriptObjects';
import { promiseUse } from '../../ecmascriptResults';
import type { KafkajsApi } from './api';
import { clientBehind } from './objects';
import type { Client } from './objects';

/** What is done with producers: sends, transactions, the end. */
export function producerUses(file: CodeFile, api: KafkajsApi): readonly Declaration[] {
  return [
    ...['send', 'sendBatch'].flatMap((name) => file.calls(name)).flatMap((call) => send(file, api, call) ?? []),
    ...Object.entries(transactionCalls).flatMap(([name, step]) =>
      file.calls(name).flatMap((call) => transaction(file, api, call, step) ?? []),
    ),
    ...file.calls('disconnect').flatMap((call) => {
      const producer = clientBehind(file, api, 'kafka.producer', call);
      return producer ? [use(file, api, call, 'kafka.flush', producer, { implied: { call: 'close' } })] : [];
    }),
  ];
}

/** `send` takes part in what its producer was made with. */
function send(file: CodeFile, api: KafkajsApi, call: CallExpression): Declaration | undefined {
  const producer = clientBehind(file, api, 'kafka.producer', call);
  if (!producer && !/producer|transaction/i.test(receiverWord(call))) return undefined;
  const result = promiseUse(file, call);
  return use(file, api, call, 'kafka.send', producer, {
    own: api.send(file, argumentTable(file, call, 0)),
    implied: result ? { result } : {},
  });
}

/** Steps of a transaction by the methods that take them. */
const transactionCalls = {
  transaction: 'begin',
  commit: 'commit',
  abort: 'abort',
  sendOffsets: 'send-offsets',
} as const;

function transaction(file: CodeFile, api: KafkajsApi, call: CallExpression, step: string): Declaration | undefined {
  const producer = clientBehind(file, api, 'kafka.producer', call);
  const begins = call.name === 'transaction';
  const isTransaction =
    makerOf(file, call)?.name === 'transaction' || /^(tx|txn|transaction)$/i.test(receiverWord(call));
  // A database has transactions too.
  const certain = begins ? producer !== undefined || /producer/i.test(receiverWord(call)) : producer && isTransaction;
  return certain === true
    ? use(file, api, call, 'kafka.transaction', producer, { implied: { call: step } })
    : undefined;
}

/** What a use says beside what its client was made with. */
interface UseParts {
  readonly own?: readonly OptionSource[];
  readonly implied?: Readonly<Record<string, string>>;
  readonly body?: Declaration['body'];
}

/** A declaration of what is done with a client. */
export function use(
  file: CodeFile,
  { dialect, vocabulary }: KafkajsApi,
  call: CallExpression,
  kind: DeclarationKind,
  client: Client | undefined,
  { body, implied = {}, own = [] }: UseParts,
): Declaration {
  const said = Object.entries(implied).map(([key, value]): [string, WrittenOption] => [
    key,
    { how: 'written', value, span: call.nameSpan },
  ]);
  return codeDeclaration({
    ...{ file, kind, dialect, nameSpan: call.nameSpan, span: call.span, vocabulary, body },
    sources: [...(client?.sources ?? []).map((source) => ({ ...source, elsewhere: true })), ...own],
    implied: new Map(said),
    complete: client !== undefined,
    handle: client?.handle ?? handleOf(file, call),
  });
}
