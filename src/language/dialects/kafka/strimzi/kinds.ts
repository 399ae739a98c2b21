import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Declaration, DeclarationKind } from '../../../model/declaration';
import { child, childItems, childMap, childText, treeValue } from '../../../syntax/tree';
import type { TreeMap, TreeNode } from '../../../syntax/tree';
import { connectClients } from '../connectClients';
import { declarationOf, nameEntry } from './manifest';
import type { Manifest } from './manifest';

type Reader = (manifest: Manifest, all: readonly Manifest[]) => readonly Declaration[];

/** What each kind declares. Fields as in the operator's CRDs 040–049 of Strimzi 1.2. */
export const readers: Readonly<Record<string, Reader>> = {
  Kafka: (manifest, all) => {
    const map = childMap(manifest.spec, 'kafka');
    if (!map) return [];
    // The operator writes keys of its own: listeners, roles, where the log is kept.
    const around = brokersOf(manifest, all);
    const fields = around.length > 0 ? { [brokerCount]: brokerCount } : { replicas: brokerCount };
    return declarationOf(manifest, { kind: 'kafka.broker', map, complete: false, fields, around });
  },
  KafkaTopic: (manifest) =>
    declarationOf(manifest, {
      ...{ kind: 'kafka.topic', map: manifest.spec, complete: true, around: nameEntry(manifest) },
      fields: {
        ...{ topicName: { canonical: 'topic' }, 'metadata.name': { canonical: 'topic' } },
        ...{ partitions: 'partitions', replicas: 'replication.factor' },
      },
    }),
  KafkaConnect: (manifest) =>
    worker(manifest, manifest.spec, {
      bootstrapServers: 'bootstrap.servers',
      groupId: 'group.id',
      configStorageTopic: 'config.storage.topic',
      offsetStorageTopic: 'offset.storage.topic',
      statusStorageTopic: 'status.storage.topic',
    }),
  KafkaConnector: (manifest) =>
    connector(manifest, manifest.spec, nameEntry(manifest), { class: 'connector.class', 'metadata.name': 'name' }),
  KafkaMirrorMaker2: mirrorMaker,
  KafkaBridge: (manifest) =>
    bridgeClients.flatMap(([key, kind]) => {
      const map = childMap(manifest.spec, key);
      return map ? declarationOf(manifest, { kind, map, complete: false }) : [];
    }),
};

const brokerCount = 'broker.count';

const bridgeClients: readonly (readonly [key: string, kind: DeclarationKind])[] = [
  ['producer', 'kafka.producer'],
  ['consumer', 'kafka.consumer'],
  ['adminClient', 'kafka.admin'],
];

/** How many brokers the node pools beside a cluster give it; nothing where a pool does not say. */
function brokersOf(cluster: Manifest, all: readonly Manifest[]): readonly FileEntry[] {
  const name = childText(cluster.root, 'metadata', 'name');
  const pools = all.filter(
    ({ kind, root }) =>
      kind === 'KafkaNodePool' && childText(root, 'metadata', 'labels', 'strimzi.io/cluster') === name,
  );
  const brokers = pools.filter(({ spec }) => childItems(spec, 'roles').some((role) => textOf(role) === 'broker'));
  const counts = brokers.map(({ spec }) => child(spec, 'replicas'));
  const value = counts.reduce((sum, count) => sum + numberOf(count), 0);
  const place = counts[0] ?? brokers[0]?.spec;
  if (name === undefined || !place || Number.isNaN(value)) return [];
  return [{ key: brokerCount, keySpan: place.span, value, valueSpan: place.span, isShared: true }];
}

function numberOf(node: TreeNode | undefined): number {
  const value = node && treeValue(node);
  return typeof value === 'number' ? value : Number.NaN;
}

function textOf(node: TreeNode): unknown {
  return node.type === 'scalar' ? node.value : undefined;
}

function worker(manifest: Manifest, map: TreeMap, fields: Readonly<Record<string, string>>): readonly Declaration[] {
  return [
    ...declarationOf(manifest, { kind: 'kafka.connect', map, complete: true, fields }),
    ...connectClients('worker', (kind, keys) => declarationOf(manifest, { kind, map, complete: false, keys })[0]),
  ];
}

function connector(
  manifest: Manifest,
  map: TreeMap,
  around: readonly FileEntry[],
  fields: Readonly<Record<string, string>>,
): readonly Declaration[] {
  const all = { ...fields, tasksMax: 'tasks.max' };
  return [
    ...declarationOf(manifest, { kind: 'kafka.connector', map, complete: true, fields: all, around }),
    ...connectClients('connector', (kind, keys) => declarationOf(manifest, { kind, map, complete: false, keys })[0]),
  ];
}

/** The Connect cluster that mirrors, as `target` (v1) or among `clusters`, and the connectors of each mirror. */
function mirrorMaker(manifest: Manifest): readonly Declaration[] {
  const { spec } = manifest;
  const own = childText(spec, 'connectCluster');
  const targets = [
    child(spec, 'target'),
    ...childItems(spec, 'clusters').filter((each) => childText(each, 'alias') === own),
  ];
  const connectors = childItems(spec, 'mirrors').flatMap((mirror) =>
    ['sourceConnector', 'checkpointConnector', 'heartbeatConnector'].map((key) => childMap(mirror, key)),
  );
  return [
    ...targets.flatMap((map) =>
      map?.type === 'map' ? worker(manifest, map, { bootstrapServers: 'bootstrap.servers' }) : [],
    ),
    ...connectors.flatMap((map) => (map ? connector(manifest, map, [], {}) : [])),
  ];
}
