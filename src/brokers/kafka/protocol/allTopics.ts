import { TopicTableBuilder, type TopicTable } from '../topics/topicTable';
import { defineApi } from './api';
import { metadata, readCluster, readPartition, type ClusterMetadata } from './metadata';

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
    for (let rest = reader.length(); rest > 0; rest--) {
      const [errorCode, name, internal] = [reader.int16(), reader.string(), reader.boolean()];
      const partitions = reader.length();
      builder.addTopic(name, errorCode, internal, partitions);
      for (let left = partitions; left > 0; left--) builder.addPartition(readPartition(reader, version));
    }
    return { ...cluster, topics: builder.build() };
  },
});
