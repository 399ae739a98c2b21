import type { Enumeration } from '../../csharp/values';

/** Enumerations of Confluent.Kafka 2.15.0 (Config_gen.cs) and the values that they write, in the Java client's spelling. */
export const enumerations = {
  acks: { type: 'Acks', members: { None: '0', Leader: '1', All: 'all' } },
  reset: { type: 'AutoOffsetReset', members: { Latest: 'latest', Earliest: 'earliest', Error: 'error' } },
  isolation: {
    type: 'IsolationLevel',
    members: { ReadUncommitted: 'read_uncommitted', ReadCommitted: 'read_committed' },
  },
  compression: {
    type: 'CompressionType',
    members: { None: 'none', Gzip: 'gzip', Snappy: 'snappy', Lz4: 'lz4', Zstd: 'zstd' },
  },
  partitioner: {
    type: 'Partitioner',
    members: {
      Random: 'random',
      Consistent: 'consistent',
      ConsistentRandom: 'consistent_random',
      Murmur2: 'murmur2',
      Murmur2Random: 'murmur2_random',
    },
  },
  assignment: {
    type: 'PartitionAssignmentStrategy',
    members: { Range: 'range', RoundRobin: 'roundrobin', CooperativeSticky: 'cooperative-sticky' },
  },
  groupProtocol: { type: 'GroupProtocol', members: { Classic: 'classic', Consumer: 'consumer' } },
  security: {
    type: 'SecurityProtocol',
    members: { Plaintext: 'PLAINTEXT', Ssl: 'SSL', SaslPlaintext: 'SASL_PLAINTEXT', SaslSsl: 'SASL_SSL' },
  },
  mechanism: {
    type: 'SaslMechanism',
    members: {
      Gssapi: 'GSSAPI',
      Plain: 'PLAIN',
      ScramSha256: 'SCRAM-SHA-256',
      ScramSha512: 'SCRAM-SHA-512',
      OAuthBearer: 'OAUTHBEARER',
    },
  },
  identification: { type: 'SslEndpointIdentificationAlgorithm', members: { None: 'none', Https: 'https' } },
  dnsLookup: {
    type: 'ClientDnsLookup',
    members: {
      UseAllDnsIps: 'use_all_dns_ips',
      ResolveCanonicalBootstrapServersOnly: 'resolve_canonical_bootstrap_servers_only',
    },
  },
  recovery: { type: 'MetadataRecoveryStrategy', members: { None: 'none', Rebootstrap: 'rebootstrap' } },
  addressFamily: { type: 'BrokerAddressFamily', members: { Any: 'any', V4: 'v4', V6: 'v6' } },
} as const satisfies Readonly<Record<string, Enumeration>>;
