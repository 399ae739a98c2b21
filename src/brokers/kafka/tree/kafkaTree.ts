import { areaTree } from '../../api/tree/areaTree';
import type { ViewTree } from '../../api/tree/viewTree';
import { brokerArea } from './brokerArea';
import type { TreeContext } from './context';
import { groupArea } from './groupArea';
import { topicArea } from './topicArea';

/** The tree of one connection; the areas in the order in which they are shown. */
export function kafkaTree(context: TreeContext): ViewTree {
  return areaTree(context.profile, [topicArea(context), groupArea(context), brokerArea(context)]);
}
