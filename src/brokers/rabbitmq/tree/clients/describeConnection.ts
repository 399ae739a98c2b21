import type { ResourceDetails } from '../../../api/details';
import type { ResourceRef } from '../../../api/ref';
import { asObject, countOf, entriesOf, textOf, type JsonObject } from '../../management/json';
import { lastOf, type TreeContext } from '../context';
import { fact, plainValue } from '../facts';
import { part } from '../sections';
import { byteRate, connectionFacts, connectionHealth } from './connectionNode';

/** State, TLS, traffic and properties of a connection. */
export async function describeConnection(
  context: TreeContext,
  ref: ResourceRef,
  signal: AbortSignal,
): Promise<Omit<ResourceDetails, 'ref'>> {
  const name = lastOf(ref);
  const sentence = `Connection “${name}” is no longer open: refresh the tree.`;
  const request = { segments: ['connections', name], absent: { reason: 'notFound', sentence } as const };
  const json = asObject(await context.client.get(request, signal)) ?? {};
  const health = connectionHealth(textOf(json, 'state'));
  return {
    label: textOf(json, 'user_provided_name') ?? name,
    ...(health && { health }),
    sections: [
      ...part('State', connectionFacts(context, json)),
      ...part('TLS', tlsFacts(json)),
      ...part('Traffic', [
        ...fact('receivedRate', 'Received a second', byteRate(json, 'recv_oct'), 'bytes'),
        ...fact('sentRate', 'Sent a second', byteRate(json, 'send_oct'), 'bytes'),
        ...fact('received', 'Received in all', countOf(json, 'recv_oct'), 'bytes'),
        ...fact('sent', 'Sent in all', countOf(json, 'send_oct'), 'bytes'),
        ...fact('pending', 'Waiting to be sent', countOf(json, 'send_pend'), 'count'),
      ]),
      ...part('Limits', [
        ...fact('heartbeat', 'Heartbeat', seconds(json, 'timeout'), 'milliseconds'),
        ...fact('channelMax', 'Most channels', countOf(json, 'channel_max'), 'count'),
        ...fact('frameMax', 'Largest frame', countOf(json, 'frame_max'), 'bytes'),
        ...fact('mechanism', 'Authentication', textOf(json, 'auth_mechanism')),
      ]),
      ...part('Client properties', clientProperties(json)),
    ],
  };
}

function seconds(json: JsonObject, key: string): number | undefined {
  const value = countOf(json, key);
  return value === undefined ? undefined : value * 1000;
}

function tlsFacts(json: JsonObject): ReturnType<typeof fact> {
  return [
    ...fact('tlsVersion', 'Version', textOf(json, 'ssl_protocol')),
    ...fact('cipher', 'Cipher', textOf(json, 'ssl_cipher')),
    ...fact('keyExchange', 'Key exchange', textOf(json, 'ssl_key_exchange')),
    ...fact('hash', 'Hash', textOf(json, 'ssl_hash')),
    ...fact('peerSubject', "Client certificate's subject", textOf(json, 'peer_cert_subject')),
    ...fact('peerIssuer', "Client certificate's issuer", textOf(json, 'peer_cert_issuer')),
    ...fact('peerValidity', "Client certificate's validity", textOf(json, 'peer_cert_validity')),
  ];
}

/** What the client says about itself; what it is capable of, one after the other. */
function clientProperties(json: JsonObject): ReturnType<typeof fact> {
  return entriesOf(json, 'client_properties').flatMap(([key, value]) => {
    if (key !== 'capabilities') return fact(`client.${key}`, key, plainValue(value));
    const granted = Object.entries(asObject(value) ?? {}).flatMap(([name, has]) => (has === true ? [name] : []));
    return fact('client.capabilities', key, granted.join(', '));
  });
}
