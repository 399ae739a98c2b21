import type { Property } from '../../../api/property';
import type { ResourceNode, ResourceRef } from '../../../api/resource';
import { description } from '../../../api/words';
import { entriesOf, nameOf, textOf, textsOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { exchangeLabel } from '../exchanges/exchangeNode';
import { fact, linkFact, plainValue } from '../facts';

/** Never the password's hash, which the API tells administrators. */
export const userColumns = 'name,tags,limits';

/** The node of a user; a user without a tag may use AMQP only. */
export function userNode(context: TreeContext, json: JsonObject): ResourceNode | undefined {
  const name = nameOf(json, 'name');
  if (name === undefined) return undefined;
  const tags = tagsOf(json);
  return {
    ref: refOf(context, 'user', name),
    label: name,
    ...description(tags),
    properties: [...fact('tags', 'Tags', tags ?? 'none'), ...limitFacts(json)],
    hasChildren: true,
  };
}

/** Limits of a user: most connections and channels. */
export function limitFacts(json: JsonObject): readonly Property[] {
  return entriesOf(json, 'limits').flatMap(([key, value]) => fact(`limit.${key}`, key, plainValue(value), 'count'));
}

/** 3.8 and older wrote them as one text. */
function tagsOf(json: JsonObject): string | undefined {
  return textsOf(json, 'tags')?.join(', ') || textOf(json, 'tags');
}

/** From where a permission is looked at: from its virtual host, or from its user. */
export type PermissionSide = 'vhost' | 'user';

/** The node of what a user may do in a virtual host, or with the routing keys of one topic exchange in it. */
export function permissionNode(context: TreeContext, side: PermissionSide, json: JsonObject): ResourceNode | undefined {
  const user = nameOf(json, 'user');
  const vhost = nameOf(json, 'vhost');
  if (user === undefined || vhost === undefined) return undefined;
  const exchange = nameOf(json, 'exchange');
  const rights = (['configure', 'write', 'read'] as const).flatMap((right) => {
    const pattern = nameOf(json, right);
    return pattern === undefined ? [] : [`${right} ${pattern === '' ? 'nothing' : pattern}`];
  });
  const [here, there] = side === 'vhost' ? [vhost, user] : [user, vhost];
  const topic = exchange === undefined ? [] : ['topic', exchange];
  return {
    ref: refOf(context, 'permission', side, here, ...topic, there),
    label: there,
    ...description(exchange === undefined ? undefined : `topics of ${exchangeLabel(exchange)}`, ...rights),
    properties: permissionFacts(context, json),
    hasChildren: false,
    ...(exchange !== undefined && { variant: 'topic' }),
  };
}

/** Regular expressions over names, or over routing keys for a topic exchange. */
export function permissionFacts(context: TreeContext, json: JsonObject): readonly Property[] {
  const vhost = nameOf(json, 'vhost') ?? '';
  const pattern = (key: string, label: string): readonly Property[] => {
    const value = nameOf(json, key);
    return fact(key, label, value, value === '' ? { note: 'nothing' } : {});
  };
  return [
    ...linkFact('user', 'User', nameOf(json, 'user'), (name) => refOf(context, 'user', name)),
    ...linkFact('vhost', 'Virtual host', nameOf(json, 'vhost'), (name) => refOf(context, 'vhost', name)),
    ...linkFact('exchange', 'Topic exchange', nameOf(json, 'exchange'), (name) =>
      refOf(context, 'exchange', vhost, name),
    ),
    ...pattern('configure', 'May configure'),
    ...pattern('write', 'May write'),
    ...pattern('read', 'May read'),
  ];
}

/** Whose permission where a reference speaks of. */
export function permissionOf({ path }: ResourceRef): {
  readonly user: string;
  readonly vhost: string;
  readonly exchange: string | undefined;
} {
  const [side, here = ''] = path;
  const there = path.at(-1) ?? '';
  const [user, vhost] = side === 'user' ? [here, there] : [there, here];
  return { user, vhost, exchange: path[2] === 'topic' && path.length === 5 ? path[3] : undefined };
}
