import type { BrokerKind } from '../../src/base/brokerKind';
import type { Progress } from '../lab/model';
import type { Counts } from './counts';

/** What has to be there before a stage; each is prepared once for all stages. */
export type Need = 'bundles' | 'brokers' | 'vscode';

/** What a stage is given. */
export interface StageContext {
  /** Only tests whose title holds this text. */
  readonly grep: string | undefined;
  /** Where a stage says what went wrong, and anything else worth reading. */
  readonly print: Progress;
  /** Aborted when the run is interrupted. */
  readonly signal: AbortSignal;
}

/** One part of the whole test run. */
export interface Stage {
  readonly name: string;
  readonly needs: readonly Need[];
  /** Brokers whose servers it uses, and may kill: no other stage has them at the same time. */
  readonly brokers: readonly BrokerKind[];
  run(context: StageContext): Promise<Counts>;
}
