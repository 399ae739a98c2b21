import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { handleOf } from '../../../declarations/handle';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { implied } from '../../rabbitmq/implied';
import { isHandedIn, loopOver, madeBy, receiverWord } from '../../rust/calls';

const identity = { id: 'async-nats', broker: 'nats' } as const;

/** A method of a client or of a JetStream context. */
interface Use {
  readonly name: string;
  readonly kind: DeclarationKind;
  readonly parameters: readonly string[];
  readonly said?: Readonly<Record<string, string | boolean>>;
}

/** src/client.rs and src/jetstream/context.rs of 0.30 to 0.49.1. */
const methods: readonly Use[] = [
  { name: 'publish', kind: 'nats.publish', parameters: ['subject', ''] },
  { name: 'publish_with_headers', kind: 'nats.publish', parameters: ['subject', '', ''] },
  { name: 'publish_with_reply', kind: 'nats.publish', parameters: ['subject', 'reply', ''] },
  { name: 'publish_with_reply_and_headers', kind: 'nats.publish', parameters: ['subject', 'reply', '', ''] },
  { name: 'request', kind: 'nats.request', parameters: ['subject', ''] },
  { name: 'request_with_headers', kind: 'nats.request', parameters: ['subject', '', ''] },
  { name: 'send_request', kind: 'nats.request', parameters: ['subject', ''] },
  { name: 'subscribe', kind: 'nats.subscribe', parameters: ['subject'] },
  { name: 'queue_subscribe', kind: 'nats.subscribe', parameters: ['subject', 'queue'] },
  { name: 'drain', kind: 'nats.drain', parameters: [], said: { call: 'drain' } },
  { name: 'flush', kind: 'nats.drain', parameters: [], said: { call: 'flush' } },
];

/** Functions that make a JetStream context (src/jetstream/mod.rs). */
const contexts = /^(new|with_domain|with_prefix)$/;

const keys: Spellings = spellings({ subject: 'subject', reply: 'reply', queue: 'queue' });

/** What a file does with clients and contexts. */
export function uses(file: CodeFile): readonly Declaration[] {
  return methods.flatMap((method) => file.calls(method.name).flatMap((call) => use(file, call, method) ?? []));
}

function use(file: CodeFile, call: CallExpression, { kind, parameters, said = {} }: Use): Declaration | undefined {
  const role = roleOf(file, call);
  if (role === undefined || call.args.length !== parameters.length) return undefined;
  const sources: OptionSource[] = [{ table: parametersTable(file, call, parameters), spellings: keys }];
  const context = kind === 'nats.publish' ? { jetstream: role === 'context' } : {};
  return codeDeclaration({
    ...{ file, kind, dialect: identity, nameSpan: call.nameSpan, span: call.span, sources },
    ...{ implied: implied(call, { ...context, ...said }), handle: handleOf(file, call) },
    body: kind === 'nats.subscribe' ? loopOver(file, call) : undefined,
  });
}

/** What a call is called on: by what made it, else by the name under which it is handed in. */
function roleOf(file: CodeFile, call: CallExpression): 'client' | 'context' | undefined {
  const made = madeBy(file, call.receiver, call.nameToken);
  if (made) {
    const type = made.receiver?.type === 'name' ? (made.receiver.path.at(-1) ?? '') : '';
    if (/^connect/.test(made.name)) return 'client';
    return type === 'jetstream' && contexts.test(made.name) ? 'context' : undefined;
  }
  const word = receiverWord(call);
  if (!isHandedIn(file, call.receiver, call.nameToken)) return undefined;
  if (/jetstream|^js$|context/i.test(word)) return 'context';
  return /client|nats|^nc$|conn/i.test(word) ? 'client' : undefined;
}
