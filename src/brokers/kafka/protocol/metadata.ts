import { defineApi } from './api';
import type { Reader } from './reader';

export interface BrokerMetadata {
  readonly id: number;
  readonly host: string;
  readonly port: number;
  readonly rack: string | null;
}

export interface PartitionMetadata {
  readonly errorCode: number;
  readonly partition: number;
  /** −1 where there is none. */
  readonly leader: number;
  readonly replicas: readonly number[];
  readonly isr: readonly number[];
  readonly offlineReplicas: readonly number[];
}

export interface TopicMetadata {
  readonly errorCode: number;
  readonly name: string;
  readonly internal: boolean;
  readonly partitions: readonly PartitionMetadata[];
}

export interface ClusterMetadata {
  readonly brokers: readonly BrokerMetadata[];
  readonly clusterId: string | null;
  /** In KRaft mode any live broker, not the controller (Kafka 4.3 and 3.9 answer so): see DescribeQuorum. */
  readonly controllerId: number;
}

export interface MetadataResponse extends ClusterMetadata {
  readonly topics: readonly TopicMetadata[];
}

/**
 * ```
 * Metadata (3) Request v4–5 => [name] allow_auto_topic_creation
 *   name: STRING, a null list means all topics; allow_auto_topic_creation: BOOLEAN
 *              Response       => throttle_time_ms [brokers] cluster_id controller_id [topics]
 *   throttle_time_ms, controller_id: INT32; cluster_id: NULLABLE_STRING
 *   brokers    => node_id:INT32 host:STRING port:INT32 rack:NULLABLE_STRING
 *   topics     => error_code:INT16 name:STRING is_internal:BOOLEAN [partitions]
 *   partitions => error_code:INT16 partition_index:INT32 leader_id:INT32 [replica:INT32] [isr:INT32]
 *                 [offline_replica:INT32](v5+)
 * ```
 * Not below version 4 (Kafka 0.11): before it, asking about a topic could create it. kafkajs has this request too,
 * but there one partition without a leader fails the whole answer.
 */
export const metadata = defineApi<{ readonly topics: readonly string[] | null }, MetadataResponse>({
  key: 3,
  name: 'Metadata',
  min: 4,
  max: 5,
  encode: (writer, request) => writer.strings(request.topics).boolean(false),
  decode: (reader, version) => {
    const cluster = readCluster(reader);
    const topics = reader.array(() => ({
      errorCode: reader.int16(),
      name: reader.string(),
      internal: reader.boolean(),
      partitions: reader.array(() => partition(reader, version)),
    }));
    return { ...cluster, topics };
  },
});

/** Everything up to the topics. */
export function readCluster(reader: Reader): ClusterMetadata {
  reader.int32();
  return { brokers: reader.array(broker), clusterId: reader.nullableString(), controllerId: reader.int32() };
}

function broker(reader: Reader): BrokerMetadata {
  return { id: reader.int32(), host: reader.string(), port: reader.int32(), rack: reader.nullableString() };
}

function partition(reader: Reader, version: number): PartitionMetadata {
  return {
    errorCode: reader.int16(),
    partition: reader.int32(),
    leader: reader.int32(),
    replicas: reader.int32s(),
    isr: reader.int32s(),
    offlineReplicas: version >= 5 ? reader.int32s() : [],
  };
}
