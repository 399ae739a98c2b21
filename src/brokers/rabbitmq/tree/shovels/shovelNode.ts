import type { Property } from '../../../api/property';
import type { ResourceHealth, ResourceNode } from '../../../api/resource';
import { description } from '../../../api/words';
import { countOf, nameOf, objectOf, textOf, type JsonObject } from '../../management/json';
import { refOf, type TreeContext } from '../context';
import { fact, linkFact, plainValue } from '../facts';
import { withoutSecrets } from '../redact';

/** A shovel: how it runs, how it is defined, or both. */
export interface Shovel {
  readonly vhost: string;
  readonly name: string;
  readonly status?: JsonObject;
  readonly parameter?: JsonObject;
}

/** The node of a shovel. A static one, of the server's configuration, stands in no virtual host. */
export function shovelNode(context: TreeContext, shovel: Shovel): ResourceNode {
  const { vhost, name, status, parameter } = shovel;
  const state = status && textOf(status, 'state');
  const health = shovelHealth(status);
  const definition = (parameter && objectOf(parameter, 'value')) ?? {};
  const end = (side: string): string | undefined =>
    (status &&
      (textOf(status, `${side}_queue`) ?? textOf(status, `${side}_exchange`) ?? textOf(status, `${side}_address`))) ??
    textOf(definition, `${side}-queue`) ??
    textOf(definition, `${side}-exchange`);
  const [from, to] = [end('src'), end('dest')];
  return {
    ref: refOf(context, 'shovel', vhost, name),
    label: name,
    ...description(
      state ?? 'not running',
      from !== undefined && to !== undefined ? `${from} → ${to}` : undefined,
      vhost,
    ),
    properties: shovelFacts(context, shovel),
    ...(health && { health }),
    hasChildren: false,
  };
}

/** What a shovel does and how it fares. The server leaves user and password out of the URIs of a status. */
export function shovelFacts(context: TreeContext, { vhost, status = {} }: Shovel): readonly Property[] {
  const uri = (key: string): string | undefined => {
    const text = textOf(status, key);
    return text === undefined ? undefined : withoutSecrets(text);
  };
  return [
    ...fact('state', 'State', textOf(status, 'state')),
    ...fact('reason', 'Reason', reasonOf(status)),
    ...fact('type', 'Type', textOf(status, 'type')),
    ...linkFact('vhost', 'Virtual host', vhost === '' ? undefined : vhost, (name) => refOf(context, 'vhost', name)),
    ...fact('source', 'From', uri('src_uri')),
    ...fact('sourceQueue', 'From queue', textOf(status, 'src_queue')),
    ...fact('sourceExchange', 'From exchange', textOf(status, 'src_exchange')),
    ...fact('destination', 'To', uri('dest_uri')),
    ...fact('destinationQueue', 'To queue', textOf(status, 'dest_queue')),
    ...fact('destinationExchange', 'To exchange', textOf(status, 'dest_exchange')),
    ...fact('forwarded', 'Forwarded', countOf(status, 'forwarded'), 'count'),
    ...fact('pending', 'Pending', countOf(status, 'pending'), 'count'),
    ...fact('remaining', 'Remaining', countOf(status, 'remaining') ?? textOf(status, 'remaining')),
    ...fact('blocked', 'Flow', textOf(status, 'blocked_status')),
    ...fact('since', 'State since', textOf(status, 'timestamp')),
    ...linkFact('node', 'Node', textOf(status, 'node'), (name) => refOf(context, 'node', name)),
  ];
}

/** A shovel that ended is not tried again, or waits to be. What is not told to run is not judged. */
function shovelHealth(status: JsonObject | undefined): ResourceHealth | undefined {
  if (!status || textOf(status, 'state') !== 'terminated') return undefined;
  const reason = reasonOf(status);
  return { level: 'error', reason: `Terminated${reason === undefined ? '' : `: ${reason}`}.` };
}

function reasonOf(status: JsonObject): string | undefined {
  const reason = status['reason'];
  if (reason === undefined || reason === null) return undefined;
  return withoutSecrets(String(plainValue(reason))).replace(/^"|"$/g, '');
}

/** A shovel by its name in the status or the definition. */
export function shovelName(json: JsonObject): Pick<Shovel, 'vhost' | 'name'> {
  return { vhost: nameOf(json, 'vhost') ?? '', name: nameOf(json, 'name') ?? '' };
}
