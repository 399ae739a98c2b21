import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { CodeDeclarationParts, OptionSource } from '../../../declarations/codeDeclaration';
import { functionSpan, handleOf } from '../../../declarations/handle';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression } from '../../../syntax/code/expression';
import { callsWithBlocks } from '../../jvm/chains';
import { boundName, declaredType } from '../../jvm/objects';
import { clientOf } from './objects';
import type { Client, Role } from './objects';
import { recordSources, resultOf } from './sends';
import { topicList, topicPattern } from './topicLists';
import { kafkaJavaVocabulary } from './valueNames';

const identity = { id: 'kafka-java', broker: 'kafka' } as const;

/** What is done with clients: sends, subscriptions, commits, transactions, and their end. */
export function uses(file: CodeFile): readonly Declaration[] {
  return [...sends(file), ...subscriptions(file), ...commits(file), ...transactions(file), ...ends(file)];
}

function called(
  file: CodeFile,
  methods: readonly string[],
  roles: readonly Role[],
): readonly (readonly [call: CallExpression, client: Client])[] {
  return methods
    .flatMap((name) => callsWithBlocks(file, name))
    .flatMap((call) => {
      const client = clientOf(file, call);
      return client && roles.includes(client.role) ? [[call, client] as const] : [];
    });
}

function use(
  file: CodeFile,
  call: CallExpression,
  kind: Declaration['kind'],
  client: Client,
  more: Partial<CodeDeclarationParts> & { readonly own?: readonly OptionSource[] },
): Declaration {
  const { own = [], ...rest } = more;
  const sources = [...(client.sources ?? []), ...own];
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{
      vocabulary: kafkaJavaVocabulary,
      handle: handleOf(file, call),
      complete: client.sources !== undefined,
      ...rest,
    },
  });
}

function said(call: CallExpression, options: Readonly<Record<string, string>>): ReadonlyMap<string, WrittenOption> {
  return new Map(Object.entries(options).map(([key, value]) => [key, { how: 'written', value, span: call.nameSpan }]));
}

function sends(file: CodeFile): readonly Declaration[] {
  return called(file, ['send', 'sendDefault'], ['producer', 'template'])
    .filter(([call]) => call.args.length > 0)
    .map(([call, client]) =>
      use(file, call, 'kafka.send', client, {
        own: recordSources(file, call, client.role === 'template'),
        implied: new Map([['result', resultOf(file, call)]]),
      }),
    );
}

function subscriptions(file: CodeFile): readonly Declaration[] {
  return called(file, ['subscribe'], ['consumer'])
    .filter(([call]) => call.args.length > 0)
    .map(([call, client]) => {
      const pattern = topicPattern(file, call);
      return use(file, call, 'kafka.subscribe', client, { own: [pattern ?? topicList(file, call)] });
    });
}

function commits(file: CodeFile): readonly Declaration[] {
  const modes = { commitSync: 'sync', commitAsync: 'async' } as const;
  const own = Object.entries(modes).flatMap(([name, mode]) =>
    called(file, [name], ['consumer']).map(([call, client]) =>
      use(file, call, 'kafka.commit', client, { implied: said(call, { mode }) }),
    ),
  );
  const marks = file.calls('acknowledge').filter(({ nameToken, receiver }) => {
    const path = receiver?.type === 'name' ? receiver.path : [];
    return path.length > 0 && declaredType(file, path, nameToken) === 'Acknowledgment';
  });
  const marked = marks.map((call) =>
    use(file, call, 'kafka.commit', { role: 'consumer' }, { implied: said(call, { mode: 'mark' }) }),
  );
  return [...own, ...marked];
}

const transactional: Readonly<Record<string, string>> = {
  initTransactions: 'init',
  beginTransaction: 'begin',
  executeInTransaction: 'begin',
  commitTransaction: 'commit',
  abortTransaction: 'abort',
  sendOffsetsToTransaction: 'send-offsets',
};

function transactions(file: CodeFile): readonly Declaration[] {
  return Object.entries(transactional).flatMap(([name, step]) =>
    called(file, [name], ['producer', 'template']).map(([call, client]) => {
      const block =
        call.args[0] && functionSpan(file, follow(file, call.args[0].value, call.nameToken), call.nameToken);
      const body = block ?? (call.body && file.tokens.span(call.body.open, call.body.close));
      return use(file, call, 'kafka.transaction', client, { implied: said(call, { call: step }), body });
    }),
  );
}

function ends(file: CodeFile): readonly Declaration[] {
  return ['flush', 'close', 'use'].flatMap((name) =>
    called(file, [name], ['producer', 'template']).map(([call, client]) =>
      use(file, call, 'kafka.flush', client, { implied: said(call, { call: name === 'flush' ? name : 'close' }) }),
    ),
  );
}

/** `try (Producer<…> producer = new KafkaProducer<>(…))`: the end of the block closes it. */
export function closedByTry(
  file: CodeFile,
  call: CallExpression,
  sources: readonly OptionSource[],
): Declaration | undefined {
  const { tokens } = file;
  const start = file.chainStart(call.nameToken);
  const open = tokens.parent(start);
  if (!tokens.is(open, '(') || !tokens.isWord(open - 1, 'try')) return undefined;
  const name = boundName(file, start);
  const closed = use(
    file,
    call,
    'kafka.flush',
    { role: 'producer', sources },
    {
      implied: said(call, { call: 'close' }),
      handle: name && `${name.path.join('.')}@${name.binding.token}`,
    },
  );
  return closed;
}
