import type { TopicPartitions } from './listOffsets';

/** The four protocols by which members of a group agree on who reads what; Kafka calls them types of groups. */
export const groupKinds = ['classic', 'consumer', 'share', 'streams'] as const;
export type GroupKind = (typeof groupKinds)[number];

export interface GroupMember {
  readonly memberId: string;
  readonly clientId: string;
  /** Address the member connects from, `/127.0.0.1` in Kafka's own form. */
  readonly clientHost: string;
  readonly assigned: readonly TopicPartitions[];
  /** Name of a static member (`group.instance.id`). */
  readonly instanceId?: string | undefined;
  readonly rackId?: string | undefined;
  /** How far the member has followed the group's epoch; not of classic groups. */
  readonly epoch?: number | undefined;
  readonly subscribed?: readonly string[] | undefined;
  readonly subscribedPattern?: string | undefined;
  /** What it is to read once others have let go of it, where the protocol tells it apart. */
  readonly target?: readonly TopicPartitions[] | undefined;
  /** `classic` while a group of the consumer protocol is being upgraded; Kafka 4.0 and later. */
  readonly protocol?: 'classic' | 'consumer' | undefined;
  /** Of streams groups. */
  readonly streams?: StreamsMember | undefined;
}

/** Tasks of one role, by subtopology. */
export interface StreamsTasks {
  readonly subtopology: string;
  readonly partitions: readonly number[];
}

/** Tasks that a member of a streams group has, or is to have. */
export interface StreamsAssignment {
  readonly active: readonly StreamsTasks[];
  readonly standby: readonly StreamsTasks[];
  readonly warmup: readonly StreamsTasks[];
}

/** What only a member of a streams group has. */
export interface StreamsMember {
  readonly processId: string;
  readonly topologyEpoch: number;
  readonly tasks: StreamsAssignment;
  readonly targetTasks: StreamsAssignment;
}

/** A part of a streams application that reads and writes on its own. */
export interface Subtopology {
  readonly id: string;
  readonly sourceTopics: readonly string[];
  readonly repartitionSinkTopics: readonly string[];
  readonly changelogTopics: readonly string[];
  readonly repartitionSourceTopics: readonly string[];
}

/** A consumer group as its coordinator sees it, whichever request told it. */
export interface DescribedGroup {
  readonly id: string;
  readonly errorCode: number;
  readonly kind: GroupKind;
  readonly state: string;
  /** Assignment strategy: `range`, `uniform`; empty while the group has no members. */
  readonly assignor: string;
  /** Counts changes of the group's members and subscriptions; not of classic groups. */
  readonly epoch?: number;
  /** The epoch that the current assignment was made for. */
  readonly assignmentEpoch?: number;
  /** What a classic group is used for: `consumer`, `connect`; empty while it never had a member. */
  readonly protocolType?: string;
  /** Of streams groups. */
  readonly topology?: { readonly epoch: number; readonly subtopologies: readonly Subtopology[] } | undefined;
  readonly members: readonly GroupMember[];
}
