import { withoutEdits } from '../../../declarations/optionTable';
import type { OptionTable } from '../../../declarations/optionTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { spellings } from '../../../declarations/spellings';
import { handleOf, madeHandleOf } from '../../../declarations/handle';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { madeBy, optionsAt, receiverWord } from '../../ruby/options';
import {
  asyncProducerSpellings,
  clientSpellings,
  consumerSpellings,
  loopSpellings,
  producerSpellings,
} from './spellings';

/** What a call makes. */
export type Role = 'producer' | 'consumer';

/** Of calls that a file keeps, for each use comes back to its client. */
const known = new WeakMap<CallExpression, OptionSource[]>();

/** The options of a producer or consumer, with those of the client that it is of; `undefined` where it is of none. */
export function clientSources(file: CodeFile, call: CallExpression): OptionSource[] | undefined {
  const sources = known.get(call) ?? readClientSources(file, call);
  if (sources) known.set(call, sources);
  return sources;
}

function readClientSources(file: CodeFile, call: CallExpression): OptionSource[] | undefined {
  const kafka = madeBy(file, call.receiver, call.nameToken);
  const isKafka = kafka !== undefined && kafka.name === 'new' && /^(Kafka|Client)$/.test(receiverWord(kafka));
  if (!isKafka && (kafka !== undefined || !/kafka/i.test(receiverWord(call)))) return undefined;
  const own: OptionSource = { table: optionsAt(file, call, 0), spellings: spellingsOf(call) };
  const sources = [...(isKafka ? kafkaSources(file, kafka) : []), own];
  if (!isKafka) sources.unshift({ table: { entries: [], complete: false, spans: [] }, spellings: clientSpellings });
  return call.name === 'consumer' ? [...sources, ...loopSources(file, call)] : sources;
}

function spellingsOf({ name }: CallExpression): OptionSource['spellings'] {
  if (name === 'consumer') return consumerSpellings;
  return name === 'producer' ? producerSpellings : asyncProducerSpellings;
}

/** `Kafka.new(["broker"], client_id: …)` */
function kafkaSources(file: CodeFile, kafka: CallExpression): readonly OptionSource[] {
  const [first] = kafka.args;
  const isGiven = first !== undefined && first.name === undefined && !first.spread;
  const options: OptionSource = {
    table: withoutEdits(optionsAt(file, kafka, isGiven ? 1 : 0)),
    ...{ spellings: clientSpellings, elsewhere: true },
  };
  if (!isGiven) return [options];
  const entry = {
    key: 'seed_brokers',
    value: first.value,
    token: kafka.nameToken,
    uncertain: false,
    replaceable: false,
  };
  const table: OptionTable = { entries: [entry], complete: true, spans: [] };
  return [{ table, spellings: spellings({ seed_brokers: 'bootstrap.servers' }), elsewhere: true }, options];
}

/** A consumer fetches as the loop over its messages says, where there is one. */
function loopSources(file: CodeFile, consumer: CallExpression): readonly OptionSource[] {
  const handle = madeHandleOf(file, consumer);
  const loops = ['each_message', 'each_batch']
    .flatMap((name) => file.calls(name))
    .filter((call) => handle !== undefined && handleOf(file, call) === handle);
  const [only, ...others] = loops;
  return only && others.length === 0
    ? [{ table: optionsAt(file, only, 0), spellings: loopSpellings, elsewhere: true }]
    : [];
}

/** The call that made what another is called on, where that is a producer or a consumer. */
export function clientBehind(file: CodeFile, call: CallExpression, role: Role): CallExpression | undefined {
  const made = madeBy(file, call.receiver, call.nameToken);
  return made && (role === 'consumer' ? /^consumer$/ : /^(async_)?producer$/).test(made.name) ? made : undefined;
}
