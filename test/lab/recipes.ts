import type { BrokerKind } from '../../src/base/brokerKind';
import type { LabServer, LabServerId, Recipe } from './model';
import { kafkaRecipe } from './servers/kafka';
import { kafkaServicesRecipe } from './servers/kafkaServices';
import { natsRecipe } from './servers/nats';
import { oauthRecipe } from './servers/oauth';
import { rabbitmqRecipe } from './servers/rabbitmq';

const brokers: Readonly<Record<BrokerKind, Recipe>> = {
  kafka: kafkaRecipe,
  nats: natsRecipe,
  rabbitmq: rabbitmqRecipe,
};

/** What runs beside the brokers and is used by them or their clients. */
const services: Readonly<Partial<Record<LabServerId, Recipe>>> = {
  'kafka-services': kafkaServicesRecipe,
  oauth: oauthRecipe,
};

/** How this server is prepared and recognised as ready. */
export function recipeOf({ id, kind }: LabServer): Recipe {
  const recipe = kind === 'service' ? services[id] : brokers[kind];
  if (!recipe) throw new Error(`The lab has no recipe for the service "${id}".`);
  return recipe;
}
