import path from 'node:path';
import { parse } from 'jsonc-parser';
import type { ImportedDraft, ImportReader } from './draft';
import { besideFile, outcome, present } from './draft';
import { isObject } from '../entryReader';
import { fromNatsUrls, withoutLogin } from './urls';

/** What a context of the `nats` CLI may hold that has no counterpart here (natscontext of jsm.go, 2025). */
const unsupported = ['user_jwt', 'socks_proxy', 'jetstream_api_prefix', 'windows_cert_store'] as const;

/** A context of the `nats` CLI: `nats/context/<name>.json` in the configuration folder. */
export const readNatsContext: ImportReader = (file, l10n) => {
  const parsed: unknown = parse(file.text);
  if (!isObject(parsed)) return outcome(undefined);
  const text = (key: string): string | undefined => {
    const value = parsed[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  };
  const name = path.basename(file.path, '.json');
  if (text('nsc') !== undefined)
    return outcome(
      l10n.t('{0}: it takes its login from nsc (nsc://), which is not supported: name a .creds file.', name),
    );
  const creds = text('creds');
  if (creds !== undefined && /^\w+:\/\//.test(creds))
    return outcome(l10n.t('{0}: its credentials come from another program, which is not supported.', name));
  const notes = unsupported
    .filter((key) => text(key) !== undefined)
    .map((key) => l10n.t('“{0}” of the context has no counterpart here.', key));
  const hasLogin = ['creds', 'nkey', 'user', 'token'].some((key) => text(key) !== undefined);
  const urls = (text('url') ?? 'nats://127.0.0.1:4222').split(',');
  // What the context names goes before what stands in its address.
  const base = fromNatsUrls(urls.map((url) => (hasLogin ? withoutLogin(url).address : url)).join(','), name);
  const [certFile, keyFile] = [besideFile(file, text('cert')), besideFile(file, text('key'))];
  const tls = {
    ...present({ caFile: besideFile(file, text('ca')) }),
    ...(certFile !== undefined && keyFile !== undefined && { certFile, keyFile }),
    ...(parsed['tls_first'] === true && { handshakeFirst: true }),
  };
  const draft: ImportedDraft = {
    ...base,
    entry: {
      ...base.entry,
      ...(Object.keys(tls).length > 0 && { tls: { enabled: true, ...tls } }),
      ...present({ jetStreamDomain: text('jetstream_domain'), inboxPrefix: text('inbox_prefix') }),
    },
    notes: [...base.notes, ...notes],
  };
  return outcome(withLogin(draft, { text, creds: besideFile(file, creds), nkey: besideFile(file, text('nkey')) }));
};

interface Login {
  readonly text: (key: string) => string | undefined;
  readonly creds: string | undefined;
  readonly nkey: string | undefined;
}

/** The login in the order in which the CLI looks for one: credentials, nkey, user, token. */
function withLogin(draft: ImportedDraft, { creds, nkey, text }: Login): ImportedDraft {
  const { entry } = draft;
  const [user, password, token] = [text('user'), text('password'), text('token')];
  if (creds !== undefined)
    return { ...draft, entry: { ...entry, authentication: 'credentials', credentialsFile: creds } };
  if (nkey !== undefined)
    return { ...draft, entry: { ...entry, authentication: 'nkey' }, secretFiles: { nkeySeed: nkey } };
  if (user !== undefined)
    return {
      ...draft,
      entry: { ...entry, authentication: 'password', username: user },
      secrets: present({ password }),
    };
  if (token !== undefined) return { ...draft, entry: { ...entry, authentication: 'token' }, secrets: { token } };
  return draft;
}
