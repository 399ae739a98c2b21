import { argumentTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { madeHandleOf } from '../../../declarations/handle';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { lastWord } from '../../ecmascriptObjects';
import type { ClientKind, KafkajsApi } from './api';

/** Methods of the Kafka object, by what they make. */
const makers: Readonly<Record<ClientKind, string>> = {
  'kafka.producer': 'producer',
  'kafka.consumer': 'consumer',
  'kafka.admin': 'admin',
};

/** A producer, consumer or admin client that a file makes. */
export interface Client {
  readonly kind: ClientKind;
  readonly call: CallExpression;
  readonly sources: readonly OptionSource[];
  readonly handle: string | undefined;
}

/** The clients of a kind that a file makes. */
export function clients(file: CodeFile, api: KafkajsApi, kind: ClientKind): readonly Client[] {
  return file.calls(makers[kind]).flatMap((call) => clientOf(file, api, kind, call) ?? []);
}

/** The client that something is called on: a `send` on its producer, itself or through a transaction. */
export function clientBehind(
  file: CodeFile,
  api: KafkajsApi,
  kind: ClientKind,
  call: CallExpression,
): Client | undefined {
  const maker = makerBehind(file, kind, call.receiver, call.nameToken);
  return maker && clientOf(file, api, kind, maker);
}

function makerBehind(
  file: CodeFile,
  kind: ClientKind,
  receiver: Expression | undefined,
  token: number,
): CallExpression | undefined {
  const made = receiver && follow(file, receiver, token);
  if (made?.type !== 'call') return undefined;
  if (made.name === makers[kind]) return made;
  return made.name === 'transaction' ? makerBehind(file, kind, made.receiver, made.nameToken) : undefined;
}

/** Of calls that a file keeps, for each `send` comes back to its producer. */
const known = new WeakMap<CallExpression, Client>();

function clientOf(file: CodeFile, api: KafkajsApi, kind: ClientKind, call: CallExpression): Client | undefined {
  const client = known.get(call) ?? readClient(file, api, kind, call);
  if (client) known.set(call, client);
  return client;
}

function readClient(file: CodeFile, api: KafkajsApi, kind: ClientKind, call: CallExpression): Client | undefined {
  const kafka = call.receiver && follow(file, call.receiver, call.nameToken);
  const isKafka = kafka?.type === 'call' && kafka.name === 'Kafka';
  if (!isKafka && !/kafka|client/i.test(lastWord(call.receiver))) return undefined;
  const common = isKafka ? argumentTable(file, kafka, 0) : undefined;
  const sources = api.client(file, kind, common, argumentTable(file, call, 0));
  return { kind, call, sources, handle: madeHandleOf(file, call) };
}
