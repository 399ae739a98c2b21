import type { TextEdit } from '../../model/text';
import type { TreeHome } from '../../syntax/flatTree';
import { child, childText } from '../../syntax/tree';
import type { TreeList, TreeMap, TreeNode, TreeScalar } from '../../syntax/tree';
import type { FileEntry } from '../fileDeclaration';
import { indentAt, lineBreakOf, lineStart, removeWithLine, trimmedEnd } from '../lineEdits';
import { quoted } from '../spellValue';
import type { Primitive } from '../spellings';
import { insertKey, removeKey, replaceValue } from '../treeEdits';

/** Variables and how another one is added to them. */
export interface TreeVariables {
  readonly variables: readonly FileEntry[];
  readonly complete: boolean;
  readonly insert?: (name: string, value: Primitive) => readonly TextEdit[] | undefined;
}

/** `NAME: value`; YAML's numbers and booleans arrive as the text they are. */
export function mapVariables(source: string, map: TreeMap): TreeVariables {
  const home: TreeHome = { map, path: [] };
  const variables = map.pairs.map(({ key, keySpan, shared = false, value }): FileEntry => {
    const entry = { path: [key], keySpan, value, home, shared };
    return {
      ...{ isShared: shared, key, keySpan, value: scalarText(source, value), valueSpan: value.span },
      replace: (native) => replaceValue(source, entry, textOf(native)),
      remove: () => removeKey(source, entry),
      rename: (name) => [{ span: keySpan, newText: name }],
    };
  });
  return { variables, complete: !map.merged, insert: (name, value) => insertKey(source, map, name, textOf(value)) };
}

/** `- NAME=value` */
export function listVariables(source: string, list: TreeList): TreeVariables {
  const items = list.items.flatMap((item): readonly FileEntry[] => {
    if (item.type !== 'scalar' || typeof item.value !== 'string') return [];
    const variable = pairVariable(source, item, item.value);
    return variable ? [variable] : [];
  });
  const last = list.items.at(-1);
  return {
    variables: items,
    complete: items.length === list.items.length,
    ...(last && { insert: (name: string, value: Primitive) => insertItem(source, last, `${name}=${String(value)}`) }),
  };
}

function pairVariable(source: string, item: TreeScalar, value: string): FileEntry | undefined {
  const equals = value.indexOf('=');
  const start = item.span.start + item.quote.length;
  const end = item.span.end - item.quote.length;
  // What is escaped or folded does not stand there as it is.
  if (equals < 1 || source.slice(start, end) !== value) return undefined;
  const valueSpan = { start: start + equals + 1, end };
  return {
    key: value.slice(0, equals),
    keySpan: { start, end: start + equals },
    value: value.slice(equals + 1),
    valueSpan,
    replace: (native) => [{ span: valueSpan, newText: String(native) }],
    remove: () => removedItem(source, item.span.start, item.span.end),
    rename: (name) => [{ span: { start, end: start + equals }, newText: name }],
  };
}

/** `- name: NAME` with `value: text` of Kubernetes. */
export function namedVariables(source: string, list: TreeList): TreeVariables {
  const variables = list.items.flatMap((item): readonly FileEntry[] => {
    const name = child(item, 'name');
    const key = childText(item, 'name');
    if (item.type !== 'map' || name === undefined || key === undefined) return [];
    const value = child(item, 'value');
    const pair = item.pairs.find((candidate) => candidate.key === 'value');
    const entry = pair && {
      path: ['value'],
      keySpan: pair.keySpan,
      value: pair.value,
      home: { map: item, path: [] },
      shared: false,
    };
    return [
      {
        ...{ key, keySpan: name.span, value: value && scalarText(source, value), valueSpan: (value ?? name).span },
        // Kubernetes takes text only.
        replace: (native) => entry && replaceValue(source, entry, String(native)),
        remove: () =>
          item.style === 'yaml-block' ? removedItem(source, item.span.start, trimmedEnd(source, item.span)) : undefined,
        rename: (to) => [{ span: name.span, newText: to }],
      },
    ];
  });
  const last = list.items.at(-1);
  return {
    variables,
    complete: variables.length === list.items.length,
    ...(last?.type === 'map' &&
      last.style === 'yaml-block' && {
        insert: (name: string, value: Primitive) =>
          insertItem(source, last, `name: ${name}\n  value: ${quoted(String(value), '"')}`),
      }),
  };
}

function textOf(value: Primitive): Primitive {
  // A boolean is refused by compose (Compose specification, environment).
  return typeof value === 'boolean' ? String(value) : value;
}

function scalarText(source: string, node: TreeNode): string | undefined {
  if (node.type !== 'scalar') return undefined;
  if (node.quote !== '' || typeof node.value === 'string') return String(node.value);
  return node.value === null ? undefined : source.slice(node.span.start, node.span.end);
}

/** Takes an item with its dash and its lines. */
function removedItem(source: string, start: number, end: number): readonly TextEdit[] | undefined {
  const from = lineStart(source, start);
  const dash = /^[ \t]*-[ \t]+$/.exec(source.slice(from, start));
  const rest = /^[ \t]*(#[^\r\n]*)?(?=\r?\n|$)/.exec(source.slice(end, end + 2000));
  if (!dash || !rest) return undefined;
  return [removeWithLine(source, { start: from + indentAt(source, start).length, end: end + rest[0].length })];
}

function insertItem(source: string, last: TreeNode, code: string): readonly TextEdit[] | undefined {
  const from = lineStart(source, last.span.start);
  const dash = /^([ \t]*)-[ \t]+$/.exec(source.slice(from, last.span.start));
  if (!dash) return undefined;
  const end = trimmedEnd(source, last.span);
  const at = end + (/^[^\r\n]*/.exec(source.slice(end, end + 2000))?.[0].length ?? 0);
  const indent = dash[1] ?? '';
  const lines = code.split('\n').map((line, i) => lineBreakOf(source) + indent + (i === 0 ? '- ' : '') + line);
  return [{ span: { start: at, end: at }, newText: lines.join('') }];
}
