import { setTimeout as wait } from 'node:timers/promises';
import { defineApi } from '../../../src/brokers/kafka/protocol/api';
import type { StreamsTasks } from '../../../src/brokers/kafka/protocol/describedGroup';
import { findCoordinator } from '../../../src/brokers/kafka/protocol/findCoordinator';
import type { Reader } from '../../../src/brokers/kafka/protocol/reader';
import { Cluster } from '../../../src/brokers/kafka/transport/cluster';
import { never } from '../support/walk';
import { offsetCommit } from './offsetCommit';

/**
 * A member of a streams group (KIP-1071), as the Kafka Streams library would be: that is 70 MB with its store, and the
 * lab has no compiler. The broker is a real one and makes the group, the assignment and the offsets itself.
 */
export interface StreamsMember {
  /** Active tasks by subtopology, as the broker assigned them. */
  readonly tasks: readonly StreamsTasks[];
  commit(topic: string, offsets: readonly number[]): Promise<void>;
  /** Leaves the group. */
  leave(): Promise<void>;
}

interface Beat {
  readonly group: string;
  readonly memberId: string;
  readonly epoch: number;
  /** Source topic of the one subtopology; told on joining only. */
  readonly source?: string;
  readonly owned: readonly StreamsTasks[];
}

interface BeatAnswer {
  readonly errorCode: number;
  readonly message: string | null;
  readonly epoch: number;
  /** `null` where nothing has changed. */
  readonly active: readonly StreamsTasks[] | null;
}

/** StreamsGroupHeartbeat (88) version 0, Kafka 4.1 and later: grammar of `StreamsGroupHeartbeatRequest` of 4.3.1. */
const heartbeat = defineApi<Beat, BeatAnswer>({
  key: 88,
  name: 'StreamsGroupHeartbeat',
  min: 0,
  max: 0,
  flexibleFrom: 0,
  encode: (writer, { group, memberId, epoch, source, owned }) => {
    const nothing = (): unknown => writer.unsignedVarint(0);
    const none = (): unknown => writer.array([], () => undefined);
    writer.string(group).string(memberId).int32(epoch).int32(-1);
    nothing();
    nothing();
    writer.int32(source === undefined ? -1 : 30_000);
    if (source === undefined) writer.int8(-1);
    else {
      writer.int8(1).int32(0);
      writer.array([source], (_, topic) => {
        writer.string('0').strings([topic]);
        for (let lists = 0; lists < 5; lists++) none();
        writer.tags();
      });
      writer.tags();
    }
    writer.array(owned, (_, task) => writer.string(task.subtopology).int32s(task.partitions).tags());
    none();
    none();
    if (source === undefined) nothing();
    else writer.string('11111111-2222-3333-4444-555555555555');
    writer.int8(-1);
    if (source === undefined) nothing();
    else none();
    nothing();
    nothing();
    writer.boolean(false);
  },
  decode: (reader) => {
    reader.int32();
    const [errorCode, message] = [reader.int16(), reader.nullableString()];
    reader.string();
    const epoch = reader.int32();
    for (let numbers = 0; numbers < 3; numbers++) reader.int32();
    reader.array(() => {
      reader.int8();
      reader.string();
      reader.tags();
    });
    return { errorCode, message, epoch, active: nullableTasks(reader) };
  },
});

function nullableTasks(reader: Reader): readonly StreamsTasks[] | null {
  const length = reader.unsignedVarint() - 1;
  if (length < 0) return null;
  return Array.from({ length }, () => {
    const task = { subtopology: reader.string(), partitions: reader.int32s() };
    reader.tags();
    return task;
  });
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const assignedWithinMs = 20_000;

/** Joins a streams group whose one subtopology reads `source`, and returns when it has been assigned all of it. */
export async function joinStreamsGroup(
  endpoint: { readonly host: string; readonly port: number },
  group: string,
  source: string,
): Promise<StreamsMember> {
  const cluster = new Cluster([endpoint], { tls: undefined, sasl: undefined, dialTimeoutMs: 5000, log: silent });
  const deadline = { signal: never, timeoutMs: 10_000, what: 'The streams group' };
  await cluster.connect(deadline);
  const { nodeId } = await cluster.ask(findCoordinator, { group }, deadline);
  const member = { group, memberId: 'AAAAAAAAAAAAAAAAAAAAAA' };
  let epoch = 0;
  let owned: readonly StreamsTasks[] = [];
  const beat = async (more: Pick<Beat, 'source'> = {}, at = epoch): Promise<void> => {
    const answer = await cluster.askBroker(nodeId, heartbeat, { ...member, epoch: at, owned, ...more }, deadline);
    if (answer.errorCode !== 0) throw new Error(`heartbeat: error ${answer.errorCode} ${answer.message ?? ''}`);
    epoch = answer.epoch;
    owned = answer.active ?? owned;
  };
  await beat({ source });
  const until = Date.now() + assignedWithinMs;
  while (owned.length === 0) {
    if (Date.now() > until) throw new Error('The streams group was not assigned anything.');
    await wait(200);
    await beat();
  }
  // Says that it now has what it was given.
  await beat();
  const beating = setInterval(() => void beat().catch(() => undefined), 2000);
  return {
    tasks: owned,
    async commit(topic, offsets) {
      const partitions = [...offsets.entries()].map(([partition, offset]) => ({ partition, offset }));
      const commit = { ...member, epoch, topics: [{ topic, partitions }] };
      const codes = await cluster.askBroker(nodeId, offsetCommit, commit, deadline);
      if (codes.some((code) => code !== 0)) throw new Error(`commit: errors ${codes.join(', ')}`);
    },
    async leave() {
      clearInterval(beating);
      await beat({}, -1);
      cluster.close();
    },
  };
}
