import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { librdkafkaSpellings } from '../librdkafka';
import { kafkaSpelling } from '../values';

/** Every value of `set` is a text. */
function asText(spelling: OptionSpelling): OptionSpelling {
  return {
    ...spelling,
    encode: (value) => {
      const encoded = spelling.encode ? spelling.encode(value) : value;
      return typeof encoded === 'object' || encoded === undefined ? encoded : String(encoded);
    },
  };
}

function texts(of: Spellings): Spellings {
  return {
    read: (key) => {
      const spelling = of.read(key);
      return spelling && asText(spelling);
    },
    write: (canonical) => {
      const native = of.write(canonical);
      return native && { key: native.key, spelling: asText(native.spelling) };
    },
    ...(of.names && { names: of.names }),
  };
}

/** Names of librdkafka, values as text. */
export const clientSpellings = texts(librdkafkaSpellings);

/** Settings of a topic, values as text. */
export const topicSettings = texts({
  read: kafkaSpelling,
  write: (canonical) => (canonical.includes('.') ? { key: canonical, spelling: kafkaSpelling(canonical) } : undefined),
});

/** `FutureRecord::to("orders").key("…").partition(3)` */
export const recordSpellings = spellings({ to: 'topic', key: 'key', partition: 'partition' });

/** rdkafka::consumer::CommitMode, rdkafka::admin::TopicReplication */
export const rdkafkaVocabulary: Vocabulary = {
  constants: { 'CommitMode.Sync': 'sync', 'CommitMode.Async': 'async' },
  functions: { 'TopicReplication.Fixed': ([count]) => count },
};
