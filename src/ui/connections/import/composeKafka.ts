import type { L10n } from '../../l10n';
import type { ComposeService } from './composeService';
import type { ImportedDraft } from './draft';
import { present } from './draft';

/** Images that speak the Kafka protocol. */
export const kafkaImage = /(^|\/)(kafka(-native)?|cp-kafka|cp-server|confluent-local|redpanda)$/;

/**
 * A Kafka or Redpanda container. A client has to come back through the addresses that the broker advertises, so one of
 * those that this machine reaches is taken before a published port of which nobody speaks.
 */
export function composeKafka(
  service: ComposeService,
  services: readonly ComposeService[],
  name: string,
  l10n: L10n,
): ImportedDraft | string {
  const advertised = advertisedAddresses(service);
  const own = advertised.find(({ address }) =>
    service.ports.some(({ published }) => isHere(address) && address.endsWith(`:${published}`)),
  );
  const [port] = service.ports.filter(({ target }) => ![8081, 8082, 9644, 9101].includes(target));
  const address = own?.address ?? (port && `${port.host}:${port.published}`);
  if (address === undefined) return l10n.t('{0}: it publishes no port, so this machine does not reach it.', name);
  if (/^SASL/i.test(own?.protocol ?? '')) return l10n.t('{0}: it asks for a login that the file does not show.', name);
  const only = services.filter(({ image }) => kafkaImage.test(image)).length === 1;
  const beside = (image: RegExp, target: number): string | undefined => {
    const found = services.find((candidate) => image.test(candidate.image));
    const published = found?.ports.find((candidate) => candidate.target === target);
    return published && `http://${published.host}:${published.published}`;
  };
  const registry = beside(/schema-registry$|redpanda$/, 8081);
  const connect = beside(/(cp-kafka-connect(-base)?|debezium\/connect|connect)$/, 8083);
  return {
    name,
    entry: {
      kind: 'kafka',
      address,
      authentication: 'none',
      ...(only && registry !== undefined && { schemaRegistry: { url: registry } }),
      ...(only && connect !== undefined && { connect: { url: connect } }),
      ...(/SSL$/i.test(own?.protocol ?? '') && { tls: { enabled: true } }),
    },
    secrets: present({}),
    notes:
      own === undefined && advertised.length > 0
        ? [l10n.t('The broker advertises no address that this machine reaches by a published port.')]
        : [],
  };
}

interface Advertised {
  readonly address: string;
  /** `PLAINTEXT`, `SASL_SSL`; the name of a listener is translated where the file maps it. */
  readonly protocol: string;
}

function advertisedAddresses({ command, environment }: ComposeService): readonly Advertised[] {
  const first = (...names: readonly string[]): string =>
    names.map((key) => environment.get(key)).find((value) => value !== undefined) ?? '';
  const listeners =
    first('KAFKA_ADVERTISED_LISTENERS', 'KAFKA_CFG_ADVERTISED_LISTENERS') ||
    (/--advertise-kafka-addr[ =](\S+)/.exec(command)?.[1] ?? '');
  const protocols = new Map(
    first('KAFKA_LISTENER_SECURITY_PROTOCOL_MAP', 'KAFKA_CFG_LISTENER_SECURITY_PROTOCOL_MAP')
      .split(',')
      .map((pair) => pair.trim().split(':'))
      .map(([listener = '', protocol = '']) => [listener, protocol]),
  );
  return listeners.split(',').flatMap((text) => {
    const [, listener = '', address = ''] = /^\s*(\w*):\/\/(\S+:\d+)\s*$/.exec(text) ?? [];
    return address === '' ? [] : [{ address, protocol: protocols.get(listener) ?? listener }];
  });
}

function isHere(address: string): boolean {
  return /^(localhost|127\.|\[::1\]|host\.docker\.internal:)/.test(address);
}
