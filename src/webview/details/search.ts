import type {
  DetailsContent,
  DetailsEntry,
  DetailsRowView,
  DetailsSectionView,
  DetailsTableView,
  DetailsValue,
} from '../../protocol/details';

/** A value as it is read. */
export function readText(value: DetailsValue): string {
  return typeof value === 'string' ? value : value.text;
}

/** A value as it is copied: without units and thousands, a moment in ISO 8601. */
export function copyText(value: DetailsValue): string {
  return typeof value === 'string' ? value : value.copy;
}

/** What is left of the sections when every word of the query has to stand in a label, key, value, note or row. */
export function matching(content: DetailsContent, query: string): readonly DetailsSectionView[] {
  const words = wordsOf(query);
  if (words.length === 0) return content.sections;
  return content.sections.flatMap((section) => {
    // Who looks for a section by its title wants all of it.
    if (holds(words, section.title.toLowerCase())) return [section];
    const left = narrowed(section, words);
    return left ? [left] : [];
  });
}

/** The words of a query, as they are looked for. */
export function wordsOf(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** How many properties and rows there are in sections. */
export function countOf(sections: readonly DetailsSectionView[]): number {
  return sections.reduce((sum, { entries, table }) => sum + (entries?.length ?? 0) + (table?.rows.length ?? 0), 0);
}

function narrowed(section: DetailsSectionView, words: readonly string[]): DetailsSectionView | undefined {
  const entries = section.entries?.filter((entry) => holds(words, lower(entry, entryTexts)));
  const table = section.table && narrowedTable(section.table, words);
  const text = section.text !== undefined && holds(words, section.text.toLowerCase()) ? section.text : undefined;
  if (!entries?.length && !table && text === undefined) return undefined;
  return {
    title: section.title,
    ...(entries?.length && { entries }),
    ...(table && { table }),
    ...(text !== undefined && { text }),
  };
}

function narrowedTable(table: DetailsTableView, words: readonly string[]): DetailsTableView | undefined {
  const rows = table.rows.filter((row) => holds(words, lower(row, rowTexts)));
  return rows.length > 0 ? { ...table, rows } : undefined;
}

function rowTexts({ cells, health }: DetailsRowView): readonly string[] {
  return [...cells.flatMap(valueTexts), health?.reason ?? ''];
}

function entryTexts({ key, label, value, note = '', option = '' }: DetailsEntry): readonly string[] {
  return [key, label, note, option, ...valueTexts(value)];
}

function valueTexts(value: DetailsValue): readonly string[] {
  return typeof value === 'string' ? [value] : [value.text, value.copy];
}

/** Every letter that is typed looks through everything: what is looked through is put together once. */
const lowerTexts = new WeakMap<object, string>();

function lower<T extends object>(thing: T, textsOf: (thing: T) => readonly string[]): string {
  const known = lowerTexts.get(thing);
  if (known !== undefined) return known;
  const text = textsOf(thing).join('\n').toLowerCase();
  lowerTexts.set(thing, text);
  return text;
}

function holds(words: readonly string[], text: string): boolean {
  return words.every((word) => text.includes(word));
}
