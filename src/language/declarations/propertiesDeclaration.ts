import type { Declaration } from '../model/declaration';
import type { TextEdit } from '../model/text';
import type { Property } from '../syntax/properties';
import { fileDeclaration } from './fileDeclaration';
import type { FileDeclarationParts, FileEntry } from './fileDeclaration';
import { lineBreakOf } from './lineEdits';
import type { Primitive } from './spellings';

export interface PropertiesDeclarationParts extends Omit<FileDeclarationParts, 'entries' | 'insert'> {
  readonly text: string;
  /** In the order in which they apply. At least one. */
  readonly properties: readonly Property[];
  /** Whether other declarations build on a line too, so that it is not to be changed for this one. */
  readonly isShared?: (property: Property) => boolean;
}

/** A declaration read from lines of a `.properties` file. */
export function propertiesDeclaration(parts: PropertiesDeclarationParts): Declaration | undefined {
  const { properties, text } = parts;
  const last = properties.reduce<Property | undefined>(
    (a, b) => (a && a.keySpan.start > b.keySpan.start ? a : b),
    undefined,
  );
  return fileDeclaration({
    ...parts,
    entries: properties.map((property) => propertyEntry(property, parts.isShared?.(property) ?? false)),
    ...(last && { insert: (key, native) => insertAfter(text, last, key, native) }),
  });
}

/** A line of a `.properties` file as a declaration takes it. */
export function propertyEntry(property: Property, isShared = false): FileEntry {
  return {
    key: property.key,
    keySpan: property.keySpan,
    value: property.value,
    valueSpan: property.valueSpan,
    isShared,
    replace: (native) => [{ span: property.valueSpan, newText: separated(property, escaped(native)) }],
    remove: () => [{ span: property.lineSpan, newText: '' }],
    rename: (key) => [{ span: property.keySpan, newText: key }],
  };
}

/** A key without separator and value needs one. */
function separated(property: Property, value: string): string {
  return property.valueSpan.start === property.keySpan.end ? `=${value}` : value;
}

/** Adds a line after another, with its separator. */
export function insertAfter(text: string, after: Property, key: string, native: Primitive): readonly TextEdit[] {
  const separator = text.slice(after.keySpan.end, after.valueSpan.start) || '=';
  const line = `${key}${separator.includes('\n') ? '=' : separator}${escaped(native)}`;
  const { end } = after.valueSpan;
  return [{ span: { start: end, end }, newText: lineBreakOf(text) + line }];
}

function escaped(native: Primitive): string {
  return String(native).replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}
