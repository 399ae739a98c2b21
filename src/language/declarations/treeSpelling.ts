import type { TreeMap, TreeScalar, TreeStyle } from '../syntax/tree';
import { quoted } from './spellValue';
import type { Primitive } from './spellings';

/** How a style of table spells keys and values, and what parts them. */
export interface TreeSpelling {
  /** One key a line, or items with commas within brackets. */
  readonly layout: 'lines' | 'items';
  readonly separator: string;
  readonly key: (name: string) => string;
  /** A value in given quotes; without any, in those that it needs. */
  readonly value: (native: Primitive, quote: string) => string;
}

const yaml = { separator: ': ', key: (name: string) => (/^[\w$][\w.$/-]*$/.test(name) ? name : quoted(name, '"')) };
const hcl = { separator: ' = ', key: (name: string) => (/^[A-Za-z_][\w-]*$/.test(name) ? name : quoted(name, '"')) };

const nats = { separator: ': ', key: (name: string) => (/^[\w-]+$/.test(name) ? name : quoted(name, '"')) };

/** Text in quotes, numbers and booleans as they are. */
const literal = (native: Primitive, quote: string): string =>
  typeof native === 'string' || quote !== '' ? quoted(String(native), quote || '"') : String(native);

/** HCL reads `${` and `%{` within quotes as templates (HCL 2, native syntax specification). */
const hclLiteral = (native: Primitive, quote: string): string =>
  literal(native, quote).replaceAll('${', '$${').replaceAll('%{', '%%{');

const spellings: Readonly<Record<TreeStyle, TreeSpelling>> = {
  'yaml-block': { ...yaml, layout: 'lines', value: yamlValue },
  'yaml-flow': { ...yaml, layout: 'items', value: yamlValue },
  json: { layout: 'items', separator: ': ', key: (name) => JSON.stringify(name), value: literal },
  'hcl-body': { ...hcl, layout: 'lines', value: hclLiteral },
  'hcl-object': { ...hcl, layout: 'items', value: hclLiteral },
  // Without quotes, `2m` would be two million.
  'nats-lines': { ...nats, layout: 'lines', value: literal },
  'nats-items': { ...nats, layout: 'items', value: literal },
};

/** The spelling of a table. */
export function spellingOf(map: TreeMap): TreeSpelling {
  return spellings[map.style];
}

/** The quotes in which a table of text holds numbers and booleans too; empty where it holds them as they are. */
export function quoteAmong(map: TreeMap): string {
  const scalars = map.pairs.flatMap(({ value }): readonly TreeScalar[] => (value.type === 'scalar' ? [value] : []));
  const others = scalars.filter(({ value }) => typeof value !== 'string');
  return map.style.startsWith('yaml') || others.length > 0 || !scalars.some(({ value }) => isScalarText(value))
    ? ''
    : (scalars[0]?.quote ?? '');
}

/** Whether a text could stand there as a number or a boolean. */
function isScalarText(value: TreeScalar['value']): boolean {
  return typeof value === 'string' && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(value);
}

function yamlValue(native: Primitive, quote: string): string {
  const text = String(native);
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  if (quote !== '') return quoted(text, quote);
  const needsQuotes = typeof native === 'string' && !/^[A-Za-z][\w.-]*$/.test(text);
  const isWord = typeof native === 'string' && /^(y|n|yes|no|on|off|true|false|null|~)$/i.test(text);
  return needsQuotes || isWord ? quoted(text, '"') : text;
}
