/**
 * JSON of the JetStream API, as far as it is read here. Fields are optional where a server of 2.9 to 2.15 leaves them
 * out. Durations are nanoseconds. https://docs.nats.io/reference/reference-protocols/nats_api_reference
 */
export interface StreamInfo {
  readonly config: StreamConfig;
  readonly state: {
    readonly messages: number;
    readonly bytes: number;
    readonly first_seq: number;
    readonly first_ts?: string;
    readonly last_seq: number;
    readonly last_ts?: string;
    readonly consumer_count: number;
    readonly num_subjects?: number;
    readonly num_deleted?: number;
  };
  readonly cluster?: ClusterInfo;
}

export interface StreamConfig {
  readonly name: string;
  readonly description?: string;
  /** Absent where the stream is a mirror. */
  readonly subjects?: readonly string[];
  readonly retention: string;
  readonly storage: string;
  readonly num_replicas: number;
  readonly discard?: string;
  readonly max_msgs?: number;
  readonly max_msgs_per_subject?: number;
  readonly max_bytes?: number;
  readonly max_age?: number;
  readonly max_msg_size?: number;
  readonly duplicate_window?: number;
  readonly mirror?: { readonly name: string };
  readonly sources?: readonly { readonly name: string }[];
  readonly sealed?: boolean;
}

export interface ConsumerInfo {
  readonly name: string;
  readonly config: ConsumerConfig;
  readonly delivered: SequencePair;
  readonly ack_floor: SequencePair;
  readonly num_pending: number;
  readonly num_ack_pending: number;
  readonly num_redelivered: number;
  readonly num_waiting: number;
  readonly cluster?: ClusterInfo;
}

export interface ConsumerConfig {
  readonly description?: string;
  /** Absent where the consumer goes away with its client. */
  readonly durable_name?: string;
  /** Absent where clients pull. */
  readonly deliver_subject?: string;
  readonly deliver_group?: string;
  readonly deliver_policy: string;
  readonly ack_policy: string;
  readonly ack_wait?: number;
  readonly max_deliver?: number;
  readonly max_ack_pending?: number;
  readonly filter_subject?: string;
  /** Since 2.10. */
  readonly filter_subjects?: readonly string[];
  /** Since 2.11. */
  readonly pause_until?: string;
}

export interface SequencePair {
  readonly consumer_seq: number;
  readonly stream_seq: number;
  readonly last_active?: string;
}

/** Present in a cluster; no `leader` while none is elected. */
export interface ClusterInfo {
  readonly leader?: string;
  /** The other members. */
  readonly replicas?: readonly {
    readonly name: string;
    readonly current: boolean;
    readonly offline?: boolean;
    readonly lag?: number;
  }[];
}
