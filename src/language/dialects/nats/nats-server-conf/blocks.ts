import { natsServerKeys } from '../../../../reference/options/natsServerKeys';

type BlockName = keyof typeof natsServerKeys;

/** What stands under a key: a block, a list of blocks, or a table of blocks under names of the author. */
export interface Inner {
  readonly block: BlockName;
  readonly form: 'block' | 'list' | 'named';
}

/** The name by which a key is known where that is not the first of those in the server's switch. */
const preferred: readonly string[] = [
  ...['leafnodes', 'store_dir', 'sync_interval', 'log_file', 'log_size_limit', 'log_max_num', 'pid_file'],
  ...['write_deadline', 'reconnect', 'urls', 'publish', 'subscribe', 'password', 'credentials', 'permissions'],
  ...['default_permissions', 'no_system_account', 'enabled', 'disabled'],
];

/** Blocks within blocks (the functions that server/opts.go of nats-server 2.14.5 calls for them). */
const inner: Readonly<Partial<Record<BlockName, Readonly<Record<string, BlockName | readonly [BlockName]>>>>> = {
  server: {
    ...{ cluster: 'cluster', gateway: 'gateway', leafnodes: 'leafnodes', jetstream: 'jetstream', mqtt: 'mqtt' },
    ...{ authorization: 'authorization', tls: 'tls', resolver_tls: 'tls', websocket: 'websocket', proxies: 'proxies' },
  },
  cluster: { authorization: 'authorization', tls: 'tls', permissions: 'permissions', compression: 'compression' },
  gateway: { authorization: 'authorization', tls: 'tls', gateways: ['remoteGateway'] },
  remoteGateway: { tls: 'tls' },
  leafnodes: {
    ...{ authorization: 'leafAuthorization', tls: 'tls', compression: 'compression', remotes: ['remoteLeaf'] },
  },
  leafAuthorization: { users: ['leafUser'] },
  remoteLeaf: { tls: 'tls', compression: 'compression' },
  jetstream: { limits: 'jetstreamLimits', tpm: 'tpm' },
  jetstreamLimits: { batch: 'jetstreamBatch' },
  account: {
    ...{ users: ['user'], exports: ['export'], imports: ['import'], jetstream: 'accountJetstream' },
    ...{ default_permissions: 'permissions', limits: 'accountLimits', msg_trace: 'messageTrace' },
  },
  authorization: { users: ['user'], default_permissions: 'permissions', auth_callout: 'authCallout' },
  user: { permissions: 'permissions' },
  permissions: { publish: 'subjects', subscribe: 'subjects', publish_allow_responses: 'allowResponses' },
  websocket: { tls: 'tls', authorization: 'simpleAuthorization' },
  mqtt: { tls: 'tls', authorization: 'simpleAuthorization' },
  proxies: { trusted: ['proxyKey'] },
};

/** Key as canonical options name it, by each of its names. */
const names: Readonly<Record<string, ReadonlyMap<string, string>>> = Object.fromEntries(
  Object.entries(natsServerKeys).map(([block, keys]) => [
    block,
    new Map(
      keys.flatMap((key) => {
        const all = key.split(' ');
        const canonical = all.find((name) => preferred.includes(name)) ?? all[0] ?? '';
        return all.map((name) => [name, canonical] as const);
      }),
    ),
  ]),
);

/** The canonical name of a key of a block; one that the server does not know stays as it is. */
export function canonicalName(block: BlockName, key: string): string {
  return names[block]?.get(key.toLowerCase()) ?? key;
}

/** Whether the server knows the key. */
export function isKnown(block: BlockName, key: string): boolean {
  return names[block]?.has(key.toLowerCase()) === true;
}

/** What stands under a key of a block, by its canonical name; `undefined` where any key may. */
export function innerOf(block: BlockName, name: string): Inner | undefined {
  if (block === 'server' && name === 'accounts') return { block: 'account', form: 'named' };
  const found = inner[block]?.[name];
  if (found === undefined) return undefined;
  return typeof found === 'string' ? { block: found, form: 'block' } : { block: found[0], form: 'list' };
}

/** Whether the server takes a path of canonical names; below a key of which the tables do not know the inside, any. */
export function isKnownPath(words: readonly string[]): boolean {
  let at: Inner = { block: 'server', form: 'block' };
  for (const word of words) {
    if (at.form === 'named') at = { ...at, form: 'block' };
    else if (at.form === 'list' && /^\d+$/.test(word)) at = { ...at, form: 'block' };
    else {
      if (!isKnown(at.block, word)) return false;
      const under = innerOf(at.block, canonicalName(at.block, word));
      if (!under) return true;
      at = under;
    }
  }
  return true;
}

/** Every key that is found without a name or number of the author, as a dotted path. */
export function listedKeys(block: BlockName = 'server', path = ''): readonly string[] {
  return [...new Set(names[block]?.values() ?? [])].flatMap((name) => {
    const under = innerOf(block, name);
    return under?.form === 'block' ? listedKeys(under.block, `${path}${name}.`) : [`${path}${name}`];
  });
}
