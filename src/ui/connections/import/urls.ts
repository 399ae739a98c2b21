import type { ImportedDraft } from './draft';
import { present } from './draft';
import type { L10n } from '../../l10n';

/** An address with the login that stood in it. */
interface Located {
  readonly address: string;
  readonly username?: string;
  readonly password?: string;
}

/** Takes the login out of `scheme://user:password@host/path`; the last `@` before the path ends it (RFC 3986). */
export function withoutLogin(url: string): Located {
  const [, scheme = '', authority = '', rest = ''] =
    /^([a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)(.*)$/is.exec(url.trim()) ?? [];
  const at = authority.lastIndexOf('@');
  if (at < 0) return { address: scheme + authority + rest };
  const [, user = '', password] = /^([^:]*)(?::(.*))?$/s.exec(authority.slice(0, at)) ?? [];
  return {
    address: scheme + authority.slice(at + 1) + rest,
    ...present({ username: decoded(user), password: password === undefined ? undefined : decoded(password) }),
  };
}

/** A RabbitMQ connection from its AMQP URL. What stands behind `?` tunes client libraries. */
export function fromAmqpUrl(url: string, name: string, l10n: L10n): ImportedDraft {
  const [first = '', ...others] = url.split(/,(?=amqps?:\/\/)/i);
  const { address, username, password } = withoutLogin(first);
  return {
    name,
    entry: {
      kind: 'rabbitmq',
      address: address.replace(/\?.*$/s, ''),
      authentication: 'password',
      // RabbitMQ's own user, which clients take where none is named (amqp URI specification).
      username: username ?? 'guest',
    },
    secrets: present({ password: password ?? (username === undefined ? 'guest' : undefined) }),
    notes: others.length > 0 ? [l10n.t('Only the first of several servers was taken over.')] : [],
  };
}

/** A NATS connection from its URLs; a user without a password is a token (NATS URL rules). */
export function fromNatsUrls(urls: string, name: string): ImportedDraft {
  const located = urls.split(',').map((url) => withoutLogin(url));
  const login = located.find(({ username }) => username !== undefined);
  const { username, password } = login ?? {};
  const address = located.map((one) => one.address).join(',');
  const isToken = username !== undefined && password === undefined;
  return {
    name,
    entry: {
      kind: 'nats',
      address,
      authentication: username === undefined ? 'none' : isToken ? 'token' : 'password',
      ...(!isToken && present({ username })),
      ...(/\b(tls|wss):\/\//i.test(address) && { tls: { enabled: true } }),
    },
    secrets: isToken ? { token: username } : present({ password }),
    notes: [],
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
