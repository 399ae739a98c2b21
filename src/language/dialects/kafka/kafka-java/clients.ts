import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable } from '../../../declarations/optionTable';
import { sharedAware } from '../../../declarations/readTable';
import { spellings } from '../../../declarations/spellings';
import type { DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { constructions, isConstruction, objectOf } from '../../jvm/objects';
import { isNull } from '../../jvm/positional';
import { stepSources } from '../../jvm/stepTables';
import { kafkaSpelling } from '../values';
import { clientSource } from './spellings';

/** A class that takes a table of options, the client it is, and where the table stands. */
interface Taker {
  readonly kind: DeclarationKind;
  readonly at: number;
  /** Its further options are set by methods. */
  readonly setters?: true;
}

/** Classes of kafka-clients, kafka-streams 4.3 and spring-kafka 3.3. */
const takers: Readonly<Record<string, Taker>> = {
  KafkaProducer: { kind: 'kafka.producer', at: 0 },
  KafkaConsumer: { kind: 'kafka.consumer', at: 0 },
  KafkaShareConsumer: { kind: 'kafka.consumer', at: 0 },
  KafkaStreams: { kind: 'kafka.streams', at: 1 },
  DefaultKafkaProducerFactory: { kind: 'kafka.producer', at: 0, setters: true },
  DefaultKafkaConsumerFactory: { kind: 'kafka.consumer', at: 0 },
  KafkaStreamsConfiguration: { kind: 'kafka.streams', at: 0 },
  KafkaAdmin: { kind: 'kafka.admin', at: 0 },
};

/** What takes a client's options from another object: a template from its factory. */
const wrappers: ReadonlySet<string> = new Set(['KafkaTemplate', 'ReplyingKafkaTemplate', 'RoutingKafkaTemplate']);

/** A prefix of Spring's: each producer appends a suffix of its own. */
const factorySpellings = spellings({ transactionIdPrefix: kafkaSpelling('transactional.id') });

/** Every call that makes a client, and which it is. */
export function clientCalls(file: CodeFile): readonly (readonly [call: CallExpression, kind: DeclarationKind])[] {
  const made = Object.entries(takers).flatMap(([name, { kind }]) =>
    constructions(file, name).map((call) => [call, kind] as const),
  );
  return [...made, ...adminCalls(file).map((call) => [call, 'kafka.admin'] as const)];
}

/** `AdminClient.create(properties)`, `Admin.create(properties)` */
function adminCalls(file: CodeFile): readonly CallExpression[] {
  return file.calls('create').filter(isAdminCall);
}

function isAdminCall({ args, name, receiver }: CallExpression): boolean {
  const owner = receiver?.type === 'name' ? receiver.path.at(-1) : undefined;
  return name === 'create' && args.length > 0 && (owner === 'AdminClient' || owner === 'Admin');
}

const known = new WeakMap<CallExpression, readonly OptionSource[] | undefined>();

/** The options that a call gives to the client it makes; `undefined` for a call that makes none. */
export function clientSources(file: CodeFile, call: CallExpression): readonly OptionSource[] | undefined {
  if (!known.has(call)) known.set(call, readSources(file, call));
  return known.get(call);
}

function readSources(file: CodeFile, call: CallExpression): readonly OptionSource[] | undefined {
  if (wrappers.has(call.name)) {
    const factory = call.args[0] && objectOf(file, call.args[0].value, call.nameToken).maker;
    return factory && !wrappers.has(factory.name) ? clientSources(file, factory) : undefined;
  }
  const taker = isConstruction(file, call) && Object.hasOwn(takers, call.name) ? takers[call.name] : undefined;
  const options = call.args[taker?.at ?? 0];
  if ((!taker && !isAdminCall(call)) || !options || isNull(options.value)) return undefined;
  const table = sharedAware(file, options.value, call.nameToken);
  const own = clientSource(table ?? unknownTable);
  if (!taker?.setters) return table ? [own] : undefined;
  const [set, ...others] = stepSources(file, call, { spellings: factorySpellings, setters: true });
  if (!set || set.table.entries.every((entry) => entry.key !== 'transactionIdPrefix')) return table && [own];
  return [own, { ...set, spellings: { ...set.spellings, write: () => undefined } }, ...others];
}
