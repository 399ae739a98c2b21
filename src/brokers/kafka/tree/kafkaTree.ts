import { areaTree } from '../../api/tree/areaTree';
import type { Area } from '../../api/tree/area';
import type { ViewTree } from '../../api/tree/viewTree';
import { brokerArea } from './brokerArea';
import { clusterArea } from './clusterArea';
import type { TreeContext } from './context';
import { groupArea } from './groupArea';
import { securityArea } from './securityArea';
import { topicArea } from './topicArea';
import { transactionArea } from './transactionArea';

/** The tree of one connection; the areas in the order in which they are shown. */
export function kafkaTree(context: TreeContext, services: readonly Area[] = []): ViewTree {
  return areaTree(context.profile, [
    topicArea(context),
    groupArea(context),
    brokerArea(context),
    transactionArea(context),
    securityArea(context),
    clusterArea(context),
    ...services,
  ]);
}
