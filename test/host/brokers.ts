import { availability, kill, labServer, mainServerIds, pause, resume, status, up } from '../lab';
import type { LabServer, LabServerId } from '../lab';
import type { FaultVerb } from './protocol';

/** The servers that suites are given, and what suites may do to them. */
export interface SuiteBrokers {
  readonly servers: readonly LabServer[];
  readonly faults: Readonly<Record<FaultVerb, (id: string) => Promise<void>>>;
  /** Brings up what suites have left down or paused; answers which servers these were. */
  readonly mend: () => Promise<readonly string[]>;
}

/** Servers that suites start themselves, where they need them. */
const onDemand = ['kafka-secure'] as const satisfies readonly LabServerId[];

/** The main servers of the lab, as far as they can be had on this machine, which are up already; and those on demand. */
export async function brokersForSuites(): Promise<SuiteBrokers> {
  const ways = await Promise.all(mainServerIds.map(availability));
  const ids = mainServerIds.filter((_, index) => ways[index]?.how !== 'missing');
  return {
    servers: [...ids, ...onDemand].map(labServer),
    faults: {
      kill: (id) => kill(labServer(id).id),
      start: (id) => up([labServer(id).id]),
      pause: (id) => pause(labServer(id).id),
      resume: (id) => resume(labServer(id).id),
    },
    mend: async () => {
      const all = await status(ids);
      const paused = all.filter(({ state }) => state === 'paused').map(({ id }) => id);
      const down = all.filter(({ state }) => state === 'down' || state === 'partly').map(({ id }) => id);
      await Promise.all(paused.map((id) => resume(id)));
      await up(down);
      return [...paused, ...down];
    },
  };
}
