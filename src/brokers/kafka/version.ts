import type { ApiVersionsResponse } from './protocol/apiVersions';

/**
 * First level of `metadata.version` of each release that has such levels. Kafka tells its version nowhere on the wire,
 * but the highest level its software supports is that of its release: 4.3.1 answers 30, 3.9.2 answers 21.
 * Source: `MetadataVersion` of Kafka 4.4.0 and 3.9.2.
 */
const releases: readonly (readonly [level: number, release: string])[] = [
  [31, '4.4'],
  [30, '4.3'],
  [28, '4.2'],
  [26, '4.1'],
  [22, '4.0'],
  [21, '3.9'],
  [20, '3.8'],
  [15, '3.7'],
  [12, '3.6'],
  [9, '3.5'],
  [8, '3.4'],
  [4, '3.3'],
  [3, '3.2'],
  [2, '3.1'],
  [1, '3.0'],
];

/** Highest level that `releases` knows: a newer broker is only known to be newer. */
const newestLevel = 31;

/** The release that brought an API, for brokers that run on ZooKeeper and have no levels. Sources: the KIPs named. */
const apiSince: readonly (readonly [apiKey: number, release: string])[] = [
  [66, '3.0'], // ListTransactions, KIP-664
  [60, '2.8'], // DescribeCluster, KIP-700
  [50, '2.7'], // DescribeUserScramCredentials, KIP-554
  [48, '2.6'], // DescribeClientQuotas, KIP-546
  [46, '2.4'], // ListPartitionReassignments, KIP-455
  [44, '2.3'], // IncrementalAlterConfigs, KIP-339
  [43, '2.2'], // ElectLeaders, KIP-183
];

/** The release a broker runs (`4.3`), or a range where it tells no more (`2.8 or later`). */
export function brokerVersion(abilities: Pick<ApiVersionsResponse, 'ranges' | 'supportedFeatures'>): string {
  const level = abilities.supportedFeatures.get('metadata.version');
  const release = level === undefined ? undefined : releases.find(([first]) => level >= first);
  if (level !== undefined && release) return level > newestLevel ? `${release[1]} or later` : release[1];
  const since = apiSince.find(([apiKey]) => abilities.ranges.has(apiKey));
  return since ? `${since[1]} or later` : '2.1 or earlier';
}
