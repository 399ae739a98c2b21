import type { DetailsSection, DetailsTable, ResourceDetails } from '../../brokers/api/details';
import type { OptionName, Property, PropertyUnit, PropertyValue } from '../../brokers/api/property';
import { refKey, type ResourceNode, type ResourceRef } from '../../brokers/api/resource';
import type {
  DetailsContent,
  DetailsEntry,
  DetailsRowView,
  DetailsSectionView,
  DetailsTableView,
  DetailsValue,
} from '../../protocol/details';
import { formatCount, formatValue } from '../explorer/formatValue';
import type { L10n } from '../l10n';

/** What the content of the page is made with. */
export interface ContentParts {
  /** Whether the reference knows the option. */
  readonly isKnown: (option: OptionName) => boolean;
  readonly l10n: L10n;
}

/** Content of the page, and the resources that its links lead to. */
export interface LinkedContent {
  readonly content: DetailsContent;
  readonly links: ReadonlyMap<string, ResourceRef>;
}

/**
 * What the page shows of a resource: everything that was described, or what its row says where there is no more to
 * tell. Values are spelled here, by the functions that spell them in the tree.
 */
export function contentOf(
  node: ResourceNode,
  details: ResourceDetails | undefined,
  parts: ContentParts,
): LinkedContent {
  const links = new Map<string, ResourceRef>();
  const writer = new Writer(parts, links);
  const described = details?.sections ?? [];
  const own = described.length === 0 && node.properties.length > 0;
  const sections = own ? [{ title: parts.l10n.t('Properties'), properties: node.properties }] : described;
  const health = details?.health ?? node.health;
  const unavailable = node.unavailable;
  return {
    content: {
      sections: [
        ...(unavailable === undefined ? [] : [{ title: parts.l10n.t('Not available'), notice: unavailable }]),
        ...sections.map((section) => writer.section(section)),
      ],
      ...(health && { health }),
    },
    links,
  };
}

/** An option as the page names it. */
export function optionId({ kind, key }: OptionName): string {
  return `${kind}/${key}`;
}

/** A value as it is read, and what is behind it. */
export function spelled(value: PropertyValue, unit: PropertyUnit | undefined): DetailsValue {
  const text = formatValue({ value, ...(unit && { unit }) });
  if (typeof value !== 'number') return typeof value === 'string' ? text : { text, copy: String(value) };
  switch (unit) {
    case 'timestamp': {
      const date = new Date(value);
      if (Number.isNaN(date.getTime())) return text;
      return { text, copy: date.toISOString(), title: date.toISOString(), time: value };
    }
    case 'bytes':
      return { text, copy: String(value), title: `${formatCount(value)} bytes` };
    case 'milliseconds':
      return { text, copy: String(value), title: `${formatCount(value)} ms` };
    default:
      return text === String(value) ? text : { text, copy: String(value) };
  }
}

class Writer {
  constructor(
    private readonly parts: ContentParts,
    private readonly links: Map<string, ResourceRef>,
  ) {}

  section({ title, properties, table, notice, text }: DetailsSection): DetailsSectionView {
    return {
      title,
      ...(properties && { entries: properties.map((property) => this.entry(property)) }),
      ...(table && { table: this.table(table) }),
      ...(notice !== undefined && { notice }),
      ...(text !== undefined && { text }),
    };
  }

  private entry({ key, label, value, unit, link, option, note }: Property): DetailsEntry {
    return {
      key,
      label,
      value: spelled(value, unit),
      ...(note !== undefined && { note }),
      ...(link && { link: this.link(link) }),
      ...(option && this.parts.isKnown(option) && { option: optionId(option) }),
    };
  }

  private table({ columns, rows, total }: DetailsTable): DetailsTableView {
    return {
      columns: columns.map(({ key, label }, index) => ({
        key,
        label,
        numeric: rows.some(({ cells }) => typeof cells[index] === 'number'),
      })),
      rows: rows.map(({ cells, health, link }): DetailsRowView => ({
        cells: columns.map(({ unit }, index) => this.cell(cells[index], unit)),
        ...(health && { health }),
        ...(link && { link: this.link(link) }),
      })),
      ...(total !== undefined && { total }),
    };
  }

  private cell(value: PropertyValue | undefined, unit: PropertyUnit | undefined): DetailsValue {
    return value === undefined ? '' : spelled(value, unit);
  }

  private link(ref: ResourceRef): string {
    const key = refKey(ref);
    this.links.set(key, ref);
    return key;
  }
}
