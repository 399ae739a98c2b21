import { argumentTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { memberFunctionSpan } from '../../ecmascriptObjects';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { receiverWord } from '../../ecmascriptObjects';
import type { KafkajsApi } from './api';
import { clientBehind, clients } from './objects';
import type { Client } from './objects';
import { use } from './uses';

/** A call on a consumer, with the consumer where the text shows it. */
interface ConsumerCall {
  readonly call: CallExpression;
  readonly consumer: Client | undefined;
  readonly sources: readonly OptionSource[];
  readonly body?: Span | undefined;
}

/** Consumers, and what is done with them. */
export function consumers(file: CodeFile, api: KafkajsApi): readonly Declaration[] {
  const runs = consumerCalls(file, api, 'run');
  const subscribes = consumerCalls(file, api, 'subscribe');
  const whole = (consumer: Client): Client => {
    const sources = [...consumer.sources, ...partOf(consumer, runs), ...partOf(consumer, subscribes)];
    return { ...consumer, sources };
  };
  return [
    ...clients(file, api, 'kafka.consumer').map((consumer) => consumerOf(file, api, consumer, runs, subscribes)),
    ...subscribes.map(({ call, consumer, sources }) => {
      const run = consumer && only(consumer, runs);
      const parts = { own: sources, body: run?.body };
      const made = consumer && { ...consumer, sources: [...consumer.sources, ...partOf(consumer, runs)] };
      return use(file, api, call, 'kafka.subscribe', made, parts);
    }),
    ...file.calls('commitOffsets').flatMap((call) => {
      const consumer = clientBehind(file, api, 'kafka.consumer', call);
      if (!consumer && !/consumer/i.test(receiverWord(call))) return [];
      return [use(file, api, call, 'kafka.commit', consumer && whole(consumer), { implied: { mode: 'sync' } })];
    }),
    ...Object.entries(batchCommits).flatMap(([name, mode]) =>
      file.calls(name).flatMap((call) => {
        const run = runs.find(({ body }) => body && body.start <= call.span.start && call.span.end <= body.end);
        const consumer = run?.consumer && whole(run.consumer);
        return run ? [use(file, api, call, 'kafka.commit', consumer, { implied: { mode } })] : [];
      }),
    ),
  ];
}

/** What a handler of batches is given to commit with. */
const batchCommits = { resolveOffset: 'mark', commitOffsetsIfNecessary: 'sync' } as const;

/** A consumer with what `run` and `subscribe` say of it; what they would decide is unknown where they are out of sight. */
function consumerOf(
  file: CodeFile,
  api: KafkajsApi,
  consumer: Client,
  runs: readonly ConsumerCall[],
  subscribes: readonly ConsumerCall[],
): Declaration {
  const { call } = consumer;
  const run = only(consumer, runs);
  const subscribe = only(consumer, subscribes);
  const unknown = [...(run ? [] : api.decidedByRun), ...(subscribe ? [] : api.decidedBySubscribe)];
  const later = [...(subscribe?.sources ?? []), ...(run?.sources ?? [])];
  return codeDeclaration({
    ...{ file, kind: 'kafka.consumer', dialect: api.dialect, vocabulary: api.vocabulary },
    ...{ nameSpan: call.nameSpan, span: call.span, handle: consumer.handle, body: run?.body },
    sources: [...consumer.sources, ...later.map((source) => ({ ...source, elsewhere: true }))],
    implied: new Map(unknown.map((key): [string, WrittenOption] => [key, { how: 'unknowable', span: call.nameSpan }])),
  });
}

function consumerCalls(file: CodeFile, api: KafkajsApi, name: 'run' | 'subscribe'): readonly ConsumerCall[] {
  return file.calls(name).flatMap((call): readonly ConsumerCall[] => {
    const consumer = clientBehind(file, api, 'kafka.consumer', call);
    if (!consumer && !/consumer/i.test(receiverWord(call))) return [];
    const table = argumentTable(file, call, 0);
    const body = memberFunctionSpan(file, table, ['eachMessage', 'eachBatch']);
    return [{ call, consumer, sources: api[name](file, table), body }];
  });
}

function only(consumer: Client, calls: readonly ConsumerCall[]): ConsumerCall | undefined {
  const own = calls.filter((each) => each.consumer?.call.nameToken === consumer.call.nameToken);
  return own.length === 1 ? own[0] : undefined;
}

function partOf(consumer: Client, calls: readonly ConsumerCall[]): readonly OptionSource[] {
  return (only(consumer, calls)?.sources ?? []).map((source) => ({ ...source, elsewhere: true }));
}
