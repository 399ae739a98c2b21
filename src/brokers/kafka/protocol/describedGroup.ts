import type { TopicPartitions } from './listOffsets';

export interface GroupMember {
  readonly memberId: string;
  readonly clientId: string;
  /** Address the member connects from, `/127.0.0.1` in Kafka's own form. */
  readonly clientHost: string;
  readonly assigned: readonly TopicPartitions[];
}

/** A consumer group as its coordinator sees it, whichever request told it. */
export interface DescribedGroup {
  readonly id: string;
  readonly errorCode: number;
  readonly state: string;
  /** Assignment strategy: `range`, `uniform`; empty while the group has no members. */
  readonly assignor: string;
  readonly members: readonly GroupMember[];
}
