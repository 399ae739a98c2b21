import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { OptionTable } from '../../../declarations/optionTable';
import type { DeclarationKind } from '../../../model/declaration';
import type { Vocabulary } from '../../../syntax/code/evaluation';
import { constantsOf, enumerated, plain, scaled } from '../../csharp/values';
import { csharpVocabulary } from '../../csharp/vocabulary';
import { librdkafkaSpellings } from '../librdkafka';
import { canonicalKafkaValue } from '../values';
import { enumerations } from './enumerations';

/** Properties named like librdkafka's keys, and those like the Java client's (Config_gen.cs of 2.15.0). */
const ofClients = [
  ...['ClientId', 'BootstrapServers', 'MessageCopyMaxBytes', 'ReceiveMessageMaxBytes', 'MetadataMaxAgeMs'],
  ...['MetadataRecoveryRebootstrapTriggerMs', 'TopicMetadataRefreshFastIntervalMs', 'TopicMetadataRefreshSparse'],
  ...['TopicMetadataPropagationMaxMs', 'TopicBlacklist', 'Debug', 'SocketTimeoutMs', 'SocketKeepaliveEnable'],
  ...['SocketNagleDisable', 'SocketMaxFails', 'BrokerAddressTtl', 'SocketConnectionSetupTimeoutMs'],
  ...['ConnectionsMaxIdleMs', 'ReconnectBackoffMs', 'ReconnectBackoffMaxMs', 'StatisticsIntervalMs', 'LogQueue'],
  ...['LogThreadName', 'EnableRandomSeed', 'LogConnectionClose', 'InternalTerminationSignal', 'ApiVersionRequest'],
  ...['ApiVersionRequestTimeoutMs', 'ApiVersionFallbackMs', 'BrokerVersionFallback', 'AllowAutoCreateTopics'],
  ...['SslCipherSuites', 'SslCurvesList', 'SslSigalgsList', 'SslKeyLocation', 'SslKeyPassword', 'SslKeyPem'],
  ...['SslCertificateLocation', 'SslCertificatePem', 'SslCaLocation', 'SslCaPem', 'SslCaCertificateStores'],
  ...['SslCrlLocation', 'SslKeystoreLocation', 'SslKeystorePassword', 'SslProviders', 'SslEngineLocation'],
  ...['SslEngineId', 'EnableSslCertificateVerification', 'HttpsCaLocation', 'HttpsCaPem', 'PluginLibraryPaths'],
  ...['SaslKerberosServiceName', 'SaslKerberosPrincipal', 'SaslKerberosKinitCmd', 'SaslKerberosKeytab'],
  ...['SaslKerberosMinTimeBeforeRelogin', 'SaslUsername', 'SaslPassword', 'SaslOauthbearerConfig'],
  ...['EnableSaslOauthbearerUnsecureJwt', 'SaslOauthbearerClientId', 'SaslOauthbearerClientSecret'],
  ...['SaslOauthbearerScope', 'SaslOauthbearerExtensions', 'SaslOauthbearerTokenEndpointUrl', 'ClientRack'],
  ...['RetryBackoffMs', 'RetryBackoffMaxMs', 'EnableMetricsPush'],
];

const ofProducers = [
  ...['RequestTimeoutMs', 'CompressionLevel', 'TransactionalId', 'TransactionTimeoutMs', 'EnableIdempotence'],
  ...['EnableGaplessGuarantee', 'QueueBufferingMaxMessages', 'LingerMs', 'QueueBufferingBackpressureThreshold'],
  ...['BatchNumMessages', 'BatchSize', 'StickyPartitioningLingerMs'],
];

const ofConsumers = [
  ...['GroupId', 'GroupInstanceId', 'SessionTimeoutMs', 'HeartbeatIntervalMs', 'GroupProtocolType'],
  ...['GroupRemoteAssignor', 'CoordinatorQueryIntervalMs', 'MaxPollIntervalMs', 'EnableAutoCommit'],
  ...['AutoCommitIntervalMs', 'EnableAutoOffsetStore', 'QueuedMinMessages', 'QueuedMaxMessagesKbytes'],
  ...['FetchQueueBackoffMs', 'MaxPartitionFetchBytes', 'FetchMaxBytes', 'FetchMinBytes', 'FetchErrorBackoffMs'],
  ...['EnablePartitionEof', 'CheckCrcs', 'MaxPollRecords', 'ShareAcknowledgementMode'],
];

