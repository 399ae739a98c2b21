import type { OptionSource } from '../../../declarations/codeDeclaration';
import { unknownTable } from '../../../declarations/optionTable';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { positionalSource } from '../../jvm/positional';
import { builtFrom } from './builders';
import { consumerSpellings, fetchSpellings } from './spellings';
import { duration } from './units';

const subscription: Readonly<Record<string, OptionSpelling>> = {
  subject: { canonical: 'filter_subject', decode: (value) => (value === null ? undefined : value) },
  queue: { canonical: 'deliver_group', decode: (value) => (value === null ? undefined : value) },
  // The client acknowledges after the handler unless it is told not to.
  autoAck: {
    canonical: 'manual_ack',
    decode: (value) => (typeof value === 'boolean' ? !value : undefined),
    encode: (value) => value !== true,
  },
};

/** Overloads of JetStream.subscribe, jnats 2.21.1, by number of arguments. */
const subscribed: Readonly<Record<number, readonly string[]>> = {
  1: ['subject'],
  2: ['subject', ''],
  3: ['subject', 'queue', ''],
  5: ['subject', '', '', 'autoAck', ''],
  6: ['subject', 'queue', '', '', 'autoAck', ''],
};

/** What a call says and the builder whose options it takes over. */
export interface Taken {
  readonly sources: readonly OptionSource[];
  readonly root?: CallExpression;
}

/** `js.subscribe(…)`: a consumer with the options of Push- or PullSubscribeOptions. */
export function consumerOfSubscription(file: CodeFile, call: CallExpression): Taken {
  const last = call.args.at(-1)?.value;
  const options = call.args.length > 1 ? builtFrom(file, last, call.nameToken) : undefined;
  const isPull = options?.className === 'PullSubscribeOptions';
  // Four arguments end with the flag, or with options of a pull.
  const parameters =
    call.args.length === 4
      ? isPull
        ? ['subject']
        : ['subject', '', '', 'autoAck']
      : (subscribed[call.args.length] ?? ['subject']);
  const own = positionalSource(file, call, parameters, subscription);
  const takesOptions = call.args.length > 1 && parameters.at(-1) === '';
  const hidden: readonly OptionSource[] =
    takesOptions && !options ? [{ table: unknownTable, spellings: consumerSpellings }] : [];
  return { sources: [own, ...hidden, ...(options?.sources ?? [])], ...(options && { root: options.root }) };
}

/** `addOrUpdateConsumer(stream, configuration)`, `createOrUpdateConsumer(configuration)` */
export function managedConsumer(file: CodeFile, call: CallExpression): Taken {
  const configuration = builtFrom(file, call.args.at(-1)?.value, call.nameToken);
  const stream = call.args.length > 1 ? [positionalSource(file, call, ['stream_name', ''])] : [];
  const inner = configuration?.sources ?? [{ table: unknownTable, spellings: consumerSpellings }];
  return { sources: [...inner, ...stream], ...(configuration && { root: configuration.root }) };
}

const timed: Readonly<Record<string, OptionSpelling>> = { timeout: duration('timeout') };

/** Methods that take messages from a pull consumer, and what their arguments are. */
const fetches: Readonly<Record<string, readonly string[]>> = {
  fetch: ['batch', 'timeout'],
  iterate: ['batch', 'timeout'],
  pull: ['batch'],
  pullNoWait: ['batch', 'timeout'],
  pullExpiresIn: ['batch', 'timeout'],
  fetchMessages: ['batch'],
  fetchBytes: ['max_bytes'],
  next: ['timeout'],
};

/** Names of the methods that take messages from a pull consumer. */
export const fetchMethods: readonly string[] = Object.keys(fetches);

/** Options of a call that takes messages. */
export function fetchSources(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const options = builtFrom(file, call.args[0]?.value, call.nameToken);
  if (options) return options.sources;
  const parameters = fetches[call.name] ?? [];
  if (call.name === 'fetch' && call.args.length === 1) return [{ table: unknownTable, spellings: fetchSpellings }];
  return [positionalSource(file, call, parameters, timed)];
}
