import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import { treeDeclaration } from '../../../declarations/treeDeclaration';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import type { SourceText, Span } from '../../../model/text';
import { child, treeValue } from '../../../syntax/tree';
import type { TreeMap } from '../../../syntax/tree';
import { kafkaNames } from '../prefixed';
import { kafkaSpelling } from '../values';

/** One resource of a document. */
export interface Manifest {
  readonly source: SourceText;
  readonly root: TreeMap;
  readonly kind: string;
  readonly spec: TreeMap;
}

/** Fields of a resource that are options, beside the keys under its `config`. */
export type Fields = Readonly<Record<string, string | OptionSpelling>>;

/** What a table of a resource declares. */
export interface Block {
  readonly kind: DeclarationKind;
  readonly map: TreeMap;
  readonly complete: boolean;
  readonly fields?: Fields;
  readonly around?: readonly FileEntry[];
  /** Keys in `config`, where they are not those of the kind as they are. */
  readonly keys?: Spellings;
}

const config = 'config.';

/** Reads a table of a resource; what its operator does with forbidden keys is a rule's to say. */
export function declarationOf(manifest: Manifest, block: Block): readonly Declaration[] {
  const { source } = manifest;
  const found = treeDeclaration({
    ...{ uri: source.uri, text: source.text, kind: block.kind, map: block.map, nameSpan: headOf(manifest) },
    dialect: { id: 'strimzi', broker: 'kafka' },
    spellings: spellingsOf(block),
    complete: block.complete && !isOpaque(block.map),
    // The rest of a resource is the operator's.
    owns: (key) => key.startsWith(config) || Object.hasOwn(block.fields ?? {}, key),
    ...(block.around && { around: block.around }),
    pathOf: (key) => (key.startsWith(config) ? ['config', key.slice(config.length)] : [key]),
  });
  return found ? [found] : [];
}

/** The name of a resource as an option that is not changed from here. */
export function nameEntry({ root }: Manifest): readonly FileEntry[] {
  const name = child(root, 'metadata', 'name');
  return name ? [{ key: 'metadata.name', keySpan: name.span, value: treeValue(name), valueSpan: name.span }] : [];
}

/** A finding about the whole stands at the resource's name. */
function headOf({ root, spec }: Manifest): Span {
  return (child(root, 'metadata', 'name') ?? child(root, 'kind') ?? spec).span;
}

/** Whether `config` is no table, so that the text does not show what is in it. */
function isOpaque(map: TreeMap): boolean {
  const found = child(map, 'config');
  return found !== undefined && found.type !== 'map' && !(found.type === 'scalar' && found.value === null);
}

function spellingsOf({ fields = {}, keys, kind }: Block): Spellings {
  const table = Object.entries(fields).map(
    ([key, field]) => [key, typeof field === 'string' ? kafkaSpelling(field) : field] as const,
  );
  return {
    read: (key) => {
      if (!key.startsWith(config)) return table.find(([name]) => name === key)?.[1];
      const inner = key.slice(config.length);
      return keys ? keys.read(inner) : kafkaSpelling(inner);
    },
    write: (canonical) => {
      const field = table.find(([, spelling]) => spelling.canonical === canonical);
      if (field) return { key: field[0], spelling: field[1] };
      const native = keys ? keys.write(canonical) : { key: canonical, spelling: kafkaSpelling(canonical) };
      return native && { key: config + native.key, spelling: native.spelling };
    },
    get names() {
      const inner = keys?.names ?? kafkaNames(kind, (key) => key);
      return new Map([...table, ...Array.from(inner, ([key, spelling]) => [config + key, spelling] as const)]);
    },
  };
}
