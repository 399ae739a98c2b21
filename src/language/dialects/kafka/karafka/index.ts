import { nestedTable } from '../../../declarations/argumentTable';
import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { madeHandleOf } from '../../../declarations/handle';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { without } from '../../clientOptions';
import { assignmentsTable } from '../../ruby/assignments';
import { madeBy, receiverWord } from '../../ruby/options';
import { librdkafkaSpellings } from '../librdkafka';
import { rubyKeySpeller } from '../rdkafkaKeys';
import { roleByKeys } from '../roles';
import { karafkaDefaults } from './defaults';
import { routes } from './routes';
import { appSettings, producerSettings } from './settings';
import { uses } from './uses';

const identity = { id: 'karafka', broker: 'kafka' } as const;

/** Karafka and WaterDrop: settings in blocks, with a hash of librdkafka's names in `kafka`. */
export default defineCodeDialect({
  ...identity,
  label: 'Karafka',
  library: 'karafka',
  // 2.0 and later rest on librdkafka 1.9 and later.
  supportedVersions: ['2.0.0', '2.6.0'],
  defaults: karafkaDefaults,
  languages: ['ruby'],
  signal: /\bKarafka(App\b|::|\.)|\bWaterDrop::|\b(Base|Application)Consumer\b/,
  readFile: (file) => [...setups(file), ...producers(file), ...routes(file), ...uses(file)],
});

/** `setup do |config| … end` of an application: its consumers, and where the hash says so its producer. */
function setups(file: CodeFile): readonly Declaration[] {
  return file.calls('setup').flatMap((call) => {
    const made = madeBy(file, call.receiver, call.nameToken);
    const isProducer = (made && isProducerClass(made)) ?? /producer/i.test(receiverWord(call));
    if (!isProducer && call.receiver && !/App$/.test(receiverWord(call))) return [];
    const sources = sourcesOf(file, call, isProducer ? producerSettings : appSettings);
    if (!sources) return [];
    if (isProducer) return [declaration(file, call, 'kafka.producer', sources)];
    const consumer = declaration(file, call, 'kafka.consumer', sources);
    const kafka = sources
      .at(-1)
      ?.table.entries.flatMap(({ key }) => librdkafkaSpellings.read(key ?? '')?.canonical ?? []);
    const isBoth = (kafka ?? []).some((key) => roleByKeys([key]) === 'kafka.producer');
    return isBoth ? [consumer, declaration(file, call, 'kafka.producer', sources.slice(-1))] : [consumer];
  });
}

/** `WaterDrop::Producer.new do |config| … end` */
function producers(file: CodeFile): readonly Declaration[] {
  return file.calls('new').flatMap((call) => {
    const sources = isProducerClass(call) ? sourcesOf(file, call, producerSettings) : undefined;
    return sources ? [declaration(file, call, 'kafka.producer', sources)] : [];
  });
}

function isProducerClass({ name, receiver }: CallExpression): boolean {
  return name === 'new' && receiver?.type === 'name' && receiver.path.slice(-2).join('::') === 'WaterDrop::Producer';
}

/** `config.kafka` wins over the settings beside it (lib/karafka/setup/config.rb: only what is missing is filled in). */
function sourcesOf(file: CodeFile, call: CallExpression, settings: Spellings): readonly OptionSource[] | undefined {
  const table = assignmentsTable(file, call);
  const kafka = table?.entries.find((entry) => entry.key === 'kafka');
  if (!table || !kafka) return undefined;
  return [
    { table: without(table, (key) => key === 'kafka'), spellings: settings },
    { table: nestedTable(file, table, 'kafka'), spellings: librdkafkaSpellings, spellKey: rubyKeySpeller(file) },
  ];
}

function declaration(
  file: CodeFile,
  call: CallExpression,
  kind: DeclarationKind,
  sources: readonly OptionSource[],
): Declaration {
  const { nameSpan, span } = call;
  return codeDeclaration({ file, kind, dialect: identity, nameSpan, span, sources, handle: madeHandleOf(file, call) });
}
