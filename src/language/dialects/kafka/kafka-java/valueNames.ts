import type { Vocabulary } from '../../../syntax/code/evaluation';
import { javaVocabulary } from '../../jvm/vocabulary';

/** Constants that are values of options (kafka-clients 4.3, kafka-streams 3.9, spring-kafka 3.3). */
export const kafkaJavaVocabulary: Vocabulary = {
  functions: {
    ...javaVocabulary.functions,
    'Pattern.compile': ([pattern]) => pattern,
    SubscriptionPattern: ([pattern]) => pattern,
    toRegex: ([pattern]) => pattern,
  },
  constants: {
    'TopicConfig.CLEANUP_POLICY_COMPACT': 'compact',
    'TopicConfig.CLEANUP_POLICY_DELETE': 'delete',
    'StreamsConfig.AT_LEAST_ONCE': 'at_least_once',
    'StreamsConfig.EXACTLY_ONCE': 'exactly_once',
    'StreamsConfig.EXACTLY_ONCE_BETA': 'exactly_once_beta',
    'StreamsConfig.EXACTLY_ONCE_V2': 'exactly_once_v2',
    'StreamsConfig.NO_OPTIMIZATION': 'none',
    'StreamsConfig.OPTIMIZE': 'all',
    'AckMode.RECORD': 'RECORD',
    'AckMode.BATCH': 'BATCH',
    'AckMode.TIME': 'TIME',
    'AckMode.COUNT': 'COUNT',
    'AckMode.COUNT_TIME': 'COUNT_TIME',
    'AckMode.MANUAL': 'MANUAL',
    'AckMode.MANUAL_IMMEDIATE': 'MANUAL_IMMEDIATE',
  },
};
