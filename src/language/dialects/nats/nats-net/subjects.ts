import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { followed } from '../../csharp/constructions';
import { declaredType } from '../../csharp/types';
import type { Subject } from './forms';

/** Interfaces and classes of each subject. */
const types: Readonly<Record<Subject, RegExp>> = {
  connection: /^I?Nats(Connection|Client)$/,
  context: /^I?NatsJSContext$/,
  stream: /^I?NatsJSStream$/,
  consumer: /^I?NatsJS(Ordered)?Consumer$/,
  message: /^I?NatsJSMsg$/,
  store: /^I?Nats(KV|Obj)Context$/,
  service: /^I?NatsSvc(Context|Server)$/,
};

/** Methods that make each subject. */
const makers: Readonly<Partial<Record<Subject, RegExp>>> = {
  connection: /^Nats(Connection|Client)$|^GetConnection$/,
  context: /^NatsJSContext$|^CreateJetStreamContext$|^CreateContext$/,
  stream: /^((Create|Get|CreateOrUpdate|Update)StreamAsync)$/,
  consumer: /^((Create|Get|CreateOrUpdate|Update|CreateOrdered)ConsumerAsync)$/,
  store: /^Nats(KV|Obj)Context$|^Create(KeyValueStore|ObjectStore)Context$/,
  service: /^NatsSvcContext$|^CreateServicesContext$|^AddServiceAsync$|^AddGroupAsync$/,
};

/** How variables are called that hold one, where nothing else tells. */
const words: Readonly<Record<Subject, RegExp>> = {
  connection: /nats|connection|client|^_?nc$/i,
  context: /^_?(js|jet)|jetstream|context/i,
  stream: /stream/i,
  consumer: /consumer/i,
  message: /^_?(m|msg|message)$|msg$|message$/i,
  store: /^_?(kv|obj|store)|store|keyvalue|context/i,
  service: /svc|service|group|context/i,
};

/** Which of the subjects a method is called on, `undefined` for what is none of them. */
export function subjectOf(file: CodeFile, call: CallExpression, among: readonly Subject[]): Subject | undefined {
  const { nameToken, receiver } = call;
  if (!receiver) return undefined;
  const type = declaredType(file, receiver);
  if (type !== undefined) return among.find((subject) => types[subject].test(type));
  const made = followed(file, receiver, nameToken);
  if (made.type === 'call') return among.find((subject) => makers[subject]?.test(made.name));
  const word = receiver.type === 'name' ? (receiver.path.at(-1) ?? '') : '';
  return among.find((subject) => words[subject].test(word));
}
