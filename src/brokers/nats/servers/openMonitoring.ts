import type { DriverEnv } from '../../api/driver';
import { readHttpAddress } from '../../api/http/address';
import { createJsonService } from '../../api/http/jsonService';
import type { ConnectionProfile } from '../../api/profile';
import { loadTls } from '../../api/reach/tls';
import { monitoringSource } from './monitoringSource';
import type { ServerSource } from './source';

const what = 'monitoring port';

/** The monitoring port of the profile, if it names one; with the authorities of the profile where it speaks HTTPS. */
export function openMonitoring(profile: ConnectionProfile, env: DriverEnv): ServerSource | undefined {
  const { monitoringUrl } = profile;
  if (monitoringUrl === undefined || monitoringUrl === '') return undefined;
  return monitoringSource(async () => {
    const address = readHttpAddress(what, monitoringUrl);
    const tls = address.tls ? await loadTls({ ...profile, tls: { ...profile.tls, enabled: true } }, env) : undefined;
    return createJsonService({ what, address, tls });
  }, monitoringUrl);
}
