import type { Declaration } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { SourceText } from '../../../model/text';
import { childMap, childText } from '../../../syntax/tree';
import { readYaml } from '../../../syntax/yaml';
import { yamlLanguages } from '../../languages';
import { brokerDefaults, kafkaServerLibrary, kafkaServerVersions } from '../brokerDefaults';
import { connectDefaults } from '../connectDefaults';
import { readers } from './kinds';
import type { Manifest } from './manifest';

/** The API group of Strimzi's resources: v1, v1beta2 and v1beta1 (operator 0.2x to 1.2). */
const group = 'kafka.strimzi.io/';

/** What Strimzi's operator is told of clusters, topics, Connect, connectors, mirrors and bridges. */
const strimzi: Dialect = {
  id: 'strimzi',
  broker: 'kafka',
  label: 'Strimzi',
  library: kafkaServerLibrary,
  supportedVersions: kafkaServerVersions,
  defaults: { ...brokerDefaults, ...connectDefaults },
  languages: yamlLanguages,
  mayContain: ({ text }) => text.includes(group),
  read: (source) => (source.text.includes(group) ? read(source) : []),
};

function read(source: SourceText): readonly Declaration[] {
  const all = manifests(source);
  return all.flatMap((manifest) => {
    const reader = Object.hasOwn(readers, manifest.kind) ? readers[manifest.kind] : undefined;
    return reader?.(manifest, all) ?? [];
  });
}

function manifests(source: SourceText): readonly Manifest[] {
  return readYaml(source.text).flatMap((root): readonly Manifest[] => {
    const kind = childText(root, 'kind');
    const spec = childMap(root, 'spec');
    if (root.type !== 'map' || kind === undefined || !spec) return [];
    return childText(root, 'apiVersion')?.startsWith(group) === true ? [{ source, root, kind, spec }] : [];
  });
}

export default strimzi;
