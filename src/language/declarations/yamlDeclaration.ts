import type { BrokerKind } from '../../base/brokerKind';
import type { Declaration, DeclarationKind, WrittenOption } from '../model/declaration';
import type { Span, TextEdit } from '../model/text';
import type { YamlDocument, YamlEntry, YamlMap } from '../syntax/yaml';
import { lineBreakOf, lineStart, removeWithLine } from './lineEdits';
import { isPlaceholder } from './placeholder';
import { SlotEditor } from './slotEditor';
import type { Slot } from './slotEditor';
import { quoted } from './spellValue';
import type { OptionSpelling, Primitive, Spellings } from './spellings';
import { writtenValue } from './written';

export interface YamlDeclarationParts {
  readonly uri: string;
  readonly text: string;
  readonly document: YamlDocument;
  readonly kind: DeclarationKind;
  readonly dialect: { readonly id: string; readonly broker: BrokerKind };
  /** In the order in which they apply. */
  readonly entries: readonly YamlEntry[];
  /** Keys are paths joined with dots. */
  readonly spellings: Spellings;
  readonly complete: boolean;
  readonly isShared: (entry: YamlEntry) => boolean;
  /** Makes keys comparable that are one to the reader of the file. */
  readonly relaxed: (key: string) => string;
}

/** A declaration read from a document of a YAML file. */
export function yamlDeclaration(parts: YamlDeclarationParts): Declaration | undefined {
  const { dialect, entries, kind, spellings } = parts;
  const written = new Map<string, WrittenOption>();
  const slots = new Map<string, readonly Slot[]>();
  for (const entry of entries) {
    const spelling = spellings.read(entry.path.join('.'));
    if (!spelling) continue;
    written.set(spelling.canonical, optionOf(entry, spelling));
    slots.set(spelling.canonical, [...(slots.get(spelling.canonical) ?? []), slotOf(parts, entry, spelling)]);
  }
  const inOrder = entries.toSorted((a, b) => a.keySpan.start - b.keySpan.start);
  const first = inOrder.find((entry) => !parts.isShared(entry)) ?? inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last || written.size === 0) return undefined;
  return {
    kind,
    broker: dialect.broker,
    dialect: dialect.id,
    uri: parts.uri,
    span: { start: inOrder[0]?.keySpan.start ?? first.keySpan.start, end: last.valueSpan.end },
    nameSpan: first.keySpan,
    complete: parts.complete,
    written,
    editor: new SlotEditor(slots, (key, value) => inserted(parts, key, value)),
  };
}

function optionOf(entry: YamlEntry, spelling: OptionSpelling): WrittenOption {
  const place = { span: entry.valueSpan, keySpan: entry.keySpan };
  const { value } = entry;
  if (value === undefined || value === null || (typeof value === 'string' && isPlaceholder(value))) {
    return { how: 'unknowable', ...place };
  }
  return writtenValue(value, spelling, place);
}

function slotOf(
  { document, isShared: shared, text }: YamlDeclarationParts,
  entry: YamlEntry,
  spelling: OptionSpelling,
): Slot {
  const isShared = shared(entry);
  const isPlain = entry.value !== undefined && entry.value !== null && typeof entry.value !== 'object';
  const isOneLine = !text.slice(entry.valueSpan.start, entry.valueSpan.end).includes('\n');
  return {
    replace: (value) => {
      const code = isShared || !isPlain || !isOneLine ? undefined : encoded(spelling, value, entry.quote);
      return code === undefined ? undefined : [{ span: entry.valueSpan, newText: code }];
    },
    remove: () => {
      if (isShared || !isOneLine) return undefined;
      const line = removeLines(text, { start: startWithEmptied(document, entry), end: entry.valueSpan.end });
      return line && [line];
    },
  };
}

/** A table that loses its only key goes with it. */
function startWithEmptied({ maps }: YamlDocument, entry: YamlEntry): number {
  let { start } = entry.keySpan;
  for (;;) {
    const table = maps.find((map) => map.keySpans.length === 1 && map.keySpans[0]?.start === start);
    if (!table?.keySpan) return start;
    start = table.keySpan.start;
  }
}

/** A key of a table in flow style shares its line and its commas with others. */
function removeLines(text: string, { end, start }: Span): TextEdit | undefined {
  const before = text.slice(lineStart(text, start), start);
  const after = /^[ \t]*(#[^\r\n]*)?(?=\r?\n|$)/.exec(text.slice(end));
  if (!/^[ \t]*$/.test(before) || after === null) return undefined;
  return removeWithLine(text, { start, end: end + after[0].length });
}

/** Adds a key to the innermost table whose path leads to it, the rest of its path joined with dots. */
function inserted(parts: YamlDeclarationParts, canonical: string, value: Primitive): readonly TextEdit[] | undefined {
  const { document, relaxed, spellings, text } = parts;
  const native = spellings.write(canonical);
  const code = native && encoded(native.spelling, value, '');
  if (!native || code === undefined) return undefined;
  const own = parts.entries.find((entry) => !parts.isShared(entry)) ?? parts.entries[0];
  const target = native.key.split('.');
  const home = document.maps.findLast(
    (map) => leadsTo(map, target, relaxed) && own !== undefined && isAround(map, own),
  );
  const firstKey = home?.keySpans[0];
  if (!home || !firstKey) return undefined;
  const indent = text.slice(lineStart(text, firstKey.start), firstKey.start);
  if (!/^ *$/.test(indent)) return undefined;
  const rest = target
    .slice(
      home.path
        .join('.')
        .split('.')
        .filter((word) => word !== '').length,
    )
    .join('.');
  const end = /^[^\r\n]*/.exec(text.slice(home.end))?.[0].length ?? 0;
  const at = text.slice(0, home.end).endsWith('\n') ? home.end - 1 : home.end + end;
  return [{ span: { start: at, end: at }, newText: `${lineBreakOf(text)}${indent}${rest}: ${code}` }];
}

function leadsTo(map: YamlMap, target: readonly string[], relaxed: (key: string) => string): boolean {
  const words = map.path
    .join('.')
    .split('.')
    .filter((word) => word !== '');
  return words.length < target.length && words.every((word, i) => relaxed(word) === relaxed(target[i] ?? ''));
}

/** Several tables of one document may have the same path; the one with an option of ours is ours. */
function isAround(map: YamlMap, entry: YamlEntry): boolean {
  return (
    map.path.every((word, i) => entry.path[i] === word) ||
    map.path.length === entry.path.length - 1 ||
    map.path.length > entry.path.length - 1
  );
}

function encoded(spelling: OptionSpelling, value: Primitive, quote: string): string | undefined {
  const native = spelling.encode ? spelling.encode(value) : value;
  if (native === undefined || typeof native === 'object') return undefined;
  const text = String(native);
  if (quote !== '') return quoted(text, quote);
  const needsQuotes = typeof native === 'string' && !/^[A-Za-z][\w.-]*$/.test(text);
  const isWord = typeof native === 'string' && /^(y|n|yes|no|on|off|true|false|null|~)$/i.test(text);
  return needsQuotes || isWord ? quoted(text, '"') : text;
}
