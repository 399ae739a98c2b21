import type { Dialect } from '../model/dialect';
import { kafkajs } from './kafka/kafkajs';
import { confluentKafkaPython } from './kafka/confluentKafkaPython';
import { kafkaJava } from './kafka/java';
import { kafkaPython } from './kafka/kafkaPython';
import { kafkaProperties } from './kafka/properties';

/** Every dialect Brokerscope reads. Adding one is adding a line here. */
export const dialects: readonly Dialect[] = [kafkaJava, kafkaProperties, kafkaPython, confluentKafkaPython, kafkajs];
