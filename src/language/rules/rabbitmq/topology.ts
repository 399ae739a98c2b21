import type { KnownOption } from '../../model/declaration';
import type { RuleContext } from '../../model/rule';
import { isFullyDynamic, type KeyTemplate } from '../../patterns/keyTemplate';
import { textOf } from '../values';

/** Type of an exchange, as far as all its declarations that are known agree. */
export function exchangeType(exchange: string, context: RuleContext): string | undefined {
  const types = context
    .others('rabbitmq.exchange')
    .filter((declaration) => textOf(context.option('exchange', declaration)) === exchange)
    .map((declaration) => textOf(context.option('type', declaration)));
  const [type, ...others] = new Set(types);
  return others.length === 0 ? type : undefined;
}

/** Routing keys published to an exchange; `undefined` where one of them may be any text. */
export function publishedKeys(exchange: string, context: RuleContext): readonly KeyTemplate[] | undefined {
  const keys: KeyTemplate[] = [];
  for (const publish of context.others('rabbitmq.publish')) {
    if (!mayBe(context.option('exchange', publish), exchange)) continue;
    const template = templateOf(context.option('routing-key', publish));
    if (!template || textOf(context.option('exchange', publish)) !== exchange || isFullyDynamic(template)) {
      return undefined;
    }
    keys.push(template);
  }
  return keys;
}

/** Whether messages may come to an exchange that nobody publishes there: dead letters, unrouted ones, other exchanges. */
export function hasOtherSources(exchange: string, context: RuleContext): boolean {
  const may = (kind: 'rabbitmq.queue' | 'rabbitmq.exchange', key: string): boolean =>
    context.others(kind).some((declaration) => mayBe(context.option(key, declaration), exchange));
  return (
    may('rabbitmq.queue', 'x-dead-letter-exchange') ||
    may('rabbitmq.exchange', 'alternate-exchange') ||
    context
      .others('rabbitmq.binding')
      .some(
        (binding) =>
          textOf(context.option('destination-type', binding)) !== 'queue' &&
          mayBe(context.option('destination', binding), exchange),
      )
  );
}

function mayBe(option: KnownOption, name: string): boolean {
  if (option.how === 'absent') return false;
  return option.how === 'unknowable' || option.how === 'template' || option.value === name;
}

function templateOf(option: KnownOption): KeyTemplate | undefined {
  if (option.how === 'template') return option.parts;
  const text = textOf(option);
  return text === undefined ? undefined : [text];
}
