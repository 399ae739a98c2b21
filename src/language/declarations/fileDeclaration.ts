import type { BrokerKind } from '../../base/brokerKind';
import type { Declaration, DeclarationKind, OptionValue, WrittenOption } from '../model/declaration';
import type { Span, TextEdit } from '../model/text';
import { keyUse } from './keyUse';
import { isPlaceholder } from './placeholder';
import { SlotEditor } from './slotEditor';
import type { Slot } from './slotEditor';
import type { OptionSpelling, Primitive, Spellings } from './spellings';
import { writtenValue } from './written';

/** A key with its value in a file of any format. Values are the format's own, before units. */
export interface FileEntry {
  /** As the spellings read it. */
  readonly key: string;
  readonly keySpan: Span;
  /** `undefined` where the text does not spell it out. */
  readonly value: OptionValue | undefined;
  readonly valueSpan: Span;
  /** Whether other declarations build on it too, so that it is not to be changed for this one. */
  readonly isShared?: boolean;
  /** Each absent or `undefined` where the place does not allow it. */
  readonly replace?: (native: Primitive) => readonly TextEdit[] | undefined;
  readonly remove?: () => readonly TextEdit[] | undefined;
  readonly rename?: (key: string) => readonly TextEdit[] | undefined;
}

/** What a block of a file declares. */
export interface FileDeclarationParts {
  readonly uri: string;
  readonly kind: DeclarationKind;
  readonly dialect: { readonly id: string; readonly broker: BrokerKind };
  /** In the order in which they apply. */
  readonly entries: readonly FileEntry[];
  readonly spellings: Spellings;
  readonly complete: boolean;
  /** Adds an option, given the file's own key and value. */
  readonly insert?: (key: string, native: Primitive) => readonly TextEdit[] | undefined;
  /** The head of the block, where it has one; else its first key stands for it. */
  readonly nameSpan?: Span;
  /** Whether a key is one of this declaration's, understood or not; by default each is. */
  readonly owns?: (key: string) => boolean;
  /** Keys that make the block what it is: without them nobody would know it, so they are not taken out. */
  readonly isMark?: (key: string) => boolean;
}

/** A declaration read from keys and values of a file; `undefined` where none of them means anything. */
export function fileDeclaration(parts: FileDeclarationParts): Declaration | undefined {
  const { dialect, entries, kind, spellings } = parts;
  const written = new Map<string, WrittenOption>();
  const slots = new Map<string, Slot[]>();
  const known: FileEntry[] = [];
  for (const entry of entries) {
    const spelling = spellings.read(entry.key);
    if (!spelling) continue;
    known.push(entry);
    written.set(spelling.canonical, optionOf(entry, spelling));
    const places = slots.get(spelling.canonical) ?? [];
    if (places.length === 0) slots.set(spelling.canonical, places);
    places.push(slotOf(entry, spelling, parts));
  }
  const inOrder = known.toSorted((a, b) => a.keySpan.start - b.keySpan.start);
  const head = inOrder.find((entry) => entry.isShared !== true) ?? inOrder[0];
  const nameSpan = parts.nameSpan ?? head?.keySpan;
  if (!nameSpan || written.size === 0) return undefined;
  return {
    kind,
    broker: dialect.broker,
    dialect: dialect.id,
    uri: parts.uri,
    span: spanOf(nameSpan, inOrder),
    nameSpan,
    complete: parts.complete,
    written,
    keys: entries
      .filter((entry) => parts.owns?.(entry.key) ?? true)
      .map((entry) => keyUse(entry.key, entry.keySpan, spellings)),
    editor: new SlotEditor(slots, (key, value, over) => {
      const native = spellings.write(key);
      const code = native && encoded(native.spelling, value);
      if (!native || code === undefined || !parts.insert) return undefined;
      // What is written further down under the same key would stay in force.
      return over && entries.some((entry) => entry.key === native.key && entry.isShared !== true)
        ? undefined
        : parts.insert(native.key, code);
    }),
  };
}

function spanOf(nameSpan: Span, inOrder: readonly FileEntry[]): Span {
  const start = Math.min(nameSpan.start, inOrder[0]?.keySpan.start ?? nameSpan.start);
  return { start, end: Math.max(nameSpan.end, inOrder.at(-1)?.valueSpan.end ?? nameSpan.end) };
}

function optionOf(entry: FileEntry, spelling: OptionSpelling): WrittenOption {
  const place = { span: entry.valueSpan, keySpan: entry.keySpan };
  const { value } = entry;
  return value === undefined || value === null || holdsPlaceholder(value)
    ? { how: 'unknowable', ...place }
    : writtenValue(value, spelling, place);
}

function holdsPlaceholder(value: OptionValue): boolean {
  if (typeof value === 'string') return isPlaceholder(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((item: OptionValue) => holdsPlaceholder(item));
}

function slotOf(
  entry: FileEntry,
  spelling: OptionSpelling,
  { isMark, spellings }: Pick<FileDeclarationParts, 'isMark' | 'spellings'>,
): Slot {
  const stays = () => entry.isShared === true || isMark?.(entry.key) === true;
  return {
    replace: (value) => {
      const native = entry.isShared === true ? undefined : encoded(spelling, value);
      return native === undefined ? undefined : entry.replace?.(native);
    },
    remove: () => (stays() ? undefined : entry.remove?.()),
    rename: (to) => {
      const native = stays() ? undefined : spellings.write(to);
      return native && entry.rename?.(native.key);
    },
  };
}

function encoded(spelling: OptionSpelling, value: Primitive): Primitive | undefined {
  const native = spelling.encode ? spelling.encode(value) : value;
  return typeof native === 'object' ? undefined : native;
}
