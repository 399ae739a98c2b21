import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { handleOf } from '../../../declarations/handle';
import type { OptionEntry } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { implied } from '../../rabbitmq/implied';
import { chainAfter, receiverWord } from '../../rust/calls';
import { asyncNatsVocabulary, duration } from './enumerations';
import { fetchSpellings } from './spellings';

const identity = { id: 'async-nats', broker: 'nats' } as const;

/** jetstream::AckKind of 0.30 to 0.49.1. */
const kinds: Readonly<Record<string, string>> = { Ack: 'ack', Nak: 'nak', Term: 'term', Progress: 'in-progress' };

const delaySpellings = spellings({ delay: duration('delay') });

/** What is done with messages: acknowledged in one of several ways, fetched in batches. */
export function messages(file: CodeFile): readonly Declaration[] {
  return [
    ...file.calls('ack').flatMap((call) => plain(file, call, 'ack')),
    ...file.calls('double_ack').flatMap((call) => plain(file, call, 'ack-sync')),
    ...['ack_with', 'double_ack_with']
      .flatMap((name) => file.calls(name))
      .flatMap((call) => withKind(file, call) ?? []),
    ...['fetch', 'batch'].flatMap((name) => file.calls(name)).flatMap((call) => fetch(file, call) ?? []),
  ];
}

/** `ack` is anybody's, but without an argument and on a message. */
function plain(file: CodeFile, call: CallExpression, method: string): readonly Declaration[] {
  const isMessage = call.args.length === 0 && (method !== 'ack' || /msg|message|^m$/i.test(receiverWord(call)));
  return isMessage ? [acknowledgement(file, call, method)] : [];
}

/** `message.ack_with(AckKind::Nak(Some(delay)))` */
function withKind(file: CodeFile, call: CallExpression): Declaration | undefined {
  const kind = call.args[0]?.value;
  const method = kinds[kind?.type === 'call' ? kind.name : kind?.type === 'name' ? (kind.path.at(-1) ?? '') : ''];
  const delay = kind?.type === 'call' ? kind.args[0]?.value : undefined;
  return method === undefined ? undefined : acknowledgement(file, call, method, delay);
}

function acknowledgement(file: CodeFile, call: CallExpression, method: string, delay?: Expression): Declaration {
  // `Nak(None)` leaves it to the server.
  const given = delay?.type === 'literal' && delay.value === null ? undefined : delay;
  const entry: OptionEntry | undefined = given && {
    ...{ key: 'delay', value: given, token: call.nameToken, uncertain: false, replaceable: true },
  };
  const table = { entries: entry ? [entry] : [], complete: true, spans: [] };
  return codeDeclaration({
    ...{ file, kind: 'nats.ack', dialect: identity, nameSpan: call.nameSpan, span: call.span },
    ...{ sources: [{ table, spellings: delaySpellings }], vocabulary: asyncNatsVocabulary },
    ...{ implied: implied(call, { method }), handle: handleOf(file, call) },
  });
}

/** `consumer.fetch().max_messages(10).messages()`: only what is there; `batch` waits. */
function fetch(file: CodeFile, call: CallExpression): Declaration | undefined {
  const calls = chainAfter(file, call);
  if (call.args.length > 0 || !calls.some((each) => each.name === 'messages')) return undefined;
  const entries = calls.slice(1).flatMap((each): OptionEntry[] => {
    const value = each.args[0]?.value;
    const token = each.nameToken;
    return value ? [{ key: each.name, keySpan: each.nameSpan, value, token, uncertain: false, replaceable: true }] : [];
  });
  const source: OptionSource = { table: { entries, complete: true, spans: [] }, spellings: fetchSpellings };
  return codeDeclaration({
    ...{ file, kind: 'nats.fetch', dialect: identity, nameSpan: call.nameSpan, span: call.span, sources: [source] },
    ...{ implied: implied(call, { no_wait: call.name === 'fetch' }), vocabulary: asyncNatsVocabulary },
    handle: handleOf(file, call),
  });
}
