import { labServer } from './catalog';
import { containerEngine, hasComposeService } from './containers';
import { environmentVariable } from './environment';
import { whyNotHere } from './install';
import { mainServerIds, type LabServerId } from './model';

/** How a server can be had on this machine. */
export type Availability =
  | { readonly how: 'process' }
  /** A broker of the user's own, named in an environment variable. */
  | { readonly how: 'external' }
  | { readonly how: 'container'; readonly engine: string }
  /** `reason` is one line: what is missing and how to get it. */
  | { readonly how: 'missing'; readonly reason: string };

/** Finds out how a server can be had: a broker of the user's own, a process of this machine, a container, or not. */
export async function availability(id: LabServerId): Promise<Availability> {
  if (labServer(id).external) return { how: 'external' };
  const obstacle = whyNotHere(id);
  if (obstacle === undefined) return { how: 'process' };
  const isMain = (mainServerIds as readonly LabServerId[]).includes(id);
  const engine = hasComposeService(id) ? await containerEngine() : undefined;
  if (engine !== undefined) return { how: 'container', engine };
  const ways = isMain
    ? `; or start Docker or Podman, or name a broker of your own in ${environmentVariable(id)}`
    : ' (no other way: this variant has no container)';
  return { how: 'missing', reason: `${id}: ${obstacle}${ways}.` };
}
