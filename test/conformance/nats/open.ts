import { driver } from '../../../src/brokers/nats';
import type { BrokerConnection } from '../../../src/brokers/api/connection';
import type { ConnectionProfile } from '../../../src/brokers/api/profile';
import type { LabServerId } from '../../lab';
import { whyNoNatsCli } from '../../lab/install/natsCli';
import { requiredVariable } from '../../lab/mocha';
import { envOf, profileOf } from '../support/target';
import { never } from '../support/walk';
import { urlOf } from './variant';

/** A connection as some user, without credentials unless they are given. */
export async function connectTo(
  server: LabServerId,
  login?: { readonly username: string; readonly password: string },
  more: Partial<Omit<ConnectionProfile, 'id' | 'kind' | 'name' | 'environment' | 'readOnly'>> = {},
): Promise<BrokerConnection> {
  const access = {
    profile: {
      address: more.address ?? urlOf(server),
      ...(login
        ? { authentication: 'password' as const, username: login.username }
        : { authentication: 'none' as const }),
      ...more,
    },
    ...(login && { secrets: { password: login.password } }),
  };
  return driver.connect(profileOf({ server, driver }, access), envOf(access), never);
}

/** For a mocha `before`: skips, or fails where everything is required, if there is no `nats` command to compare with. */
export function natsCliOrSkip(context: Mocha.Context): void {
  const reason = whyNoNatsCli();
  if (reason === undefined) return;
  if (process.env[requiredVariable]) throw new Error(reason);
  console.log(`skipped: ${reason}`);
  context.skip();
}
