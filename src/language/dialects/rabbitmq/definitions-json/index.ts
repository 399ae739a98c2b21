import { treeDeclaration } from '../../../declarations/treeDeclaration';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { readJson } from '../../../syntax/json';
import { child, childText } from '../../../syntax/tree';
import type { TreeMap, TreeNode } from '../../../syntax/tree';
import { jsonLanguages } from '../../languages';
import { serverVersions } from '../serverVersions';
import { itemForms, parameterForms } from './items';
import type { ItemForm } from './items';

const identity = { id: 'definitions-json', broker: 'rabbitmq' } as const;

/** What an import makes of keys that are left out (rabbit_definitions.erl, tags v3.10.8 to v4.3.0). */
const defaults: DialectDefaults = {
  'rabbitmq.queue': {
    durable: [{ since: '3.13', value: true }],
    'auto-delete': [{ since: '3.13', value: false }],
    exclusive: [{ value: false }],
  },
  'rabbitmq.policy': { 'apply-to': [{ value: 'all' }], operator: [{ value: false }] },
};

/** Keys at the top of a definitions file, of a whole node or of one virtual host. */
const topKeys =
  /^(?:rabbit(?:mq)?_version|product_(?:name|version)|rabbitmq_definition_format|original_(?:cluster|vhost)_name|explanation|(?:default_queue_type|metadata|description)|users|vhosts|(?:topic_)?permissions|(?:global_)?parameters|policies|queues|exchanges|bindings|limits)$/;

/** Definitions that a RabbitMQ server exports and loads: `definitions.json`. */
const definitionsJson: Dialect = {
  ...identity,
  label: 'RabbitMQ definitions',
  ...serverVersions,
  defaults,
  languages: jsonLanguages,
  mayContain: ({ text }) =>
    /"(?:rabbit(?:mq)?_version|vhosts?)"\s*:/.test(text) &&
    /"(?:queues|exchanges|bindings|policies|parameters|users|vhosts|permissions)"\s*:/.test(text),
  read,
};

function read(source: SourceText): readonly Declaration[] {
  const root = readJson(source.text);
  if (root?.type !== 'map' || !root.pairs.every(({ key }) => topKeys.test(key))) return [];
  return root.pairs.flatMap(({ key, value }) => {
    if (value.type !== 'list') return [];
    return value.items.flatMap((item) => {
      const form =
        key === 'parameters' ? parameterForm(item) : Object.hasOwn(itemForms, key) ? itemForms[key] : undefined;
      return form && item.type === 'map' ? (declaration(source, item, form) ?? []) : [];
    });
  });
}

function parameterForm(item: TreeNode): ItemForm | undefined {
  const component = childText(item, 'component') ?? '';
  return Object.hasOwn(parameterForms, component) ? parameterForms[component] : undefined;
}

function declaration({ text, uri }: SourceText, map: TreeMap, { kind, spellings }: ItemForm): Declaration | undefined {
  const name = child(map, 'name') ?? child(map, 'destination') ?? child(map, 'user') ?? child(map, 'vhost');
  const found = treeDeclaration({
    ...{ uri, text, map, kind, dialect: identity, spellings, complete: true },
    ...(name && { nameSpan: name.span }),
    pathOf,
    typed: true,
  });
  const component = child(map, 'component');
  if (!found || kind !== 'rabbitmq.policy' || !component) return found;
  const operator: WrittenOption = { how: 'written', value: true, span: component.span };
  return { ...found, written: new Map([...found.written, ['operator', operator]]) };
}

/** Keys of the broker hold dots of their own: only the tables around them are steps. */
function pathOf(key: string): readonly string[] {
  const [, table = '', rest = ''] = /^(value\.definition|value|arguments|definition|metadata)\.(.+)$/s.exec(key) ?? [];
  return table === '' ? [key] : [...table.split('.'), rest];
}

export default definitionsJson;
