/** What one program took for one job. Absent: not measured, or it has no such thing. */
export interface Measurement {
  /** `Brokerscope`, or the rival with its version. */
  readonly who: string;
  /** Until the first page can be shown. */
  readonly firstRowsMs?: number;
  readonly allRowsMs?: number;
  readonly requests?: number;
  /** Received from the server. */
  readonly bytes?: number;
  /** Held after the job, beyond what was held before it. */
  readonly heapBytes?: number;
}

/** A bound that was promised, and what was measured in this run. */
export interface Verdict {
  readonly claim: string;
  readonly measured: string;
  readonly holds: boolean;
}

/** One job, done by Brokerscope and its rival in the same run. Times are medians. */
export interface BenchResult {
  /** `Kafka: 5,000 topics live (4.3.1)`. */
  readonly title: string;
  /** What stands in for a server where it is none, how often it was run, and what else a reader must know. */
  readonly note: string;
  readonly measurements: readonly Measurement[];
  readonly verdicts: readonly Verdict[];
}
