import type { ConnectionProfile, TlsOptions } from '../../../brokers/api/profile';
import type { ConnectionSource } from '../configuredConnection';
import type { FormValues } from './fieldSpec';
import type { Trust } from './tlsFields';

/** What the form shows of a connection: a profile, or what an import found of one. */
export function valuesOf(
  profile: Partial<ConnectionProfile>,
  source: ConnectionSource,
  autoConnect: boolean,
): FormValues {
  const { tls, managementTls, schemaRegistry, connect, ...rest } = profile;
  return {
    ...flat(rest),
    source,
    autoConnect: String(autoConnect),
    ...tlsValues('tls', tls, 'off'),
    ...tlsValues('managementTls', managementTls, 'same'),
    ...(schemaRegistry && endpointValues('schemaRegistry', schemaRegistry)),
    ...(connect && endpointValues('connect', connect)),
  };
}

function endpointValues(path: string, { tls, ...rest }: NonNullable<ConnectionProfile['connect']>): FormValues {
  return { ...flat(rest, `${path}.`), ...tlsValues(`${path}.tls`, tls, 'system') };
}

function tlsValues(path: string, tls: TlsOptions | undefined, absent: Trust): FormValues {
  if (!tls) return { [`${path}.trust`]: absent };
  const { enabled, verify, ...rest } = tls;
  const trust: Trust = !enabled ? 'off' : verify === false ? 'any' : tls.caFile === undefined ? 'system' : 'authority';
  const client = tls.pfxFile !== undefined ? 'pkcs12' : tls.certFile !== undefined ? 'pem' : 'none';
  return { [`${path}.trust`]: trust, [`${path}.client`]: client, ...flat(rest, `${path}.`) };
}

/** Leaves of an object, by their paths. */
function flat(object: object, prefix = ''): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of Object.entries(object) as [string, unknown][]) {
    if (typeof value === 'object' && value !== null) Object.assign(values, flat(value, `${prefix}${key}.`));
    else if (typeof value === 'string' || typeof value === 'boolean') values[prefix + key] = String(value);
  }
  return values;
}
