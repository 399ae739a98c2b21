import { availability, down, status, up, type Progress } from '../lab';
import { demoServers, type DemoServerId } from './connections';

/** Brokers of the demo that answer. Disposing stops those that were started for it. */
export interface DemoBrokers extends AsyncDisposable {
  readonly ids: readonly DemoServerId[];
}

/** Starts the demo's brokers. One that cannot be had on this machine is left out, with a line that says why. */
export async function startBrokers(progress: Progress): Promise<DemoBrokers> {
  const ways = await Promise.all(demoServers.map(async (id) => ({ id, way: await availability(id) })));
  for (const { way } of ways) if (way.how === 'missing') progress(way.reason);
  const ids = ways.filter(({ way }) => way.how !== 'missing').map(({ id }) => id);
  const ours = (await status(ids)).filter(({ state }) => state === 'down').map(({ id }) => id);
  const stop = () => down(ours, { progress });
  // What tests have left there is no part of the shop.
  await down(ours, { wipe: true });
  try {
    await up(ids, { progress });
  } catch (error) {
    await stop();
    throw error;
  }
  return { ids, [Symbol.asyncDispose]: stop };
}
