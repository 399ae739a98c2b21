import { defineApi } from '../../../src/brokers/kafka/protocol/api';

/** What a member commits; without a member (empty id, epoch −1) for a group that has none. */
export interface Commit {
  readonly group: string;
  readonly memberId: string;
  readonly epoch: number;
  readonly topics: readonly {
    readonly topic: string;
    readonly partitions: readonly { readonly partition: number; readonly offset: number }[];
  }[];
}

/** OffsetCommit (8) version 9, the first that takes a member's epoch: error codes of all partitions. */
export const offsetCommit = defineApi<Commit, readonly number[]>({
  key: 8,
  name: 'OffsetCommit',
  min: 9,
  max: 9,
  flexibleFrom: 8,
  encode: (writer, { group, epoch, memberId, topics }) => {
    writer.string(group).int32(epoch).string(memberId).nullableString(null);
    writer.array(topics, (_, { topic, partitions }) => {
      writer.string(topic).array(partitions, (_, { partition, offset }) => {
        writer.int32(partition).int64(offset).int32(-1).nullableString(null).tags();
      });
      writer.tags();
    });
  },
  decode: (reader) => {
    reader.int32();
    const topics = reader.array(() => {
      reader.string();
      const codes = reader.array(() => {
        reader.int32();
        const code = reader.int16();
        reader.tags();
        return code;
      });
      reader.tags();
      return codes;
    });
    return topics.flat();
  },
});
