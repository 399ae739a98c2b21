import { plain } from '../../declarations/go/goVocabulary';
import type { OptionSpelling } from '../../declarations/spellings';
import { canonicalKafkaValue } from './values';

/** `acks` of a Go client: a number or a constant that stands for one; `codes` is what to write for each. */
export function goAcks(codes: Readonly<Record<string, string>>): OptionSpelling {
  return {
    canonical: 'acks',
    decode: (value) => (typeof value === 'number' ? canonicalKafkaValue('acks', value) : undefined),
    encode: (value) => {
      const code = codes[String(value)];
      return code === undefined ? undefined : { code };
    },
  };
}

/** A topic among the topics of a consumer. */
export const oneTopic: OptionSpelling = {
  canonical: 'topics',
  decode: (value) => (typeof value === 'string' ? [value] : undefined),
  encode: () => undefined,
};

/** Whether a message has a key is what rules ask; what it is, only bytes say. */
export const messageKey: OptionSpelling = { canonical: 'key', decode: (value) => (value === null ? undefined : value) };

/** A name of a topic. */
export const topicName: OptionSpelling = plain('topic');

/** A count that leaves the broker's default where it is this number. */
export function brokerDefaultAt(unset: number, canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === unset || value === null ? undefined : value) };
}
