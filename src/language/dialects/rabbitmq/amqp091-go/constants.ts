import { constantsOf, vocabularyOf } from '../../../declarations/go/goVocabulary';
import type { Vocabulary } from '../../../syntax/code/evaluation';

/** Constants of types.go of amqp091-go 1.16.0. */
const constants = {
  ExchangeDirect: 'direct',
  ExchangeFanout: 'fanout',
  ExchangeTopic: 'topic',
  ExchangeHeaders: 'headers',
  Transient: 1,
  Persistent: 2,
  NeverExpire: '',
  ImmediatelyExpire: '0',
  QueueTypeArg: 'x-queue-type',
  QueueMaxLenArg: 'x-max-length',
  QueueMaxLenBytesArg: 'x-max-length-bytes',
  StreamMaxLenBytesArg: 'x-max-length-bytes',
  QueueOverflowArg: 'x-overflow',
  QueueMessageTTLArg: 'x-message-ttl',
  QueueTTLArg: 'x-expires',
  StreamMaxAgeArg: 'x-max-age',
  StreamMaxSegmentSizeBytesArg: 'x-stream-max-segment-size-bytes',
  QueueVersionArg: 'x-queue-version',
  ConsumerTimeoutArg: 'x-consumer-timeout',
  SingleActiveConsumerArg: 'x-single-active-consumer',
  QueueTypeClassic: 'classic',
  QueueTypeQuorum: 'quorum',
  QueueTypeStream: 'stream',
  QueueOverflowDropHead: 'drop-head',
  QueueOverflowRejectPublish: 'reject-publish',
  QueueOverflowRejectPublishDLX: 'reject-publish-dlx',
};

/** What the package's constants stand for where it has this name. */
export function amqpVocabulary(alias: string): Vocabulary {
  return vocabularyOf(constantsOf(alias, constants));
}
