import type { Declaration, OptionValue, WrittenOption } from '../model/declaration';
import type { DeclarationKind } from '../model/kinds';
import type { NamedThing, NameUse } from './nameUse';

/** An option whose value names something. */
interface NamingOption {
  readonly key: string;
  readonly thing: NamedThing;
  readonly declares?: true;
}

const declares = (key: string, thing: NamedThing): NamingOption => ({ key, thing, declares: true });
const uses = (key: string, thing: NamedThing): NamingOption => ({ key, thing });

const deadLetters: readonly NamingOption[] = [uses('x-dead-letter-exchange', 'exchange')];
const consumed: readonly NamingOption[] = [
  uses('topic', 'topic'),
  uses('topics', 'topic'),
  uses('group.id', 'consumer group'),
];
const subject: readonly NamingOption[] = [uses('subject', 'subject')];

const naming: Readonly<Partial<Record<DeclarationKind, readonly NamingOption[]>>> = {
  'kafka.topic': [declares('topic', 'topic')],
  'kafka.send': [uses('topic', 'topic')],
  'kafka.consumer': consumed,
  'kafka.subscribe': consumed,
  'kafka.connector': [
    uses('topics', 'topic'),
    uses('topic', 'topic'),
    uses('errors.deadletterqueue.topic.name', 'topic'),
  ],
  'rabbitmq.queue': [declares('queue', 'queue'), ...deadLetters],
  'rabbitmq.exchange': [declares('exchange', 'exchange'), uses('alternate-exchange', 'exchange')],
  'rabbitmq.binding': [uses('exchange', 'exchange')],
  'rabbitmq.publish': [uses('exchange', 'exchange')],
  'rabbitmq.consume': [uses('queue', 'queue')],
  'rabbitmq.get': [uses('queue', 'queue')],
  'rabbitmq.policy': [uses('definition.dead-letter-exchange', 'exchange')],
  'nats.stream': [declares('name', 'stream'), declares('subjects', 'subject')],
  'nats.consumer': [
    uses('stream_name', 'stream'),
    uses('filter_subject', 'subject'),
    uses('filter_subjects', 'subject'),
  ],
  'nats.publish': subject,
  'nats.request': subject,
  'nats.subscribe': subject,
  'nats.endpoint': subject,
  'nats.kv': [declares('bucket', 'bucket')],
  'nats.object-store': [declares('bucket', 'bucket')],
};

/** Everything that a declaration names. What the text does not decide names nothing. */
export function namesOf(declaration: Declaration): readonly NameUse[] {
  const options = [...(naming[declaration.kind] ?? []), ...special(declaration)];
  return options.flatMap(({ key, thing, declares: makes = false }) => {
    const option = declaration.written.get(key);
    if (option?.how !== 'written') return [];
    const { broker, uri } = declaration;
    return texts(option.value).map((name): NameUse => ({
      broker,
      thing,
      name,
      declares: makes,
      uri,
      span: option.span,
    }));
  });
}

/** What an option names depends on another one. */
function special({ kind, written }: Declaration): readonly NamingOption[] {
  if (kind === 'rabbitmq.binding') {
    return [uses('destination', textOf(written.get('destination-type')) === 'exchange' ? 'exchange' : 'queue')];
  }
  // The default exchange routes to the queue of that name (AMQP 0-9-1, section 3.1.3.1).
  const toQueue = kind === 'rabbitmq.publish' && textOf(written.get('exchange')) === '';
  return toQueue ? [uses('routing-key', 'queue')] : [];
}

function textOf(option: WrittenOption | undefined): OptionValue | undefined {
  return option?.how === 'written' ? option.value : undefined;
}

function texts(value: OptionValue): readonly string[] {
  const each: readonly unknown[] = Array.isArray(value) ? value : [value];
  return each.filter((item): item is string => typeof item === 'string' && item !== '');
}
