import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { Expression } from '../../../syntax/code/expression';

/** Transports of kombu that speak AMQP (TRANSPORT_ALIASES of kombu/transport/__init__.py, 5.7.0). */
const amqp = /^(amqps?|pyamqp|librabbitmq)($|:\/\/)/;

/** The beginning of a URL, or a transport named alone. */
const scheme = /^[a-z][\w+.-]*($|:\/\/)/;

/** Whether a broker URL or a transport's name speaks of RabbitMQ; `undefined` where the text does not decide it. */
export function isRabbitMq(file: CodeFile, value: Expression | undefined, token: number): boolean | undefined {
  if (value === undefined) return undefined;
  const known = evaluate(file, value, token);
  const text = known.how === 'template' ? known.parts[0] : known.how === 'value' ? known.value : undefined;
  if (typeof text !== 'string' || !scheme.test(text)) return undefined;
  return amqp.test(text);
}

/** Whether a text of the file is an AMQP URL. */
export function mentionsAmqp(file: CodeFile): boolean {
  return /["'](amqps?|pyamqp|librabbitmq):\/\//.test(file.text);
}
