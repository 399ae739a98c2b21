import type { EnvironmentBlock } from '../../../declarations/environment';
import type { DeclarationKind } from '../../../model/declaration';

/** How an image turns variables into keys. */
export interface KafkaImage {
  readonly image: RegExp;
  readonly kind: DeclarationKind;
  readonly prefix: string;
  /** `cp` and Apache's images write `_` as `__` and `-` as `___`; Bitnami's knows dots only. */
  readonly escapes: boolean;
  /** Whether nothing but variables configures it once there is one: no file of its own that holds more. */
  readonly bare: boolean;
}

/**
 * Images whose variables become keys of a server or a Connect worker.
 * Sources: KafkaDockerWrapper.scala of Kafka 4.1 (a single variable puts the image's own file aside); the templates of
 * Confluent's images 8.2 (`dub`); libkafka.sh of Bitnami's image, whose file sets replication factors of 1.
 */
export const kafkaImages: readonly KafkaImage[] = [
  {
    image: /(^|\/)apache\/kafka(-native)?$|(^|\/)confluentinc\/cp-(kafka|server|enterprise-kafka)$/,
    ...{ kind: 'kafka.broker', prefix: 'KAFKA_', escapes: true, bare: true },
  },
  {
    image: /(^|\/)confluentinc\/confluent-local$/,
    ...{ kind: 'kafka.broker', prefix: 'KAFKA_', escapes: true, bare: false },
  },
  {
    image: /(^|\/)bitnami(legacy|secure)?\/kafka$/,
    ...{ kind: 'kafka.broker', prefix: 'KAFKA_CFG_', escapes: false, bare: false },
  },
  {
    image: /(^|\/)confluentinc\/cp-(kafka|server)-connect(-base)?$/,
    ...{ kind: 'kafka.connect', prefix: 'CONNECT_', escapes: true, bare: true },
  },
];

/** The image of a name without registry and tag. */
export function kafkaImage(name: string | undefined): KafkaImage | undefined {
  return name === undefined ? undefined : kafkaImages.find(({ image }) => image.test(name));
}

/** Variables that only a server or a worker is given, and the image whose way of spelling keys they show. */
const marks: readonly (readonly [mark: RegExp, image: string])[] = [
  [/^KAFKA_CFG_[A-Z_]+$/, 'bitnami/kafka'],
  [
    /^KAFKA_(PROCESS_ROLES|ADVERTISED_LISTENERS|CONTROLLER_QUORUM_VOTERS|LISTENER_SECURITY_PROTOCOL_MAP|ZOOKEEPER_CONNECT|INTER_BROKER_LISTENER_NAME)$/,
    'apache/kafka',
  ],
  [/^CONNECT_(CONFIG|OFFSET|STATUS)_STORAGE_TOPIC$/, 'confluentinc/cp-kafka-connect'],
];

/**
 * The image of an environment. Where it is none of these, as in a `.env` file or with an image that somebody built upon
 * one of them, the variables tell; what else configures that one, nobody knows.
 */
export function imageOf({ image, variables }: EnvironmentBlock): KafkaImage | undefined {
  const known = kafkaImage(image);
  if (known) return known;
  const found = marks.find(([mark]) => variables.some((variable) => mark.test(variable.key)));
  const like = kafkaImage(found?.[1]);
  return like && { ...like, bare: false };
}

/** Whether a variable is one of those that tell. */
export function isMark(name: string): boolean {
  return marks.some(([mark]) => mark.test(name));
}
