import { treeDeclaration } from '../../../declarations/treeDeclaration';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { readHcl } from '../../../syntax/hcl';
import { child } from '../../../syntax/tree';
import type { TreeMap, TreePair } from '../../../syntax/tree';
import { terraformLanguages } from '../../languages';
import { blockForms } from './blocks';
import { resolved, resourceNames } from './resolved';

const identity = { id: 'terraform-rabbitmq', broker: 'rabbitmq' } as const;

/** Defaults of the provider's schemas (cyrilgdn/rabbitmq 1.10.1). */
const defaults: DialectDefaults = {
  'rabbitmq.queue': {
    'virtual-host': [{ value: '/' }],
    durable: [{ value: false }],
    'auto-delete': [{ value: false }],
    exclusive: [{ value: false }],
  },
  'rabbitmq.exchange': {
    'virtual-host': [{ value: '/' }],
    durable: [{ value: false }],
    'auto-delete': [{ value: false }],
    internal: [{ value: false }],
  },
  'rabbitmq.policy': { operator: [{ value: false }] },
  'rabbitmq.permission': { 'virtual-host': [{ value: '/' }] },
};

/** Resources of the Terraform provider cyrilgdn/rabbitmq. */
const terraformRabbitmq: Dialect = {
  ...identity,
  label: 'Terraform (cyrilgdn/rabbitmq)',
  library: 'terraform-provider-rabbitmq',
  // Nothing that it reads has changed its meaning since 1.5.
  supportedVersions: ['1.10.1'],
  defaults,
  languages: terraformLanguages,
  mayContain: ({ text }) => text.includes('"rabbitmq_'),
  read,
};

function read(source: SourceText): readonly Declaration[] {
  const root = readHcl(source.text);
  const names = resourceNames(root);
  return root.pairs.flatMap((pair) => declarationOf(source, pair, names));
}

function declarationOf(
  { text, uri }: SourceText,
  { key, keySpan, labels = [], value }: TreePair,
  names: ReadonlyMap<string, string>,
): readonly Declaration[] {
  const head = [key, labels[0]?.value].join(' ');
  const form = Object.hasOwn(blockForms, head) ? blockForms[head] : undefined;
  if (!form || value.type !== 'map') return [];
  const map = resolved(text, value, names);
  const found = treeDeclaration({
    ...{
      uri,
      text,
      map,
      kind: form.kind,
      dialect: identity,
      spellings: form.spellings,
      complete: isWhole(map),
      pathOf,
    },
    nameSpan: { start: keySpan.start, end: labels.at(-1)?.span.end ?? keySpan.end },
  });
  if (!found) return [];
  const operator: WrittenOption = { how: 'written', value: true, span: labels[0]?.span ?? keySpan };
  return form.operator === true
    ? [{ ...found, written: new Map([...found.written, ['operator', operator]]) }]
    : [found];
}

/** `arguments = local.x`, `merge(…)` and dynamic blocks hold what the text does not show; `for_each` makes many of one. */
function isWhole(map: TreeMap): boolean {
  const tables = ['arguments', 'arguments_json', 'definition'].flatMap((key) => [
    child(map, key),
    child(map, 'settings', key),
    child(map, 'policy', key),
  ]);
  const isShown = tables.every((table) => table === undefined || table.type === 'map');
  return isShown && !map.pairs.some(({ key }) => key === 'dynamic');
}

const nested =
  /^(settings|policy|permissions)\.(?:(arguments|arguments_json|definition)\.)?(.+)$|^(arguments|arguments_json)\.(.+)$/s;

/** Keys of the broker hold dots of their own: only the tables around them are steps. */
function pathOf(key: string): readonly string[] {
  const [, block, table, name, alone, rest] = nested.exec(key) ?? [];
  const path = [block, table, name, alone, rest].filter((step) => step !== undefined);
  return path.length > 0 ? path : [key];
}

export default terraformRabbitmq;
