import { fileDeclaration } from '../../../declarations/fileDeclaration';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Spellings } from '../../../declarations/spellings';
import { treeEntry } from '../../../declarations/treeDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { SourceText, Span } from '../../../model/text';
import { flatten } from '../../../syntax/flatTree';
import { child } from '../../../syntax/tree';
import type { TreeMap } from '../../../syntax/tree';
import { confEntries } from '../confEntries';
import type { ConfEntries } from '../confEntries';
import { serverKeys } from '../serverKeys';

const fields: Readonly<Record<string, string>> = { replicas: 'broker.count', image: 'image' };

const clusterKeys: Spellings = {
  read: (key) => {
    const canonical = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return canonical === undefined ? serverKeys.read(key) : { canonical };
  },
  write: serverKeys.write,
  ...(serverKeys.names && { names: serverKeys.names }),
};

/**
 * The nodes of a RabbitmqCluster (cluster operator 1.0 to 2.22). The operator writes keys of its own beside
 * `additionalConfig`: peer discovery, a free disk limit of 2 GB, `pause_minority`, users.
 */
export function serverOfCluster(
  { text, uri }: SourceText,
  dialect: string,
  spec: TreeMap,
  nameSpan: Span,
): Declaration | undefined {
  const conf = embeddedConf(text, spec);
  const own = flatten(spec).entries.filter(({ path }) => path.length === 1 && Object.hasOwn(fields, path[0] ?? ''));
  const entries: readonly FileEntry[] = [...own.map((entry) => treeEntry(text, entry)), ...(conf?.entries ?? [])];
  return fileDeclaration({
    ...{ uri, kind: 'rabbitmq.server', dialect: { id: dialect, broker: 'rabbitmq' }, nameSpan },
    ...{ entries, spellings: clusterKeys, complete: false },
    ...(conf?.insert && { insert: conf.insert }),
  });
}

/** rabbitmq.conf in a literal block: its lines stand there as they are, but for their indentation. */
function embeddedConf(text: string, spec: TreeMap): ConfEntries | undefined {
  const node = child(spec, 'rabbitmq', 'additionalConfig');
  if (node?.type !== 'scalar') return undefined;
  const head = /^\|[-+\d]*[ \t]*(?:#[^\n]*)?\r?\n/.exec(text.slice(node.span.start, node.span.start + 200))?.[0];
  if (head === undefined) return undefined;
  return confEntries(text, { start: node.span.start + head.length, end: node.span.end });
}
