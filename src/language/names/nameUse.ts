import type { BrokerKind } from '../../base/brokerKind';
import type { Span } from '../model/text';

/** What goes by a name on a broker. */
export type NamedThing = 'topic' | 'consumer group' | 'queue' | 'exchange' | 'stream' | 'subject' | 'bucket';

/** A place of a document where something on a broker is named. */
export interface NameUse {
  readonly broker: BrokerKind;
  readonly thing: NamedThing;
  readonly name: string;
  /** Whether the place makes the thing, or is one of those that use it. */
  readonly declares: boolean;
  readonly uri: string;
  /** The name itself where the text spells it out, else the value that comes to it. */
  readonly span: Span;
}
