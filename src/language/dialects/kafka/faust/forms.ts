import type { OptionSource } from '../../../declarations/codeDeclaration';
import { namedArguments } from '../../../declarations/literalTable';
import { unknownTable } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { argument, isValue } from '../../python/callForms';
import type { CallForm } from '../../python/callForms';
import { constructions } from '../../python/libraryCalls';
import { objectBehind } from '../../python/libraryObjects';
import type { LibraryObject } from '../../python/libraryObjects';
import { confTables } from '../../python/settings';
import { resultSaid } from '../pythonForms';
import { topicConfig } from '../pythonTopics';
import { consumerSpellings, producerSpellings, topicDefaultSpellings, topicSpellings } from './spellings';

/** The library as its imports name it. */
export const faustLibrary = { dialect: { id: 'faust', broker: 'kafka' }, roots: ['faust'] } as const;

const app: LibraryObject = { makers: ['App'], named: /app/i };
const topic: LibraryObject = { makers: ['topic'], types: ['Topic', 'TopicT'], named: /topic/i };

/** The settings of an application: its arguments, and what `app.conf` is given. */
function settings(file: CodeFile, maker: CallExpression | undefined, spelled: Spellings): readonly OptionSource[] {
  const given = maker ? namedArguments(file, maker, sharedAware) : unknownTable;
  // Of several applications the text does not say which one it configures.
  const [only] = constructions(file, faustLibrary, 'App').length === 1 ? [confTables(file)] : [];
  const tables: readonly OptionTable[] = [given, ...(only ?? confTables(file).map(() => unknownTable))];
  return tables.map((table) => ({ table: { ...table, spans: [] }, spellings: spelled, elsewhere: true }));
}

/** `App('shop')`: the group of its consumers, unless a version is part of it (`id_format`). */
function group(call: CallExpression): readonly OptionSource[] {
  const [first] = call.args;
  const id = call.args.find(({ name }) => name === 'id') ?? (first?.name === undefined ? first : undefined);
  const changed = call.args.some(({ name = '' }) => name === 'version' || name === 'id_format');
  if (!id || id.spread || changed) return [];
  return [entryOf('group.id', id.value, call.nameToken)];
}

function entryOf(key: string, value: Expression, token: number, decode?: OptionSpelling['decode']): OptionSource {
  return {
    table: {
      entries: [{ key, value, token, uncertain: false, replaceable: false }],
      complete: true,
      spans: [],
    },
    spellings: spellings({ [key]: { canonical: key, ...(decode && { decode }) } }),
    elsewhere: true,
  };
}

/** The name of the only topic that `app.topic(…)` makes. */
function onlyName(call: CallExpression): Expression | undefined {
  const [first, second] = call.args;
  const alone = second === undefined || second.name !== undefined;
  return first && first.name === undefined && !first.spread && alone ? first.value : undefined;
}

function topicOf(maker: CallExpression | undefined, key: string, asList: boolean): readonly OptionSource[] {
  const name = maker && onlyName(maker);
  if (!maker || !name) return [];
  return [entryOf(key, name, maker.nameToken, asList ? (value) => [value] : undefined)];
}

/** `cleanup.policy` as `compacting` and `deleting` make it (transport/drivers/aiokafka.py, `_topic_config`). */
function cleanup(file: CodeFile, call: CallExpression): { readonly 'cleanup.policy': string } | undefined {
  const flag = (name: string): boolean | undefined => {
    const value = call.args.find((each) => each.name === name)?.value;
    if (!value || isValue(file, value, call.nameToken, false, null)) return false;
    return isValue(file, value, call.nameToken, true) ? true : undefined;
  };
  const [compacting, deleting] = [flag('compacting'), flag('deleting')];
  if (compacting === undefined || deleting === undefined || !(compacting || deleting)) return undefined;
  const policies = [...(compacting ? ['compact'] : []), ...(deleting ? ['delete'] : [])];
  return { 'cleanup.policy': policies.join(',') };
}

const none = { parameters: [], spellings: spellings({}), variadic: true } as const;

/** Signatures of faust-streaming 0.15.3. */
export const faustForms: readonly CallForm[] = [
  {
    names: ['App'],
    kind: 'kafka.producer',
    ...none,
    over: (file, _maker, call) => settings(file, call, producerSpellings),
  },
  {
    names: ['topic'],
    kind: 'kafka.topic',
    on: app,
    makes: true,
    parameters: [],
    variadic: true,
    spellings: topicSpellings,
    over: (file, maker, call) => [...settings(file, maker, topicDefaultSpellings), ...topicOf(call, 'topic', false)],
    held: { config: topicConfig },
    says: cleanup,
  },
  {
    names: ['send', 'send_soon'],
    kind: 'kafka.send',
    on: topic,
    parameters: [],
    spellings: spellings({ key: 'key', partition: 'partition' }),
    over: (_file, maker) => topicOf(maker, 'topic', false),
    whole: () => false,
    says: (file, call) => {
      const callback = call.args.find(({ name }) => name === 'callback')?.value;
      return callback ? { result: 'callback' } : resultSaid(file, call, 2);
    },
  },
  {
    names: ['agent'],
    kind: 'kafka.subscribe',
    on: app,
    ...none,
    parameters: ['channel'],
    decorates: true,
    over: (file, maker, call) => {
      const channel = argument(namedFirst(call), 'channel');
      const found = objectBehind(file, faustLibrary, channel, call.nameToken, { ...topic, named: /^$/ });
      const literal = channel?.type === 'literal' ? [entryOf('topics', channel, call.nameToken, (name) => [name])] : [];
      return [...settings(file, maker, consumerSpellings), ...(found ? topicOf(found.maker, 'topics', true) : literal)];
    },
  },
];

function namedFirst(call: CallExpression): OptionTable {
  const first = call.args.find(({ name, spread }) => !spread && (name === undefined || name === 'channel'));
  const entries = first
    ? [{ key: 'channel', value: first.value, token: call.nameToken, uncertain: false, replaceable: false }]
    : [];
  return { entries, complete: true, spans: [] };
}

/** An application consumes, too. */
export const consumerForms: readonly CallForm[] = [
  {
    names: ['App'],
    kind: 'kafka.consumer',
    ...none,
    over: (file, _maker, call) => [...settings(file, call, consumerSpellings), ...group(call)],
  },
];
