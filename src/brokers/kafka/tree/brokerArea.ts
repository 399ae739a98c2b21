import type { Area } from '../../api/tree/area';
import { listBrokers } from './brokers';
import type { TreeContext } from './context';

/** The brokers of the cluster. */
export function brokerArea(context: TreeContext): Area {
  return {
    folders: [{ name: 'brokers', label: 'Brokers' }],
    views: { 'folder/brokers': { children: (_ref, page, signal) => listBrokers(context, page, signal) } },
    finders: [],
  };
}