/** `SessionTimeoutMs` is `session.timeout.ms`. */
function dotted(property: string): string {
  return property.replaceAll(/(?<!^)(?=[A-Z])/g, '.').toLowerCase();
}

const acks: OptionSpelling = {
  ...enumerated('acks', enumerations.acks),
  // A number that is cast: `(Acks)2`.
  decode: (value) => (value === null ? undefined : canonicalKafkaValue('acks', value)),
};

function named(properties: readonly string[]): Readonly<Record<string, OptionSpelling>> {
  return Object.fromEntries(properties.map((property) => [property, plain(dotted(property))]));
}

/** Properties of `ClientConfig`, which every configuration has. */
const client = spellings({
  ...named(ofClients),
  Acks: acks,
  MessageMaxBytes: plain('max.request.size'),
  MaxInFlight: plain('max.in.flight.requests.per.connection'),
  TopicMetadataRefreshIntervalMs: plain('metadata.max.age.ms'),
  SocketSendBufferBytes: plain('send.buffer.bytes'),
  SocketReceiveBufferBytes: plain('receive.buffer.bytes'),
  CancellationDelayMaxMs: plain('dotnet.cancellation.delay.max.ms'),
  SecurityProtocol: enumerated('security.protocol', enumerations.security),
  SaslMechanism: enumerated('sasl.mechanism', enumerations.mechanism),
  SslEndpointIdentificationAlgorithm: enumerated('ssl.endpoint.identification.algorithm', enumerations.identification),
  ClientDnsLookup: enumerated('client.dns.lookup', enumerations.dnsLookup),
  MetadataRecoveryStrategy: enumerated('metadata.recovery.strategy', enumerations.recovery),
  BrokerAddressFamily: enumerated('broker.address.family', enumerations.addressFamily),
});

const producer = spellings(
  {
    ...named(ofProducers),
    MessageTimeoutMs: plain('delivery.timeout.ms'),
    MessageSendMaxRetries: plain('retries'),
    QueueBufferingMaxKbytes: scaled('buffer.memory', 1024),
    EnableBackgroundPoll: plain('dotnet.producer.enable.background.poll'),
    EnableDeliveryReports: plain('dotnet.producer.enable.delivery.reports'),
    DeliveryReportFields: plain('dotnet.producer.delivery.report.fields'),
    CompressionType: enumerated('compression.type', enumerations.compression),
    Partitioner: enumerated('partitioner.class', enumerations.partitioner),
  },
  client,
);

const consumer = spellings(
  {
    ...named(ofConsumers),
    FetchWaitMaxMs: plain('fetch.max.wait.ms'),
    ConsumeResultFields: plain('dotnet.consumer.consume.result.fields'),
    AutoOffsetReset: enumerated('auto.offset.reset', enumerations.reset),
    IsolationLevel: enumerated('isolation.level', enumerations.isolation),
    PartitionAssignmentStrategy: enumerated('partition.assignment.strategy', enumerations.assignment),
    GroupProtocol: enumerated('group.protocol', enumerations.groupProtocol),
  },
  client,
);

/** Properties of the configuration of each kind of client. */
export const propertySpellings: Readonly<Partial<Record<DeclarationKind, Spellings>>> = {
  'kafka.producer': producer,
  'kafka.consumer': consumer,
  'kafka.admin': client,
};

/** Text keys, of `config.Set("…", "…")` and of dictionaries, whose values are text too. */
const textSpellings: Spellings = {
  ...librdkafkaSpellings,
  read: (key) => (/^[A-Z]/.test(key) ? undefined : librdkafkaSpellings.read(key)),
  write: (canonical) => {
    const native = librdkafkaSpellings.write(canonical);
    return native && { ...native, spelling: { ...native.spelling, encode: String } };
  },
};

/** Properties and text keys of a client; another option is written as the table's last one is. */
export function spellingsFor(kind: DeclarationKind, { insertion }: OptionTable): Spellings {
  const properties = propertySpellings[kind] ?? client;
  const byProperty = insertion?.form === 'member' || insertion?.form === 'initializer';
  return {
    read: (key) => properties.read(key) ?? textSpellings.read(key),
    write: (byProperty ? properties : textSpellings).write,
    names: new Map([...(properties.names ?? []), ...(textSpellings.names ?? [])]),
  };
}

/** What code that uses the library may give as a value. */
export const vocabulary: Vocabulary = {
  ...csharpVocabulary,
  constants: { ...csharpVocabulary.constants, ...constantsOf(Object.values(enumerations)) },
};
