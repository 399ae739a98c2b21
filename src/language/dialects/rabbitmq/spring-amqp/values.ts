import { isPlaceholder } from '../../../declarations/placeholder';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { OptionValue } from '../../../model/declaration';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { javaVocabulary } from '../../jvm/vocabulary';

/** A method that is called to say that something is so: `.exclusive()`. */
export function called(canonical: string, said: OptionValue = true): OptionSpelling {
  return {
    canonical,
    decode: (value) => (value === true ? said : value === false && said === true ? false : undefined),
    encode: (value) => (value === said ? { code: '' } : undefined),
  };
}

/** An enumeration whose constants the vocabulary gives as the broker has them. */
export function enumerated(canonical: string, type: string, names: Readonly<Record<string, string>>): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'string' ? value : undefined),
    encode: (value) => {
      const name = Object.keys(names).find((each) => names[each] === value);
      return name === undefined ? undefined : { code: `${type}.${name}` };
    },
  };
}

/** An attribute of an annotation: a text in which Spring replaces placeholders; flags and numbers are texts too. */
export function attribute(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => {
      if (typeof value !== 'string') return value;
      if (isPlaceholder(value)) return undefined;
      if (/^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
      return /^\d+$/.test(value) && canonical !== 'queue' && canonical !== 'exchange' ? Number(value) : value;
    },
    encode: (value) => String(value),
  };
}

/** Enumerations of spring-amqp 3.2.5 and what they are to the broker. */
export const overflows = { dropHead: 'drop-head', rejectPublish: 'reject-publish' } as const;
export const locators = { minLeaders: 'min-masters', clientLocal: 'client-local', random: 'random' } as const;
export const acknowledgeModes = { NONE: 'none', MANUAL: 'manual', AUTO: 'auto' } as const;

function constants(type: string, names: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(names).map(([name, value]) => [`${type}.${name}`, value]);
}

/** What stands for a value in code that uses spring-amqp. */
export const springVocabulary: Vocabulary = {
  functions: javaVocabulary.functions ?? {},
  constants: Object.fromEntries([
    ...constants('Overflow', overflows),
    ...constants('LeaderLocator', locators),
    ...constants('AcknowledgeMode', acknowledgeModes),
    ...constants('ExchangeTypes', { DIRECT: 'direct', TOPIC: 'topic', FANOUT: 'fanout', HEADERS: 'headers' }),
    ...constants('DestinationType', { QUEUE: 'queue', EXCHANGE: 'exchange' }),
    ...constants('ConfirmType', { NONE: 'none', SIMPLE: 'simple', CORRELATED: 'correlated' }),
  ]),
};
