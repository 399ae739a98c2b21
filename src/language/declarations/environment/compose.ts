import { child, childMap, childText, treeValue } from '../../syntax/tree';
import type { TreeMap, TreeNode, TreePair } from '../../syntax/tree';
import { imageParts } from './block';
import type { EnvironmentBlock } from './block';
import { listVariables, mapVariables } from './treeVariables';
import type { TreeVariables } from './treeVariables';

/** The services of a compose file with their environments (Compose specification). */
export function composeBlocks(source: string, root: TreeNode): readonly EnvironmentBlock[] {
  const services = childMap(root, 'services');
  return (
    services?.pairs.flatMap((pair) => (pair.value.type === 'map' ? [service(source, pair, pair.value)] : [])) ?? []
  );
}

function service(source: string, { key, keySpan }: TreePair, map: TreeMap): EnvironmentBlock {
  const { complete, insert, variables } = environment(source, child(map, 'environment'));
  // Another file, another service or another table may add variables.
  const isWhole = complete && !map.merged && !map.pairs.some((pair) => /^(env_file|extends)$/.test(pair.key));
  const replicas = child(map, 'deploy', 'replicas') ?? child(map, 'scale');
  const count = replicas && treeValue(replicas);
  return {
    ...{ name: key, nameSpan: keySpan, variables, complete: isWhole, ...imageParts(childText(map, 'image')) },
    plain: !map.pairs.some((pair) => /^(command|entrypoint|volumes|configs|build)$/.test(pair.key)),
    ...(replicas && typeof count === 'number' && { replicas: { count, span: replicas.span } }),
    ...(insert && { insert }),
  };
}

function environment(source: string, node: TreeNode | undefined): TreeVariables {
  if (node === undefined) return { variables: [], complete: true };
  if (node.type === 'map') return mapVariables(source, node);
  if (node.type === 'list') return listVariables(source, node);
  return { variables: [], complete: node.type === 'scalar' && node.value === null };
}
