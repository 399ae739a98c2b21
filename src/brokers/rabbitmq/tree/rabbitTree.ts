import type { Page, PageRequest, ResourceNode } from '../../api/resource';
import type { RootFolder } from '../../api/tree/area';
import { joinedViews } from '../../api/tree/areaTree';
import { ViewTree } from '../../api/tree/viewTree';
import { slice } from '../management/paging';
import { bindingArea } from './bindings/bindingArea';
import { clientArea } from './clients/clientArea';
import { clusterArea } from './cluster/clusterArea';
import type { TreeContext } from './context';
import { exchangeArea } from './exchanges/exchangeArea';
import { federationArea } from './federation/federationArea';
import { folder, groupable } from './lists/folder';
import { RowMemory } from './lists/rowMemory';
import { policyArea } from './policies/policyArea';
import { queueArea } from './queues/queueArea';
import { shovelArea } from './shovels/shovelArea';
import { streamArea } from './streams/streamArea';
import { userArea } from './users/userArea';
import { noVhostNotice } from './vhosts/readVhosts';
import { vhostArea } from './vhosts/vhostArea';
import { VhostDirectory } from './vhosts/vhostDirectory';

/**
 * The tree of one connection. The virtual hosts stand at its top, as what a user looks for is in one of them; below
 * them what belongs to the whole broker.
 */
export function rabbitTree(context: TreeContext): ViewTree {
  const memory = new RowMemory();
  const directory = new VhostDirectory(context);
  const areas = [
    vhostArea(context, memory, directory),
    queueArea(context, memory, directory),
    exchangeArea(context, memory, directory),
    bindingArea(context),
    policyArea(context, memory, directory),
    clientArea(context, memory),
    streamArea(context),
    userArea(context, memory),
    shovelArea(context, memory),
    federationArea(context, memory),
    clusterArea(context),
  ];
  const folders = areas.flatMap((area) => area.folders);
  return new ViewTree({
    root: (page, signal) => top(context, directory, folders, page, signal),
    views: joinedViews(areas),
    finders: areas.flatMap(({ finders }) => finders),
  });
}

/** The virtual hosts, or one folder for many of them, and the folders of the areas. One request. */
async function top(
  context: TreeContext,
  directory: VhostDirectory,
  folders: readonly RootFolder[],
  page: PageRequest,
  signal: AbortSignal,
): Promise<Page<ResourceNode>> {
  const vhosts = await directory.rows(signal);
  const first = (await directory.inFolder(signal))
    ? [folder(context, ['vhosts'], 'Virtual hosts', { total: vhosts.length, list: groupable })]
    : vhosts;
  const rest = folders.map(({ name, label, list }) => folder(context, [name], label, list ? { list } : {}));
  return { ...slice([...first, ...rest], page), ...(vhosts.length === 0 && { notice: noVhostNotice(context) }) };
}
