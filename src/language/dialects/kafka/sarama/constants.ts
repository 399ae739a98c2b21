import { constantsOf, vocabularyOf } from '../../../declarations/go/goVocabulary';
import type { Vocabulary } from '../../../syntax/code/evaluation';

/** CompressionCodec (message.go of sarama 1.61.1). */
export const compressions = {
  CompressionNone: 'none',
  CompressionGZIP: 'gzip',
  CompressionSnappy: 'snappy',
  CompressionLZ4: 'lz4',
  CompressionZSTD: 'zstd',
} as const;

/** IsolationLevel (fetch_request.go). */
export const isolations = { ReadUncommitted: 'read_uncommitted', ReadCommitted: 'read_committed' } as const;

/** Where a group begins (client.go). */
export const offsets = { OffsetNewest: 'latest', OffsetOldest: 'earliest' } as const;

/** Partitioners by their constructors (partitioner.go), strategies by theirs (balance_strategy.go). */
const partitioners = [
  ...['NewHashPartitioner', 'NewRandomPartitioner', 'NewRoundRobinPartitioner', 'NewManualPartitioner'],
  ...['NewReferenceHashPartitioner', 'NewConsistentCRCHashPartitioner'],
];
const strategies = {
  Range: 'range',
  RoundRobin: 'roundrobin',
  Sticky: 'sticky',
  CooperativeSticky: 'cooperative-sticky',
};

/** KafkaVersion of utils.go: `V2_8_0_0` is 2.8.0, `V0_11_0_2` is 0.11.0.2. */
const minors: Readonly<Record<string, readonly number[]>> = {
  '0.8.2': [0, 1, 2],
  '0.9.0': [0, 1],
  '0.10.0': [0, 1],
  '0.10.1': [0, 1],
  '0.10.2': [0, 1, 2],
  '0.11.0': [0, 1, 2],
  ...{ '1.0': [0, 1, 2], '1.1': [0, 1], '2.0': [0, 1], '2.1': [0, 1], '2.2': [0, 1, 2], '2.3': [0, 1], '2.4': [0, 1] },
  ...{ '2.5': [0, 1], '2.6': [0, 1, 2, 3], '2.7': [0, 1, 2], '2.8': [0, 1, 2], '3.0': [0, 1, 2], '3.1': [0, 1, 2] },
  ...{ '3.2': [0, 1, 2, 3], '3.3': [0, 1, 2], '3.4': [0, 1], '3.5': [0, 1, 2], '3.6': [0, 1, 2], '3.7': [0, 1, 2] },
  ...{ '3.8': [0, 1], '3.9': [0, 1, 2], '4.0': [0, 1], '4.1': [0, 1, 2], '4.2': [0, 1], '4.3': [0, 1] },
};

function versions(alias: string): readonly (readonly [string, string])[] {
  return Object.entries(minors).flatMap(([minor, patches]) =>
    patches.map((patch) => {
      const version = `${minor}.${patch}`;
      const words = minor.startsWith('0.') ? version : `${version}.0`;
      return [`${alias}.V${words.replaceAll('.', '_')}`, version] as const;
    }),
  );
}

/** What the package's names stand for where it has this one. */
export function saramaVocabulary(alias: string): Vocabulary {
  const named = Object.entries(strategies);
  const constants = {
    ...constantsOf(alias, {
      NoResponse: 0,
      WaitForLocal: 1,
      WaitForAll: -1,
      ...compressions,
      ...isolations,
      ...offsets,
    }),
    ...Object.fromEntries(partitioners.map((name) => [`${alias}.${name}`, name] as const)),
    ...Object.fromEntries(named.map(([name, value]) => [`${alias}.BalanceStrategy${name}`, value] as const)),
    ...Object.fromEntries(versions(alias)),
  };
  const made = named.map(([name, value]) => [`${alias}.NewBalanceStrategy${name}`, () => value] as const);
  return vocabularyOf(constants, { ...Object.fromEntries(made), [`${alias}.StringEncoder`]: ([value]) => value });
}
