import { treeDeclaration } from '../../../declarations/treeDeclaration';
import type { Declaration } from '../../../model/declaration';
import type { Dialect, DialectDefaults } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { child, childMap, childText } from '../../../syntax/tree';
import type { TreeNode } from '../../../syntax/tree';
import { readYaml } from '../../../syntax/yaml';
import { yamlLanguages } from '../../languages';
import { resourceForms } from './keys';

const identity = { id: 'nack', broker: 'nats' } as const;
const group = 'jetstream.nats.io/';

/** Defaults of the resource definitions (deploy/crds.yml of NACK 0.22.4), which are sent to the server. */
const defaults: DialectDefaults = {
  'nats.stream': {
    retention: [{ value: 'limits' }],
    storage: [{ value: 'memory' }],
    discard: [{ value: 'old' }],
    num_replicas: [{ value: 1 }],
    max_consumers: [{ value: -1 }],
    max_msgs: [{ value: -1 }],
    max_bytes: [{ value: -1 }],
    max_msg_size: [{ value: -1 }],
    max_msgs_per_subject: [{ value: 0 }],
    discard_new_per_subject: [{ value: false }],
    max_age: [{ value: 0 }],
    no_ack: [{ value: false }],
    allow_direct: [{ value: false }],
    allow_rollup_hdrs: [{ value: false }],
    deny_delete: [{ value: false }],
    deny_purge: [{ value: false }],
    sealed: [{ value: false }],
  },
  'nats.consumer': {
    ack_policy: [{ value: 'none' }],
    ack_wait: [{ value: 1 }],
    deliver_policy: [{ value: 'all' }],
    replay_policy: [{ value: 'instant' }],
    flow_control: [{ value: false }],
    headers_only: [{ value: false }],
  },
  'nats.kv': { num_replicas: [{ value: 1 }] },
  'nats.object-store': { num_replicas: [{ value: 1 }] },
};

/** Resources of NACK, the JetStream controller for Kubernetes. */
const nack: Dialect = {
  ...identity,
  label: 'NACK',
  library: 'nack',
  // The definitions have kept their defaults since 0.2.
  supportedVersions: ['0.22.4'],
  defaults,
  languages: yamlLanguages,
  mayContain: ({ text }) => text.includes(group),
  read: (source) =>
    source.text.includes(group) ? readYaml(source.text).flatMap((root) => ofResource(source, root)) : [],
};

function ofResource({ text, uri }: SourceText, root: TreeNode): readonly Declaration[] {
  const kind = childText(root, 'kind') ?? '';
  const map = childMap(root, 'spec');
  if (!map || !Object.hasOwn(resourceForms, kind)) return [];
  if (childText(root, 'apiVersion')?.startsWith(group) !== true) return [];
  const form = resourceForms[kind as keyof typeof resourceForms];
  const names = ['name', 'durableName', 'bucket'].map((key) => child(map, key));
  const name = names.find((node) => node !== undefined) ?? child(root, 'metadata', 'name') ?? child(root, 'kind');
  const found = treeDeclaration({
    ...{ uri, text, map, kind: form.kind, dialect: identity, spellings: form.spellings },
    ...{ complete: true, shallow: true, typed: true },
    ...(name && { nameSpan: name.span }),
  });
  return found ? [found] : [];
}

export default nack;
