import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import { relaxed } from '../../kafka/spring-boot/keys';
import { relaxedSpellings } from '../configForms';
import type { ConfigForm } from '../configForms';
import { count, milliseconds, seconds, truth, word } from '../springValues';

/** `none`, `simple`, `correlated` */
const confirms: OptionSpelling = {
  canonical: 'confirms',
  decode: (value) => {
    const kind = typeof value === 'string' ? value.toLowerCase() : '';
    return /^(?:simple|correlated|none)$/.test(kind) ? kind !== 'none' : undefined;
  },
  encode: (value) => (value === true ? 'correlated' : 'none'),
};

/** Boot 4 counts what follows the first attempt. */
const retries: OptionSpelling = {
  canonical: 'retry.max-attempts',
  decode: (value) => {
    const found = count('').decode?.(value);
    return typeof found === 'number' ? found + 1 : undefined;
  },
  encode: (value) => (typeof value === 'number' ? value - 1 : undefined),
};

/** Keys of a listener container (RabbitProperties of Spring Boot 2.7, 3.5, 4.2). */
const listener = {
  'acknowledge-mode': word('acknowledge-mode'),
  prefetch: count('prefetch-count'),
  'default-requeue-rejected': truth('default-requeue-rejected'),
  'retry.enabled': truth('retry.enabled'),
  'retry.max-attempts': count('retry.max-attempts'),
  'retry.max-retries': retries,
  'retry.initial-interval': milliseconds('retry.initial-interval'),
  'retry.multiplier': count('retry.multiplier'),
  'retry.max-interval': milliseconds('retry.max-interval'),
};

/** What the keys below `spring.rabbitmq.` declare. */
export const springForms: readonly ConfigForm[] = [
  {
    kind: 'rabbitmq.connection',
    spellings: spellings({
      ...{ addresses: 'url', host: 'host', port: count('port'), username: 'username', password: 'password' },
      ...{ 'virtual-host': 'virtual-host', 'requested-heartbeat': seconds('heartbeat') },
      ...{ 'requested-channel-max': count('channel-max'), 'connection-timeout': milliseconds('connection-timeout') },
      'ssl.enabled': truth('tls'),
    }),
  },
  { kind: 'rabbitmq.channel', spellings: spellings({ 'publisher-confirm-type': confirms }) },
  {
    kind: 'rabbitmq.publish',
    spellings: spellings({
      'template.mandatory': truth('mandatory'),
      ...{ 'template.exchange': 'exchange', 'template.routing-key': 'routing-key' },
    }),
  },
  {
    kind: 'rabbitmq.consume',
    spellings: spellings({
      ...under('listener.simple.', { ...listener, concurrency: count('concurrency') }),
    }),
  },
  {
    kind: 'rabbitmq.consume',
    spellings: spellings({
      ...under('listener.direct.', { ...listener, 'consumers-per-queue': count('concurrency') }),
    }),
  },
].map((form) => ({ ...form, spellings: relaxedSpellings(form.spellings, relaxed) }) as ConfigForm);

/** As environment variables have them: without dots and dashes. */
export const variableForms: readonly ConfigForm[] = springForms.map(({ kind, spellings: keys }) => ({
  kind,
  spellings: relaxedSpellings(keys, (key) => relaxed(key).replaceAll('.', '')),
}));

function under(
  prefix: string,
  keys: Readonly<Record<string, OptionSpelling>>,
): Readonly<Record<string, OptionSpelling>> {
  return Object.fromEntries(Object.entries(keys).map(([key, spelling]) => [prefix + key, spelling]));
}
