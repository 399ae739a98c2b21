import type { Vocabulary } from '../../../syntax/code/evaluation';
import { javaVocabulary } from '../../jvm/vocabulary';

/** Enumerations of amqp-client 5.25.0. */
export const rabbitmqJavaVocabulary: Vocabulary = {
  functions: { ...javaVocabulary.functions, getType: ([type]) => type },
  constants: {
    'BuiltinExchangeType.DIRECT': 'direct',
    'BuiltinExchangeType.FANOUT': 'fanout',
    'BuiltinExchangeType.TOPIC': 'topic',
    'BuiltinExchangeType.HEADERS': 'headers',
  },
};
