import type { BrokerKind } from '../../base/brokerKind';
import type { Declaration, DeclarationKind, KeyUse, WrittenOption } from '../model/declaration';
import type { Span, TextEdit } from '../model/text';
import type { CodeFile } from '../syntax/code/codeFile';
import type { Vocabulary } from '../syntax/code/evaluation';
import { joinedKeyUse, keyUse } from './keyUse';
import type { OptionEntry, OptionTable } from './optionTable';
import type { OptionSpelling, Primitive, Spellings } from './spellings';
import { SlotEditor } from './slotEditor';
import type { Slot } from './slotEditor';
import { quoted, quoteOf, spellAmong, spellInPlace } from './spellValue';
import { writtenFrom } from './written';

/** A table of options and how its keys are spelled. */
export interface OptionSource {
  readonly table: OptionTable;
  readonly spellings: Spellings;
  /** Code for a key in a table of text keys; a quoted string where absent. */
  readonly spellKey?: (key: string, table: OptionTable) => string | undefined;
  /** Belongs to another declaration that this one builds on, so that its place is not part of this one. */
  readonly elsewhere?: boolean;
}

export interface CodeDeclarationParts {
  readonly file: CodeFile;
  readonly kind: DeclarationKind;
  readonly dialect: { readonly id: string; readonly broker: BrokerKind };
  readonly nameSpan: Span;
  readonly span: Span;
  /** In the order in which they apply: what a later one writes replaces what an earlier one wrote. */
  readonly sources: readonly OptionSource[];
  readonly vocabulary?: Vocabulary;
  /** What the form of the call says without an option: the type of a binding's destination. */
  readonly implied?: ReadonlyMap<string, WrittenOption>;
  readonly complete?: boolean;
  /** See `handleOf`. */
  readonly handle?: string | undefined;
  /** See `functionSpan`. */
  readonly body?: Span | undefined;
}

/** A declaration read from code, with the editor that spells changes to it. */
export function codeDeclaration(parts: CodeDeclarationParts): Declaration {
  const { dialect, file, kind, nameSpan, sources } = parts;
  const written = new Map<string, WrittenOption>(parts.implied);
  const slots = new Map<string, readonly Slot[]>();
  const sourceOf = new Map<Slot, OptionSource>();
  const keys = new Map<number, KeyUse>();
  let complete = parts.complete ?? true;
  for (const source of sources) {
    const { spellings, table } = source;
    complete &&= table.complete;
    for (const entry of table.entries) {
      if (entry.key === undefined) continue;
      if (entry.keySpan) {
        const { start } = entry.keySpan;
        keys.set(start, joinedKeyUse(keys.get(start), keyUse(entry.key, entry.keySpan, spellings)));
      }
      const spelling = spellings.read(entry.key);
      if (!spelling) continue;
      const key = spelling.canonical;
      written.set(key, writtenFrom(file, entry, spelling, parts.vocabulary ?? {}));
      const slot = slotOf(file, entry, spelling);
      sourceOf.set(slot, source);
      slots.set(key, [...(slots.get(key) ?? []), slot]);
    }
  }
  const spans = [parts.span, ...sources.flatMap((source) => (source.elsewhere ? [] : source.table.spans))];
  return {
    kind,
    broker: dialect.broker,
    dialect: dialect.id,
    uri: file.uri,
    span: { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) },
    nameSpan,
    complete,
    written,
    keys: [...keys.values()],
    ...(parts.handle !== undefined && { handle: parts.handle }),
    ...(parts.body && { body: parts.body }),
    editor: new SlotEditor(slots, (key, value, over) => {
      // Beside an option that cannot be changed in place, only a table that applies after it can outdo it.
      const source = over && sourceOf.get(over);
      return inserted(file, source ? sources.slice(sources.indexOf(source) + 1) : sources, key, value);
    }),
  };
}

function slotOf(file: CodeFile, entry: OptionEntry, spelling: OptionSpelling): Slot {
  return {
    replace: (value) => {
      if (!entry.replaceable || entry.uncertain) return undefined;
      const encoded = spelling.encode ? spelling.encode(value) : value;
      if (encoded === undefined) return undefined;
      const code = typeof encoded === 'object' ? encoded.code : spellInPlace(file, encoded, entry.value);
      return code === undefined ? undefined : [{ span: entry.value.span, newText: code }];
    },
    remove: () => (entry.uncertain ? undefined : entry.remove?.()),
    rename: (to) => {
      const { key, keySpan } = entry;
      // Only a key that stands there as a quoted text, and not under another name of the library's own.
      if (!keySpan || key !== spelling.canonical || file.text.slice(keySpan.start + 1, keySpan.end - 1) !== key)
        return undefined;
      return [{ span: { start: keySpan.start + 1, end: keySpan.end - 1 }, newText: to }];
    },
  };
}

/** Adds an option to the last table that can take it. */
function inserted(
  file: CodeFile,
  sources: readonly OptionSource[],
  canonical: string,
  value: Primitive,
): readonly TextEdit[] | undefined {
  for (const source of sources.toReversed()) {
    const native = source.spellings.write(canonical);
    const { insertion } = source.table;
    if (!native || !insertion) continue;
    const encoded = native.spelling.encode ? native.spelling.encode(value) : value;
    if (encoded === undefined) continue;
    const key = source.spellKey?.(native.key, source.table) ?? spellKey(file, native.key, source.table);
    const code = typeof encoded === 'object' ? encoded.code : spellAmong(file, encoded, source.table);
    return insertion.insert(key, code);
  }
  return undefined;
}

function spellKey(file: CodeFile, key: string, table: OptionTable): string {
  const bare = /^[A-Za-z_]\w*$/.test(key);
  if (/^(named|member|initializer)$/.test(table.insertion?.form ?? '')) return key;
  return table.insertion?.form === 'object' && bare ? key : quoted(key, quoteOf(file, table.spans));
}
