import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { importedCalls, lastWord, makerOf, receiverWord } from '../../ecmascriptObjects';

/** What a method is called on. */
export type NatsRole = 'connection' | 'jetstream' | 'consumer' | 'kv' | 'objects' | 'services';

/** Specifiers of the library's packages. */
export const natsModules = /^(nats|nats\.ws|nats\.deno|@nats-io\/[\w-]+)$/;

/** Classes and functions that make an object of a role. */
const makers: ReadonlyMap<string, NatsRole> = new Map([
  ['jetstream', 'jetstream'],
  ['getConsumer', 'consumer'],
  ['getPushConsumer', 'consumer'],
  ['Kvm', 'kv'],
  ['Objm', 'objects'],
  ['Svcm', 'services'],
]);

/** Names people give to objects of a role. */
const words: readonly (readonly [NatsRole, RegExp])[] = [
  ['connection', /^#?_?(nc\d*|nats|natsConnection|natsClient|nats_?conn|conn|connection)$/i],
  ['jetstream', /^#?_?(js\d*|jsc|jetstream|jetstreamClient)$/i],
  ['consumer', /consumer$/i],
  ['kv', /^#?_?kvm$/i],
  ['objects', /^#?_?objm$/i],
  ['services', /^#?_?(svcm?|services)$/i],
];

/** Names people give to messages. */
const message = /^(m|msg|message|jsMsg|jm)\d*$/i;

/** Functions of the module that make a connection. */
export const connectors = ['connect', 'wsconnect'];

/** What a call is made on: by what made it, where the file shows that, else by its name; `foreign` if something else. */
export function roleOf(file: CodeFile, call: CallExpression): NatsRole | 'foreign' | undefined {
  const maker = makerOf(file, call);
  if (maker) {
    const role = makers.get(maker.name);
    if (role) return role;
    if (maker.name === 'get' && lastWord(maker.receiver) === 'consumers') return 'consumer';
    if (connectors.includes(maker.name)) return isConnect(file, maker) ? 'connection' : 'foreign';
    if (maker.constructs || /^(create|subscribe)/.test(maker.name)) return 'foreign';
  }
  const word = receiverWord(call);
  return words.find(([, pattern]) => pattern.test(word))?.[0];
}

/** Whether a call is made on a message. */
export function isOnMessage(call: CallExpression): boolean {
  return message.test(receiverWord(call));
}

const connects = new WeakMap<readonly CallExpression[], ReadonlySet<number>>();

function isConnect(file: CodeFile, maker: CallExpression): boolean {
  const calls = importedCalls(file, natsModules, connectors);
  const tokens = connects.get(calls) ?? new Set(calls.map(({ nameToken }) => nameToken));
  connects.set(calls, tokens);
  return tokens.has(maker.nameToken);
}
