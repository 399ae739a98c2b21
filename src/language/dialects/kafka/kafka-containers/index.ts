import { environmentBlocks, environmentLanguages } from '../../../declarations/environment';
import type { EnvironmentBlock } from '../../../declarations/environment';
import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Spellings } from '../../../declarations/spellings';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { brokerDefaults, kafkaServerLibrary, kafkaServerVersions } from '../brokerDefaults';
import { connectClients } from '../connectClients';
import { connectDefaults } from '../connectDefaults';
import { countBrokers } from './brokers';
import { imageOf, isMark, kafkaImage } from './images';
import type { KafkaImage } from './images';
import { variableSpellings } from './variables';

const identity = { id: 'kafka-containers', broker: 'kafka' } as const;

/** An image by its name, or variables that only such an image is given. */
const signal = /\b(apache|confluentinc|bitnami\w*)\/[\w-]*(kafka|server|confluent-local)|\b(KAFKA|CONNECT)_[A-Z]/;

/** Kafka servers and Connect workers in containers, configured by their environment. */
const kafkaContainers: Dialect = {
  ...identity,
  label: 'Kafka in containers',
  library: kafkaServerLibrary,
  supportedVersions: kafkaServerVersions,
  defaults: { ...brokerDefaults, ...connectDefaults },
  languages: environmentLanguages,
  mayContain: ({ text }) => signal.test(text),
  read: (source) => (signal.test(source.text) ? read(source) : []),
};

function read(source: SourceText): readonly Declaration[] {
  const blocks = environmentBlocks(source);
  const counts = source.languageId === 'yaml' ? countBrokers(blocks) : new Map<EnvironmentBlock, FileEntry>();
  return blocks.flatMap((block) => {
    const image = imageOf(block);
    const count = counts.get(block);
    if (!image) return [];
    const spellings = variableSpellings(image);
    const whole = declaration(source, block, image, { kind: image.kind, spellings, around: count ? [count] : [] });
    const clients = (kind: DeclarationKind, own: Spellings) =>
      declaration(source, block, image, { kind, spellings: through(spellings, own), around: [] });
    return [...(whole ? [whole] : []), ...(image.kind === 'kafka.connect' ? connectClients('worker', clients) : [])];
  });
}

interface What {
  readonly kind: DeclarationKind;
  readonly spellings: Spellings;
  readonly around: readonly FileEntry[];
}

function declaration(
  source: SourceText,
  block: EnvironmentBlock,
  image: KafkaImage,
  { around, kind, spellings }: What,
): Declaration | undefined {
  const isConfigured = block.variables.some((variable) => spellings.read(variable.key) !== undefined);
  return fileDeclaration({
    ...{ uri: source.uri, kind, dialect: identity, spellings, nameSpan: block.nameSpan },
    entries: [...around, ...block.variables],
    // Without a variable, the image's own file is in force, and a mounted one may replace it.
    complete: kind === image.kind && image.bare && block.complete && block.plain && isConfigured,
    owns: (name) => spellings.read(name) !== undefined,
    isMark: (name) => kafkaImage(block.image) === undefined && isMark(name),
    ...(block.insert && { insert: block.insert }),
  });
}

/** Keys that are spelled in variables: `CONNECT_PRODUCER_ACKS` is `producer.acks` is `acks`. */
function through(variables: Spellings, keys: Spellings): Spellings {
  return {
    read: (name) => {
      const key = variables.read(name)?.canonical;
      return key === undefined ? undefined : keys.read(key);
    },
    write: (canonical) => {
      const native = keys.write(canonical);
      const variable = native && variables.write(native.key);
      return variable && { key: variable.key, spelling: native.spelling };
    },
  };
}

export default kafkaContainers;
