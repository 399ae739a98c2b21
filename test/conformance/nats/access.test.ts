import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labDir, labServer } from '../../lab';
import { createOperatorSetup } from '../../lab/natsJwt';
import { keys, seedOf } from '../../lab/natsKeys';
import { describeAccess } from '../suite';
import { urlOf, variant } from './variant';

describeAccess(
  variant('nats-token', {
    access: () => ({
      profile: { address: urlOf('nats-token'), authentication: 'token' },
      secrets: { token: labServer('nats-token').credentials.token ?? '' },
    }),
    wrongCredentials: (access) => ({ ...access, secrets: { token: 'not-the-token' } }),
  }),
);

describeAccess(
  variant('nats-nkey', {
    access: async () => ({
      profile: { address: urlOf('nats-nkey'), authentication: 'nkey' },
      secrets: { nkeySeed: await readFile(labServer('nats-nkey').credentials.seedFile ?? '', 'utf8') },
    }),
    wrongCredentials: (access) => ({ ...access, secrets: { nkeySeed: seedOf(keys.createUser()) } }),
  }),
);

describeAccess(
  variant('nats-creds', {
    access: () => ({
      profile: {
        address: urlOf('nats-creds'),
        authentication: 'credentials',
        credentialsFile: labServer('nats-creds').credentials.credsFile ?? '',
      },
    }),
    wrongCredentials: async ({ profile }) => {
      const credentialsFile = join(labDir, 'secrets', 'stranger.creds');
      await writeFile(credentialsFile, createOperatorSetup().credentials, { mode: 0o600 });
      return { profile: { ...profile, credentialsFile } };
    },
  }),
);
