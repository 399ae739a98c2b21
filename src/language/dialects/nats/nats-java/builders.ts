import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionEntry } from '../../../declarations/optionTable';
import type { Spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import type { Span } from '../../../model/text';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { builtClass, constructions, isConstruction, rootOf } from '../../jvm/objects';
import { positionalSource } from '../../jvm/positional';
import { stepSources, unsharedSources } from '../../jvm/stepTables';
import * as known from './spellings';

/** A class of jnats whose builder says options. */
export interface Built {
  readonly kind?: DeclarationKind;
  readonly spellings: Spellings;
  /** What the argument of `builder(…)` is. */
  readonly argument?: string;
}

/** By class; those without a kind say options of what they are given to. */
export const builders: Readonly<Record<string, Built>> = {
  StreamConfiguration: { kind: 'nats.stream', spellings: known.streamSpellings },
  ConsumerConfiguration: { kind: 'nats.consumer', spellings: known.consumerSpellings },
  PushSubscribeOptions: { spellings: known.subscribeSpellings },
  PullSubscribeOptions: { spellings: known.subscribeSpellings },
  Options: { kind: 'nats.connection', spellings: known.connectionSpellings },
  KeyValueConfiguration: { kind: 'nats.kv', spellings: known.bucketSpellings, argument: 'bucket' },
  ObjectStoreConfiguration: { kind: 'nats.object-store', spellings: known.storeSpellings, argument: 'bucket' },
  ServiceEndpoint: { kind: 'nats.endpoint', spellings: known.endpointSpellings },
  PublishOptions: { spellings: known.publishSpellings },
  FetchConsumeOptions: { spellings: known.fetchSpellings },
  PullRequestOptions: { spellings: known.fetchSpellings },
};

const ends: ReadonlySet<string> = new Set(['build', 'buildPushSubscribeOptions', 'buildPullSubscribeOptions']);
/** Methods that take over what the text does not show. */
const hidden: ReadonlySet<string> = new Set(['json', 'jsonValue', 'properties', 'configuration']);

/** The calls at which builders of a class begin. */
export function rootsOf(file: CodeFile, className: string): readonly CallExpression[] {
  return [...constructions(file, 'Builder'), ...file.calls('builder')].filter((call) => builtClass(call) === className);
}

/** The class that a builder is of and its options, `undefined` for a call that begins none. */
export function builtAt(
  file: CodeFile,
  root: CallExpression,
): (Built & { readonly sources: readonly OptionSource[] }) | undefined {
  const name = builtClass(root) ?? '';
  const built = Object.hasOwn(builders, name) ? builders[name] : undefined;
  if (!built) return undefined;
  const sources = stepSources(file, root, { spellings: built.spellings, ends });
  const [own, ...others] = sources;
  if (!own) return undefined;
  const copies = root.args.length > 0 && built.argument === undefined;
  const hides = own.table.entries.some((entry) => hidden.has(entry.key ?? ''));
  const table = {
    ...own.table,
    entries: own.table.entries.flatMap(withImplied),
    complete: own.table.complete && !copies && !hides,
  };
  const inner = own.table.entries
    .filter((entry) => entry.key === 'configuration')
    .flatMap((entry) => innerConfiguration(file, entry));
  const isKnown =
    hides && inner.length > 0 && own.table.entries.every(({ key = '' }) => key === 'configuration' || !hidden.has(key));
  const leading =
    built.argument !== undefined && root.args.length > 0 ? [positionalSource(file, root, [built.argument])] : [];
  return {
    ...built,
    sources: [...inner, ...leading, { ...own, table: isKnown ? { ...table, complete: true } : table }, ...others],
  };
}

/** The options of a value that a builder makes, and where that begins. */
export function builtFrom(
  file: CodeFile,
  value: Expression | undefined,
  token: number,
):
  { readonly root: CallExpression; readonly className: string; readonly sources: readonly OptionSource[] } | undefined {
  const root = value && rootOf(file, value, token);
  const built = root && builtAt(file, root);
  if (!built) return undefined;
  return { root, className: builtClass(root) ?? '', sources: unsharedSources(file, value, token, built.sources) };
}

/** The class in front of `builder()` or of `.Builder()`: the name of what is declared. */
export function nameSpanOf({ tokens }: CodeFile, root: CallExpression): Span {
  return builtClass(root) === undefined ? root.nameSpan : tokens.span(root.nameToken - 2, root.nameToken - 2);
}

/** `.configuration(consumer)`: what the builder says beside it wins. */
function innerConfiguration(file: CodeFile, entry: OptionEntry): readonly OptionSource[] {
  return builtFrom(file, entry.value, entry.token)?.sources ?? [];
}

/** `flowControl` takes the heartbeat that it needs, and goes only together with it. */
function withImplied(entry: OptionEntry): readonly OptionEntry[] {
  if (entry.key !== 'flowControl') return [entry];
  const { token, uncertain, value } = entry;
  return [
    { ...entry, remove: () => undefined },
    { key: 'idleHeartbeat', value, token, uncertain, replaceable: false },
  ];
}

/** Setters of `new OrderedConsumerConfiguration()`. */
export function orderedSources(file: CodeFile, maker: CallExpression): readonly OptionSource[] {
  return isConstruction(file, maker) ? stepSources(file, maker, { spellings: known.consumerSpellings }) : [];
}
