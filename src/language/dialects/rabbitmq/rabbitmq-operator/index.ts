import { treeDeclaration } from '../../../declarations/treeDeclaration';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { child, childMap, childText } from '../../../syntax/tree';
import type { TreeNode } from '../../../syntax/tree';
import { readYaml } from '../../../syntax/yaml';
import { yamlLanguages } from '../../languages';
import { serverOfCluster } from './cluster';
import { resourceForms } from './kinds';

const identity = { id: 'rabbitmq-operator', broker: 'rabbitmq' } as const;
const group = 'rabbitmq.com/';

/** Defaults of the resource definitions, and of the operator itself (internal/queue_settings.go, queue_defaulter_webhook.go). */
const defaults: DialectDefaults = {
  'rabbitmq.queue': {
    'virtual-host': [{ value: '/' }],
    durable: [
      { until: '1.20.0', value: false },
      { since: '1.20.0', value: true },
    ],
    'auto-delete': [{ value: false }],
    exclusive: [{ value: false }],
  },
  'rabbitmq.exchange': {
    'virtual-host': [{ value: '/' }],
    type: [{ value: 'direct' }],
    durable: [{ value: false }],
    'auto-delete': [{ value: false }],
    internal: [{ value: false }],
  },
  'rabbitmq.binding': { 'virtual-host': [{ value: '/' }] },
  'rabbitmq.policy': { 'virtual-host': [{ value: '/' }], priority: [{ value: 0 }] },
};

/** Resources of RabbitMQ's operators for Kubernetes. */
const rabbitmqOperator: Dialect = {
  ...identity,
  label: 'RabbitMQ topology operator',
  library: 'messaging-topology-operator',
  supportedVersions: ['1.19.3', '1.20.0'],
  defaults,
  languages: yamlLanguages,
  mayContain: ({ text }) => text.includes(group),
  read: (source) =>
    source.text.includes(group) ? readYaml(source.text).flatMap((root) => ofResource(source, root)) : [],
};

function ofResource(source: SourceText, root: TreeNode): readonly Declaration[] {
  const kind = childText(root, 'kind') ?? '';
  const spec = childMap(root, 'spec');
  if (!spec || childText(root, 'apiVersion')?.startsWith(group) !== true) return [];
  const place = child(spec, 'name') ?? child(root, 'metadata', 'name') ?? child(root, 'kind') ?? spec;
  if (kind === 'RabbitmqCluster')
    return [serverOfCluster(source, identity.id, spec, place.span)].flatMap((one) => one ?? []);
  const form = Object.hasOwn(resourceForms, kind) ? resourceForms[kind] : undefined;
  const found =
    form &&
    treeDeclaration({
      ...{ uri: source.uri, text: source.text, map: spec, dialect: identity, kind: form.kind },
      ...{ spellings: form.spellings, complete: true, nameSpan: place.span, pathOf, typed: true },
    });
  if (!found) return [];
  const operator: WrittenOption = { how: 'written', value: true, span: child(root, 'kind')?.span ?? place.span };
  return form.operator === true
    ? [{ ...found, written: new Map([...found.written, ['operator', operator]]) }]
    : [found];
}

/** Keys of the broker hold dots of their own. */
function pathOf(key: string): readonly string[] {
  const [, table = '', rest = ''] = /^(arguments|definition|permissions|limits)\.(.+)$/s.exec(key) ?? [];
  return table === '' ? [key] : [table, rest];
}

export default rabbitmqOperator;
