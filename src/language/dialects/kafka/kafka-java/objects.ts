import type { OptionSource } from '../../../declarations/codeDeclaration';
import { withoutEdits } from '../../../declarations/optionTable';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { objectOf } from '../../jvm/objects';
import { clientSources } from './clients';

/** What a method of a client is called on. */
export type Role = 'producer' | 'template' | 'consumer';

/** By the class or interface that a name is declared with or made of (kafka-clients 4.3, spring-kafka 3.3). */
const types: Readonly<Record<string, Role>> = {
  KafkaProducer: 'producer',
  Producer: 'producer',
  MockProducer: 'producer',
  KafkaTemplate: 'template',
  KafkaOperations: 'template',
  ReplyingKafkaTemplate: 'template',
  RoutingKafkaTemplate: 'template',
  KafkaConsumer: 'consumer',
  Consumer: 'consumer',
  KafkaShareConsumer: 'consumer',
  ShareConsumer: 'consumer',
};

/** By the names that people give them, where the text does not show what they are. */
const names: readonly (readonly [pattern: RegExp, role: Role])[] = [
  [/kafka_?template$/i, 'template'],
  [/^(kafka)?producer$/i, 'producer'],
  [/^(kafka)?consumer$/i, 'consumer'],
];

/** The client that a method is called on. */
export interface Client {
  readonly role: Role;
  /** Its options, where the text shows them. */
  readonly sources?: readonly OptionSource[];
}

/** What the text says that a method is called on; `undefined` where it may be anything. */
export function clientOf(file: CodeFile, call: CallExpression): Client | undefined {
  const { receiver } = call;
  if (receiver === undefined) return undefined;
  const { maker, type } = objectOf(file, receiver, call.nameToken);
  if (type !== undefined) {
    const role = Object.hasOwn(types, type) ? types[type] : undefined;
    const sources = role && maker && clientSources(file, maker);
    return role && { role, ...(sources && { sources: sources.map(takenOver) }) };
  }
  if (maker) return makerRole(maker);
  const name = receiver.type === 'name' ? (receiver.path.at(-1) ?? '') : '';
  const role = names.find(([pattern]) => pattern.test(name))?.[1];
  return role && { role };
}

/** `factory.createProducer()` */
function makerRole({ name }: CallExpression): Client | undefined {
  if (/^create\w*Producer$/.test(name)) return { role: 'producer' };
  return /^create\w*Consumer$/.test(name) ? { role: 'consumer' } : undefined;
}

function takenOver(source: OptionSource): OptionSource {
  return { ...source, table: withoutEdits(source.table), elsewhere: true };
}
