import { driver } from '../../../src/brokers/rabbitmq';
import { address, certificatesDir, labServer, serversOrSkip, type LabServerId } from '../../lab';
import { oauthClients } from '../../lab/oauth/clients';
import { describeAuthentication, type Mechanism } from '../authentication';
import { bearerMechanisms, oauthOf } from '../bearer';
import { certificateMechanisms } from '../clientCertificate';
import { envOf, profileOf, type Access } from '../support/target';
import { never } from '../support/walk';
import { accessTo, monitorOf } from './target';

const secured = 'rabbitmq-tls';
const { caFile = '', others } = labServer(secured).credentials;
const tls = { enabled: true, caFile };
const overTls = {
  address: `amqps://${address(secured, 'amqps')}`,
  managementUrl: labServer(secured).httpUrl ?? '',
  tls,
};

function byPassword(name: string, server: LabServerId, access: Access): Mechanism {
  return {
    name,
    servers: [server],
    right: () => access,
    wrong: {
      access: () => ({ ...access, secrets: { ...access.secrets, password: 'not-the-password' } }),
      reason: 'auth',
      step: 'authentication',
      says: /refuses the user name or password of “monitor” .*: edit the connection and enter them again/,
    },
    expired: 'none: passwords of RabbitMQ do not expire',
    missing: {
      access: () => ({ ...access, secrets: {} }),
      reason: 'auth',
      step: 'authentication',
      says: /^No password is stored for user “monitor”: edit the connection/,
    },
  };
}

const { username, password } = monitorOf(secured);
const securedAccess: Access = {
  profile: { ...overTls, authentication: 'password', username },
  secrets: { password },
};

/** The management API with an authority of its own. */
const managementAccess = (managementCa: string): Access => ({
  profile: { ...securedAccess.profile, managementTls: { enabled: true, caFile: `${certificatesDir}/${managementCa}` } },
  secrets: { password },
});

const external: Access = { profile: { ...overTls, authentication: 'external', username }, secrets: { password } };

describe('authentication of RabbitMQ', () => {
  describeAuthentication(driver, [
    byPassword('password, 4.3', 'rabbitmq-4.3', accessTo('rabbitmq-4.3', '/', monitorOf('rabbitmq-4.3'))),
    byPassword('password, 3.10', 'rabbitmq-3.10', accessTo('rabbitmq-3.10', '/', monitorOf('rabbitmq-3.10'))),
    byPassword('password over TLS', secured, securedAccess),
    {
      name: 'password, the management API with TLS settings of its own',
      servers: [secured],
      right: () => managementAccess('ca.pem'),
      wrong: {
        access: () => managementAccess('other-ca.pem'),
        reason: 'tls',
        step: 'managementApi',
        says: /not trusted here: set the CA file/,
      },
      expired: 'none: the server has one certificate for both',
      missing: {
        access: () => managementAccess('gone.pem'),
        reason: 'tls',
        step: 'managementApi',
        says: /The CA file .*gone\.pem does not exist: correct its path/,
      },
    },
    ...certificateMechanisms({
      servers: [secured],
      access: external,
      missing: {
        access: () => external,
        reason: 'auth',
        step: 'authentication',
        says: /^A login by client certificate needs one: edit the connection, turn TLS on/,
      },
    }),
    {
      name: 'client certificate, and no password for the management API',
      servers: [secured],
      right: () => ({
        ...external,
        profile: { ...external.profile, tls: { ...tls, certFile: client('pem'), keyFile: client('key') } },
      }),
      wrong: {
        // A user without the tag “management”.
        access: () => ({
          profile: {
            ...external.profile,
            username: others?.['limited']?.username ?? '',
            tls: { ...tls, certFile: client('pem'), keyFile: client('key') },
          },
          secrets: { password: others?.['limited']?.password ?? '' },
        }),
        reason: 'denied',
        step: 'managementApi',
        says: /“limited” may not use the management API: give it the tag/,
      },
      expired: 'none: above',
      missing: {
        access: () => ({
          profile: { ...external.profile, tls: { ...tls, certFile: client('pem'), keyFile: client('key') } },
        }),
        reason: 'auth',
        step: 'managementApi',
        says: /takes no client certificate as a login: edit the connection and enter a user name and a password/,
      },
    },
    ...bearerMechanisms(secured, overTls, {
      refused: /refuses the .*; it has to be made for this RabbitMQ \(audience, signing key\) and to be valid still\.$/,
      step: 'authentication',
    }),
  ]);

  it('gets a new token before the old one ends', async function () {
    this.timeout(60_000);
    await serversOrSkip(this, [secured, 'oauth']);
    const access: Access = {
      profile: { ...overTls, authentication: 'oauth', oauth: oauthOf('brief') },
      secrets: { clientSecret: oauthClients.brief.secret },
    };
    const profile = profileOf({ server: secured, driver }, access);
    const connection = await driver.connect(profile, envOf(access), never);
    try {
      // Tokens end after eight seconds.
      const end = performance.now() + 18_000;
      while (performance.now() < end) {
        await connection.ping(never);
        await new Promise((resolve) => setTimeout(resolve, 1000));
      }
    } finally {
      await connection.close();
    }
  });
});

function client(ending: 'pem' | 'key'): string {
  return `${certificatesDir}/client.${ending}`;
}
