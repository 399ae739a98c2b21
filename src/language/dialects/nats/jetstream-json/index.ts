import { treeDeclaration, treeEntry } from '../../../declarations/treeDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { readJson } from '../../../syntax/json';
import { child, childText } from '../../../syntax/tree';
import type { TreeMap, TreeNode } from '../../../syntax/tree';
import { jsonLanguages } from '../../languages';
import { jetstreamDefaults } from '../jetstreamDefaults';
import { consumerSpellings, streamSpellings } from '../jetstreamSpellings';
import { serverVersions } from '../serverVersions';
import { kindOf } from './kind';

const identity = { id: 'jetstream-json', broker: 'nats' } as const;

/** The API counts in nanoseconds. */
const nanoseconds = { nanoseconds: 1, encode: (value: number) => value };
const streams = streamSpellings(nanoseconds);
const consumers = consumerSpellings(nanoseconds);
const withStream = {
  ...consumers,
  read: (key: string) => (key === 'stream_name' ? { canonical: 'stream_name' } : consumers.read(key)),
};

/** Configurations of streams and consumers as the JetStream API has them: files of the `nats` command line, requests. */
const jetstreamJson: Dialect = {
  ...identity,
  label: 'JetStream configuration',
  ...serverVersions,
  defaults: jetstreamDefaults('none'),
  languages: jsonLanguages,
  mayContain: ({ text }) =>
    /"(?:ack_policy|deliver_policy|num_replicas|duplicate_window)"\s*:|"workqueue"|jetstream/.test(text),
  read: (source) => {
    const root = readJson(source.text);
    return root ? configurations(source, root) : [];
  },
};

/** A configuration, a request or an answer that holds one, or lists of them. */
function configurations(source: SourceText, node: TreeNode): readonly Declaration[] {
  if (node.type === 'list') return node.items.flatMap((item) => configurations(source, item));
  if (node.type !== 'map') return [];
  const config = child(node, 'config');
  if (config?.type === 'map') return declaration(source, config, node);
  const own = declaration(source, node);
  if (own.length > 0) return own;
  return ['streams', 'consumers'].flatMap((key) => {
    const list = child(node, key);
    return list?.type === 'list' ? configurations(source, list) : [];
  });
}

function declaration({ text, uri }: SourceText, map: TreeMap, around?: TreeMap): readonly Declaration[] {
  const kind = kindOf(map);
  if (!kind) return [];
  const name = child(map, 'name') ?? child(map, 'durable_name');
  const found = treeDeclaration({
    ...{ uri, text, map, kind, dialect: identity, complete: true, shallow: true, typed: true },
    spellings: kind === 'nats.stream' ? streams : withStream,
    isMark: (key) => kindOf({ ...map, pairs: map.pairs.filter((pair) => pair.key !== key) }) !== kind,
    around: kind === 'nats.consumer' ? streamName(text, around) : [],
    ...(name && { nameSpan: name.span }),
  });
  return found ? [found] : [];
}

/** A request names the stream beside the configuration. */
function streamName(text: string, around: TreeMap | undefined): readonly FileEntry[] {
  const pair = around?.pairs.findLast(({ key }) => key === 'stream_name');
  if (!around || !pair || childText(around, 'stream_name') === undefined) return [];
  return [treeEntry(text, { path: [pair.key], ...pair, home: { map: around, path: [] }, shared: false })];
}

export default jetstreamJson;
