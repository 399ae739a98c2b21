import { labServer, type Progress } from '../lab';
import type { DemoServerId } from './connections';
import type { Demo } from './demo/demo';
import { kafkaDemo } from './demo/kafka';
import { natsDemo } from './demo/nats';
import { rabbitmqDemo } from './demo/rabbitmq';

const demos: Readonly<Record<DemoServerId, Demo>> = {
  'rabbitmq-4.3': rabbitmqDemo,
  'kafka-4': kafkaDemo,
  'nats-2.15': natsDemo,
};

/** Puts the demo shop on the servers. */
export async function seed(ids: readonly DemoServerId[], progress: Progress): Promise<void> {
  await Promise.all(
    ids.map(async (id) => {
      await demos[id].seed(labServer(id));
      progress(`${id}: the demo shop is there`);
    }),
  );
}

/** Keeps the shop alive on the servers until the signal; one that goes away ends only its own part. */
export async function trickle(ids: readonly DemoServerId[], progress: Progress, signal: AbortSignal): Promise<void> {
  await Promise.all(
    ids.map((id) =>
      demos[id].trickle(labServer(id), signal).catch((error: unknown) => {
        if (!signal.aborted) progress(`${id}: the demo shop stopped sending: ${String(error)}`);
      }),
    ),
  );
}
