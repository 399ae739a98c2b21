import type { Dialect } from '../model/dialect';
import { kafkajs } from './kafka/kafkajs';
import { kafkaProperties } from './kafka/properties';

/** Every dialect Brokerscope reads. Adding one is adding a line here. */
export const dialects: readonly Dialect[] = [kafkaProperties, kafkajs];
