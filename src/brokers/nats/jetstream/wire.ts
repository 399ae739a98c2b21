/**
 * JSON of the JetStream API, as far as it is read here. Fields are optional where a server of 2.9 to 2.15 leaves them
 * out. Durations are nanoseconds. https://docs.nats.io/reference/reference-protocols/nats_api_reference
 */
export interface StreamInfo {
  readonly config: StreamConfig;
  readonly created?: string;
  readonly state: StreamState;
  readonly cluster?: ClusterInfo;
  /** Present in a mirror. */
  readonly mirror?: SourceInfo;
  readonly sources?: readonly SourceInfo[];
}

export interface StreamState {
  readonly messages: number;
  readonly bytes: number;
  readonly first_seq: number;
  readonly first_ts?: string;
  readonly last_seq: number;
  readonly last_ts?: string;
  readonly consumer_count: number;
  readonly num_subjects?: number;
  readonly num_deleted?: number;
  readonly lost?: { readonly msgs?: readonly number[] | null; readonly bytes?: number };
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
  readonly max_consumers?: number;
  readonly max_msgs?: number;
  readonly max_msgs_per_subject?: number;
  readonly max_bytes?: number;
  readonly max_age?: number;
  readonly max_msg_size?: number;
  readonly duplicate_window?: number;
  readonly mirror?: SourceConfig;
  readonly sources?: readonly SourceConfig[];
  readonly sealed?: boolean;
  readonly allow_direct?: boolean;
  readonly compression?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface SourceConfig {
  readonly name: string;
  readonly filter_subject?: string;
  readonly opt_start_seq?: number;
  readonly external?: { readonly api?: string } | null;
}

/** How far a mirror or a source is. */
export interface SourceInfo {
  readonly name: string;
  readonly lag: number;
  /** Nanoseconds since something was heard of it; -1 for never. */
  readonly active: number;
  readonly filter_subject?: string;
  readonly external?: { readonly api?: string } | null;
  readonly error?: { readonly description?: string } | null;
}

export interface ConsumerInfo {
  readonly name: string;
  readonly created?: string;
  readonly config: ConsumerConfig;
  readonly delivered: SequencePair;
  readonly ack_floor: SequencePair;
  readonly num_pending: number;
  readonly num_ack_pending: number;
  readonly num_redelivered: number;
  readonly num_waiting: number;
  /** Whether somebody listens to what is pushed. */
  readonly push_bound?: boolean;
  /** Since 2.11. */
  readonly paused?: boolean;
  readonly pause_remaining?: number;
  /** Since 2.11: who is served alone, by group. */
  readonly priority_groups?: readonly {
    readonly group: string;
    readonly pinned_client_id?: string;
    readonly pinned_ts?: string;
  }[];
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
  readonly max_waiting?: number;
  readonly filter_subject?: string;
  /** Since 2.10. */
  readonly filter_subjects?: readonly string[];
  /** Since 2.11. */
  readonly pause_until?: string;
  /** Since 2.11. */
  readonly priority_policy?: string;
  readonly priority_groups?: readonly string[];
  readonly metadata?: Readonly<Record<string, string>>;
}

export interface SequencePair {
  readonly consumer_seq: number;
  readonly stream_seq: number;
  readonly last_active?: string;
}

/** Present in a cluster; no `leader` while none is elected. */
export interface ClusterInfo {
  readonly name?: string;
  readonly leader?: string;
  readonly leader_since?: string;
  /** The other members. */
  readonly replicas?: readonly {
    readonly name: string;
    readonly current: boolean;
    readonly offline?: boolean;
    readonly active?: number;
    readonly lag?: number;
  }[];
}

/** What the account uses and may use (`$JS.API.INFO`). -1 is no limit. */
export interface AccountInfo extends AccountTier {
  readonly domain?: string;
  readonly api: { readonly total: number; readonly errors: number; readonly level?: number };
  /** By name (`R1`, `R3`) where the account is limited by replicas. */
  readonly tiers?: Readonly<Record<string, AccountTier>>;
}

export interface AccountTier {
  readonly memory: number;
  readonly storage: number;
  readonly reserved_memory?: number;
  readonly reserved_storage?: number;
  readonly streams: number;
  readonly consumers: number;
  readonly limits: {
    readonly max_memory: number;
    readonly max_storage: number;
    readonly max_streams: number;
    readonly max_consumers: number;
    readonly max_ack_pending?: number;
    readonly memory_max_stream_bytes?: number;
    readonly storage_max_stream_bytes?: number;
    readonly max_bytes_required?: boolean;
  };
}
