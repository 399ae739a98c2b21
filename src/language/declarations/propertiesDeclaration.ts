import type { BrokerKind } from '../../base/brokerKind';
import type { Declaration, DeclarationKind, WrittenOption } from '../model/declaration';
import type { TextEdit } from '../model/text';
import type { Property } from '../syntax/properties';
import { lineBreakOf } from './lineEdits';
import { isPlaceholder } from './placeholder';
import { SlotEditor } from './slotEditor';
import type { Slot } from './slotEditor';
import type { OptionSpelling, Primitive, Spellings } from './spellings';
import { writtenValue } from './written';

export interface PropertiesDeclarationParts {
  readonly uri: string;
  readonly text: string;
  readonly kind: DeclarationKind;
  readonly dialect: { readonly id: string; readonly broker: BrokerKind };
  /** In the order in which they apply. At least one. */
  readonly properties: readonly Property[];
  readonly spellings: Spellings;
  readonly complete: boolean;
  /** Whether other declarations build on a line too, so that it is not to be changed for this one. */
  readonly isShared?: (property: Property) => boolean;
}

/** A declaration read from lines of a `.properties` file. */
export function propertiesDeclaration(parts: PropertiesDeclarationParts): Declaration | undefined {
  const { dialect, kind, properties, spellings, text } = parts;
  const written = new Map<string, WrittenOption>();
  const slots = new Map<string, readonly Slot[]>();
  for (const property of properties) {
    const spelling = spellings.read(property.key);
    if (!spelling) continue;
    written.set(spelling.canonical, optionOf(property, spelling));
    slots.set(spelling.canonical, [
      ...(slots.get(spelling.canonical) ?? []),
      slotOf(property, spelling, parts.isShared?.(property) ?? false),
    ]);
  }
  const inOrder = properties.toSorted((a, b) => a.keySpan.start - b.keySpan.start);
  const first = inOrder[0];
  const last = inOrder.at(-1);
  if (!first || !last || written.size === 0) return undefined;
  return {
    kind,
    broker: dialect.broker,
    dialect: dialect.id,
    uri: parts.uri,
    span: { start: first.keySpan.start, end: last.valueSpan.end },
    nameSpan: (inOrder.find((property) => parts.isShared?.(property) !== true) ?? first).keySpan,
    complete: parts.complete,
    written,
    editor: new SlotEditor(slots, (key, value, over) =>
      over ? undefined : inserted(text, last, spellings, key, value),
    ),
  };
}

function optionOf(property: Property, spelling: OptionSpelling): WrittenOption {
  const place = { span: property.valueSpan, keySpan: property.keySpan };
  return isPlaceholder(property.value)
    ? { how: 'unknowable', ...place }
    : writtenValue(property.value, spelling, place);
}

function slotOf(property: Property, spelling: OptionSpelling, isShared: boolean): Slot {
  return {
    replace: (value) => {
      if (isShared) return undefined;
      const text = encoded(spelling, value);
      return text === undefined ? undefined : [{ span: property.valueSpan, newText: separated(property, text) }];
    },
    remove: () => (isShared ? undefined : [{ span: property.lineSpan, newText: '' }]),
  };
}

/** A key without separator and value needs one. */
function separated(property: Property, value: string): string {
  return property.valueSpan.start === property.keySpan.end ? `=${value}` : value;
}

function inserted(
  text: string,
  after: Property,
  spellings: Spellings,
  canonical: string,
  value: Primitive,
): readonly TextEdit[] | undefined {
  const native = spellings.write(canonical);
  const code = native && encoded(native.spelling, value);
  if (!native || code === undefined) return undefined;
  const separator = text.slice(after.keySpan.end, after.valueSpan.start) || '=';
  const line = `${native.key}${separator.includes('\n') ? '=' : separator}${code}`;
  const end = after.valueSpan.end;
  return [{ span: { start: end, end }, newText: lineBreakOf(text) + line }];
}

function encoded(spelling: OptionSpelling, value: Primitive): string | undefined {
  const native = spelling.encode ? spelling.encode(value) : value;
  if (native === undefined) return undefined;
  const text = typeof native === 'object' ? native.code : String(native);
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
