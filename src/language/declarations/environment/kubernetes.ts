import { child, childItems, childMap, childText, treeValue } from '../../syntax/tree';
import type { TreeNode } from '../../syntax/tree';
import { imageParts } from './block';
import type { EnvironmentBlock } from './block';
import { namedVariables } from './treeVariables';

/** Where the kinds of Kubernetes keep their pod (API v1, apps/v1, batch/v1). */
const podPaths: Readonly<Record<string, readonly string[]>> = {
  Pod: ['spec'],
  Deployment: ['spec', 'template', 'spec'],
  StatefulSet: ['spec', 'template', 'spec'],
  DaemonSet: ['spec', 'template', 'spec'],
  ReplicaSet: ['spec', 'template', 'spec'],
  Job: ['spec', 'template', 'spec'],
  CronJob: ['spec', 'jobTemplate', 'spec', 'template', 'spec'],
};

/** The containers of a manifest with their environments. */
export function kubernetesBlocks(source: string, root: TreeNode): readonly EnvironmentBlock[] {
  const kind = childText(root, 'kind');
  const path = kind !== undefined && Object.hasOwn(podPaths, kind) ? podPaths[kind] : undefined;
  const pod = path && childMap(root, ...path);
  if (!pod) return [];
  const replicas = child(root, 'spec', 'replicas');
  const count = replicas && treeValue(replicas);
  return childItems(pod, 'containers').flatMap((container): readonly EnvironmentBlock[] => {
    const name = child(container, 'name') ?? child(container, 'image');
    if (container.type !== 'map' || !name) return [];
    const list = child(container, 'env');
    const read = list?.type === 'list' ? namedVariables(source, list) : { variables: [], complete: list === undefined };
    const title = childText(container, 'name');
    return [
      {
        ...(title !== undefined && { name: title }),
        ...{ nameSpan: name.span, variables: read.variables, ...imageParts(childText(container, 'image')) },
        complete: read.complete && child(container, 'envFrom') === undefined,
        plain: !container.pairs.some((pair) => /^(command|args|volumeMounts)$/.test(pair.key)),
        ...(replicas && typeof count === 'number' && { replicas: { count, span: replicas.span } }),
        ...(read.insert && { insert: read.insert }),
      },
    ];
  });
}
