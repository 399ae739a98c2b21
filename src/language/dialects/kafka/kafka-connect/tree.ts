import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Spellings } from '../../../declarations/spellings';
import { treeDeclaration } from '../../../declarations/treeDeclaration';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { SourceText } from '../../../model/text';
import { readJson } from '../../../syntax/json';
import { maxTreeDepth, treeValue } from '../../../syntax/tree';
import type { TreeMap, TreeNode, TreePair } from '../../../syntax/tree';
import { readYaml } from '../../../syntax/yaml';
import { jsonLanguages } from '../../languages';
import { connectClients } from '../connectClients';
import { kafkaSpellings } from '../values';
import { identity, isMark } from './identity';

/** The connectors of a JSON or YAML text, wherever they stand: alone, under `config`, in a list of many. */
export function fromTree(source: SourceText): readonly Declaration[] {
  return rootsOf(source)
    .flatMap((node) => connectors(node, undefined, 0))
    .flatMap((found) => declarations(source, found));
}

function rootsOf({ languageId, text }: SourceText): readonly TreeNode[] {
  if (!jsonLanguages.includes(languageId)) return readYaml(text);
  const root = readJson(text);
  return root ? [root] : [];
}

interface Connector {
  readonly map: TreeMap;
  /** `name` of the request around its configuration. */
  readonly name?: TreePair;
}

function connectors(node: TreeNode, name: TreePair | undefined, depth: number): readonly Connector[] {
  if (depth > maxTreeDepth) return [];
  if (node.type === 'list') return node.items.flatMap((item) => connectors(item, undefined, depth + 1));
  if (node.type !== 'map') return [];
  if (node.pairs.some((pair) => pair.key === 'connector.class')) return [{ map: node, ...(name && { name }) }];
  const own = node.pairs.find((pair) => pair.key === 'name' && pair.value.type === 'scalar');
  return node.pairs.flatMap((pair) => connectors(pair.value, pair.key === 'config' ? own : undefined, depth + 1));
}

function declarations(source: SourceText, { map, name }: Connector): readonly Declaration[] {
  // The name is how the connector is addressed: it is read, and not changed from here.
  const around: readonly FileEntry[] = name
    ? [{ key: 'name', keySpan: name.keySpan, value: treeValue(name.value), valueSpan: name.value.span }]
    : [];
  const declare = (kind: DeclarationKind, spellings: Spellings, complete: boolean): Declaration | undefined =>
    treeDeclaration({
      ...{ uri: source.uri, text: source.text, kind, dialect: identity, map, spellings, complete, isMark },
      owns: (key) => kind === 'kafka.connect' || kind === 'kafka.connector' || spellings.read(key) !== undefined,
      around: kind === 'kafka.connector' ? around : [],
    });
  const whole = declare('kafka.connector', kafkaSpellings, true);
  return [
    ...(whole ? [whole] : []),
    ...connectClients('connector', (kind, spellings) => declare(kind, spellings, false)),
  ];
}
