import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionTable } from '../../../declarations/optionTable';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { Vocabulary } from '../../../syntax/code/evaluation';

/** What the Kafka object makes. */
export type ClientKind = 'kafka.producer' | 'kafka.consumer' | 'kafka.admin';

type Sources = (file: CodeFile, table: OptionTable) => readonly OptionSource[];

/** A library with the objects of kafkajs: `new Kafka({…}).producer({…}).send({…})`. Each spells their options its way. */
export interface KafkajsApi {
  readonly dialect: { readonly id: string; readonly broker: 'kafka' };
  readonly vocabulary: Vocabulary;
  /** Options of a client: those of the Kafka object, where the text shows it, then its own. */
  readonly client: (
    file: CodeFile,
    kind: ClientKind,
    kafka: OptionTable | undefined,
    own: OptionTable,
  ) => readonly OptionSource[];
  readonly send: Sources;
  readonly subscribe: Sources;
  readonly run: Sources;
  /** Canonical keys that `run` and `subscribe` decide, so that without them in sight they are unknown. */
  readonly decidedByRun: readonly string[];
  readonly decidedBySubscribe: readonly string[];
}
