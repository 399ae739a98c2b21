import { TopicTableBuilder, type TopicTable } from '../topics/topicTable';
import { defineApi } from './api';
import { metadata, readCluster, type ClusterMetadata } from './metadata';

/** `Metadata` for every topic there is: the same request and grammar, read into a table rather than into objects. */
export const allTopics = defineApi<undefined, ClusterMetadata & { readonly topics: TopicTable }>({
  key: metadata.key,
  name: metadata.name,
  min: metadata.min,
  max: metadata.max,
  encode: (writer, _, version) => metadata.encode(writer, { topics: null }, version),
  decode: (reader, version) => {
    const cluster = readCluster(reader);
    const builder = new TopicTableBuilder();
    const next = (): number => reader.int32();
    const list = (): number => builder.list(reader.length(), next);
    const none = builder.list(0, next);
    for (let rest = reader.length(); rest > 0; rest--) {
      const [errorCode, name, internal] = [reader.int16(), reader.string(), reader.boolean()];
      const partitions = reader.length();
      builder.addTopic(name, errorCode, internal, partitions);
      for (let left = partitions; left > 0; left--) {
        const [error, partition, leader] = [reader.int16(), reader.int32(), reader.int32()];
        const [replicas, isr] = [list(), list()];
        builder.addPartition(error, partition, leader, [replicas, isr, version >= 5 ? list() : none]);
      }
    }
    return { ...cluster, topics: builder.build() };
  },
});
