import { defineApi } from './api';
import type { DescribedGroup, GroupMember, StreamsAssignment, StreamsTasks, Subtopology } from './describedGroup';
import type { TopicPartitions } from './listOffsets';
import type { Reader } from './reader';

/**
 * ```
 * StreamsGroupDescribe (89) Request v0 => [group_id] include_authorized_operations:BOOLEAN TAGS
 *                           Response   => throttle_time_ms:INT32 [groups] TAGS
 *   groups        => error_code:INT16 error_message:NULLABLE_STRING group_id:STRING group_state:STRING
 *                    group_epoch:INT32 assignment_epoch:INT32 topology [members] authorized_operations:INT32 TAGS
 *   topology      => NULLABLE epoch:INT32 [subtopologies] TAGS
 *   subtopologies => subtopology_id:STRING [source_topic:STRING] [repartition_sink_topic:STRING]
 *                    [state_changelog_topic] [repartition_source_topic] TAGS
 *   state_changelog_topic, repartition_source_topic
 *                 => name:STRING partitions:INT32 replication_factor:INT16 [key:STRING value:STRING TAGS] TAGS
 *   members       => member_id:STRING member_epoch:INT32 instance_id:NULLABLE_STRING rack_id:NULLABLE_STRING
 *                    client_id:STRING client_host:STRING topology_epoch:INT32 process_id:STRING user_endpoint
 *                    [key:STRING value:STRING TAGS] [task_offset] [task_end_offset] assignment target_assignment
 *                    is_classic:BOOLEAN TAGS
 *   user_endpoint => NULLABLE host:STRING port:UINT16 TAGS
 *   task_offset, task_end_offset => subtopology_id:STRING partition:INT32 offset:INT64 TAGS
 *   assignment, target_assignment => [active_task] [standby_task] [warmup_task] TAGS
 *   …_task        => subtopology_id:STRING [partition:INT32] TAGS
 * ```
 * A nullable structure begins with INT8: −1 where it is missing. For streams groups (KIP-1071), Kafka 4.1 and later.
 */
export const streamsGroupDescribe = defineApi<{ readonly groups: readonly string[] }, readonly DescribedGroup[]>({
  key: 89,
  name: 'StreamsGroupDescribe',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer, { groups }) => writer.strings(groups).boolean(false),
  decode: (reader) => {
    reader.int32();
    return reader.array(() => {
      const errorCode = reader.int16();
      reader.nullableString();
      const id = reader.string();
      const state = reader.string();
      const epoch = reader.int32();
      const assignmentEpoch = reader.int32();
      const topology = reader.optional(readTopology);
      const members = reader.array(() => member(reader, topology?.subtopologies ?? []));
      reader.int32();
      reader.tags();
      return { id, errorCode, kind: 'streams', state, assignor: '', epoch, assignmentEpoch, topology, members };
    });
  },
});

function readTopology(reader: Reader): NonNullable<DescribedGroup['topology']> {
  const topology = { epoch: reader.int32(), subtopologies: reader.array(subtopology) };
  reader.tags();
  return topology;
}

function subtopology(reader: Reader): Subtopology {
  const part = {
    id: reader.string(),
    sourceTopics: reader.array(() => reader.string()),
    repartitionSinkTopics: reader.array(() => reader.string()),
    changelogTopics: reader.array(topicName),
    repartitionSourceTopics: reader.array(topicName),
  };
  reader.tags();
  return part;
}

function topicName(reader: Reader): string {
  const name = reader.string();
  reader.int32();
  reader.int16();
  reader.array(pair);
  reader.tags();
  return name;
}

function pair(reader: Reader): void {
  reader.string();
  reader.string();
  reader.tags();
}

function member(reader: Reader, subtopologies: readonly Subtopology[]): GroupMember {
  const told = {
    memberId: reader.string(),
    epoch: reader.int32(),
    instanceId: reader.nullableString() ?? undefined,
    rackId: reader.nullableString() ?? undefined,
    clientId: reader.string(),
    clientHost: reader.string(),
  };
  const topologyEpoch = reader.int32();
  const processId = reader.string();
  reader.optional(() => {
    reader.string();
    reader.int16();
    reader.tags();
  });
  reader.array(pair);
  reader.array(taskOffset);
  reader.array(taskOffset);
  const [current, goal] = [tasks(reader), tasks(reader)];
  reader.boolean();
  reader.tags();
  return {
    ...told,
    streams: { processId, topologyEpoch, tasks: current, targetTasks: goal },
    assigned: sourcePartitions(current.active, subtopologies),
    target: sourcePartitions(goal.active, subtopologies),
  };
}

function taskOffset(reader: Reader): void {
  reader.string();
  reader.int32();
  reader.int64();
  reader.tags();
}

function tasks(reader: Reader): StreamsAssignment {
  const [active, standby, warmup] = [reader.array(taskIds), reader.array(taskIds), reader.array(taskIds)];
  reader.tags();
  return { active, standby, warmup };
}

function taskIds(reader: Reader): StreamsTasks {
  const ids = { subtopology: reader.string(), partitions: reader.int32s() };
  reader.tags();
  return ids;
}

/** A task of partition n reads partition n of every topic that its subtopology reads. */
function sourcePartitions(active: readonly StreamsTasks[], subtopologies: readonly Subtopology[]): TopicPartitions[] {
  return active.flatMap(({ subtopology, partitions }) => {
    const own = subtopologies.find(({ id }) => id === subtopology);
    const topics = [...(own?.sourceTopics ?? []), ...(own?.repartitionSourceTopics ?? [])];
    return topics.map((topic) => ({ topic, partitions }));
  });
}
