import type { OptionValue, WrittenOption } from '../../model/declaration';
import type { Span } from '../../model/text';

/** `amqp://user:password@host:port/virtual-host?query`, the virtual host and what is in it percent-encoded (AMQP URI specification). */
const form = /^(amqps?):\/\/(?:([^:@/?]*)(?::([^@/?]*))?@)?(\[[^\]]*\]|[^/:?@]*)(?::(\d+))?(?:\/([^?]*))?(?:\?(.*))?$/;

/**
 * What an AMQP URL says, under canonical keys. `parameters` names what the library reads in the query, by canonical key;
 * their values are numbers. Of a text with holes only what stands after the last one in the query is known.
 */
export function amqpUrlOptions(
  url: string | readonly (string | null)[],
  span: Span,
  parameters: Readonly<Record<string, string>>,
): ReadonlyMap<string, WrittenOption> {
  const options = new Map<string, WrittenOption>();
  const add = (key: string, value: OptionValue): void => void options.set(key, { how: 'written', value, span });
  if (typeof url !== 'string') {
    const tail = url.at(-1) ?? '';
    const query = tail.includes('?') ? tail.slice(tail.indexOf('?') + 1) : '';
    for (const [key, value] of queryOptions(query, parameters)) add(key, value);
    return options;
  }
  const [whole, scheme, user, password, host, port, path, query = ''] = form.exec(url) ?? [];
  if (whole === undefined) return options;
  add('tls', scheme === 'amqps');
  if (host) add('host', host);
  if (port !== undefined) add('port', Number(port));
  if (user !== undefined) add('username', decoded(user));
  if (password !== undefined) add('password', decoded(password));
  if (path) add('virtual-host', decoded(path));
  for (const [key, value] of queryOptions(query, parameters)) add(key, value);
  return options;
}

function queryOptions(query: string, parameters: Readonly<Record<string, string>>): readonly [string, number][] {
  return query.split('&').flatMap((pair): [string, number][] => {
    const [name = '', value = ''] = pair.split('=');
    const key = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
    return key !== undefined && /^\d+$/.test(value) ? [[key, Number(value)]] : [];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
