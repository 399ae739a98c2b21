import type { OptionEntry, OptionTable } from '../../../declarations/optionTable';
import { removeWithLine } from '../../../declarations/lineEdits';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import { usesOf } from '../../../declarations/statementTable';
import type { Span } from '../../../model/text';
import { bindingsAt } from '../../../syntax/code/bindings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { blockOf } from '../../../syntax/code/scopes';
import { endOfStatement } from '../../../syntax/code/statements';
import { inMilliseconds, plain } from './units';

/** A method that says one thing by its name. */
function says(canonical: string, value: string | boolean): OptionSpelling {
  return { canonical, decode: () => value, encode: () => undefined };
}

/** Methods of `consumerOpts()`, durations in milliseconds (jetstream/types.ts of nats 2.29.3). */
export const builderSpellings = spellings({
  durable: plain('durable_name'),
  consumerName: plain('name'),
  description: plain('description'),
  bindStream: plain('stream_name'),
  deliverTo: plain('deliver_subject'),
  queue: plain('deliver_group'),
  deliverGroup: plain('deliver_group'),
  filterSubject: plain('filter_subject'),
  ackWait: inMilliseconds('ack_wait'),
  idleHeartbeat: inMilliseconds('idle_heartbeat'),
  inactiveEphemeralThreshold: inMilliseconds('inactive_threshold'),
  maxPullRequestExpires: inMilliseconds('max_expires'),
  maxPullBatch: plain('max_batch'),
  maxDeliver: plain('max_deliver'),
  maxAckPending: plain('max_ack_pending'),
  maxWaiting: plain('max_waiting'),
  limit: plain('rate_limit_bps'),
  numReplicas: plain('num_replicas'),
  sample: {
    canonical: 'sample_freq',
    decode: (value) => (typeof value === 'number' ? `${Math.trunc(value)}%` : undefined),
    encode: (value) => (/^\d+%$/.test(String(value)) ? Number.parseInt(String(value), 10) : undefined),
  },
  ackExplicit: says('ack_policy', 'explicit'),
  ackAll: says('ack_policy', 'all'),
  ackNone: says('ack_policy', 'none'),
  orderedConsumer: says('ack_policy', 'none'),
  manualAck: says('manual_ack', true),
  deliverAll: says('deliver_policy', 'all'),
  deliverNew: says('deliver_policy', 'new'),
  deliverLast: says('deliver_policy', 'last'),
  deliverLastPerSubject: says('deliver_policy', 'last_per_subject'),
  startSequence: says('deliver_policy', 'by_start_sequence'),
  startTime: says('deliver_policy', 'by_start_time'),
  startAtTimeDelta: says('deliver_policy', 'by_start_time'),
  replayInstantly: says('replay_policy', 'instant'),
  replayOriginal: says('replay_policy', 'original'),
  headersOnly: says('headers_only', true),
  flowControl: says('flow_control', true),
  memory: says('mem_storage', true),
});

/** What a builder holds where it is used: the chain that makes it, and the statements that go on with it. */
export function builderTable(file: CodeFile, value: Expression, token: number): OptionTable | undefined {
  const made = follow(file, value, token);
  const calls = chainOf(made);
  const base = calls[0];
  if (made.type !== 'call' || base?.name !== 'consumerOpts') return undefined;
  const entries = calls.slice(1).map((call) => entryOf(file, call, false));
  const spans: Span[] = [made.span];
  // A configuration to begin with is read nowhere else, and may say anything.
  let complete = base.args.length === 0;
  for (const use of value.type === 'name' ? statements(file, value.path, token) : []) {
    entries.push(...use.calls.map((call) => entryOf(file, call, use.uncertain, use.span)));
    spans.push(use.span);
  }
  complete &&= entries.every((entry) => entry !== undefined);
  return { entries: entries.filter((entry) => entry !== undefined), complete, spans };
}

/** The calls of a chain, the first of them first. */
function chainOf(value: Expression | undefined): readonly CallExpression[] {
  const calls: CallExpression[] = [];
  for (let call = value; call?.type === 'call'; call = call.receiver) calls.unshift(call);
  return calls;
}

interface BuilderStatement {
  readonly calls: readonly CallExpression[];
  readonly span: Span;
  readonly uncertain: boolean;
}

/** `opts.durable('a');` `opts.ackWait(1000).manualAck();` before the token. */
function statements(file: CodeFile, path: readonly string[], token: number): readonly BuilderStatement[] {
  const [binding] = bindingsAt(file, path, token);
  if (!binding) return [];
  const home = blockOf(file, binding.token).from;
  return usesOf(file, path, binding).flatMap((use) => {
    if (use >= token || !file.tokens.is(use + 1, '.')) return [];
    const end = endOfStatement(file, use);
    const calls = chainOf(file.reader.read(use, end));
    const last = file.tokens.is(end, ';') ? end : end - 1;
    const branch = file.tokens.is(use - 1, ')') || file.tokens.isWord(use - 1, 'else');
    return [{ calls, span: file.tokens.span(use, last), uncertain: branch || blockOf(file, use).from !== home }];
  });
}

function entryOf(file: CodeFile, call: CallExpression, uncertain: boolean, statement?: Span): OptionEntry | undefined {
  const [first] = call.args;
  if (first?.spread === true) return undefined;
  const value: Expression = first?.value ?? { type: 'literal', value: true, span: call.nameSpan };
  return {
    ...{ key: call.name, keySpan: call.nameSpan, value, token: call.nameToken, uncertain },
    replaceable: first !== undefined,
    // In the middle of a chain its link goes, a statement of its own goes with its line. A builder always has a policy.
    remove: () => {
      if (builderSpellings.read(call.name)?.canonical === 'ack_policy') return undefined;
      const own = statement && call.receiver?.type === 'name';
      if (own && call.span.end >= statement.end - 1) return [removeWithLine(file.text, statement)];
      return [{ span: { start: file.tokens.end(call.nameToken - 2), end: call.span.end }, newText: '' }];
    },
  };
}
