import type { LabServer, Recipe } from './model';
import { kafkaRecipe } from './servers/kafka';
import { natsRecipe } from './servers/nats';
import { rabbitmqRecipe } from './servers/rabbitmq';

const recipes: Readonly<Record<LabServer['kind'], Recipe>> = {
  kafka: kafkaRecipe,
  nats: natsRecipe,
  rabbitmq: rabbitmqRecipe,
};

/** How this server is prepared and recognised as ready. */
export function recipeOf(server: LabServer): Recipe {
  return recipes[server.kind];
}
