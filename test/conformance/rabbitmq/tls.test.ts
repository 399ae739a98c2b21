import assert from 'node:assert/strict';
import path from 'node:path';
import type { DiagnosisStep } from '../../../src/brokers/api/diagnosis';
import type { BrokerErrorReason } from '../../../src/brokers/api/error';
import type { TlsOptions } from '../../../src/brokers/api/profile';
import { driver } from '../../../src/brokers/rabbitmq';
import { certificatesDir, labServer, port, serversOrSkip } from '../../lab';
import { rejectsWith } from '../support/expect';
import { envOf, profileOf, type Access } from '../support/target';
import { never } from '../support/walk';
import { monitorOf } from './target';

const id = 'rabbitmq-tls';
const file = (name: string): string => path.join(certificatesDir, name);
const trusted: TlsOptions = { enabled: true, caFile: file('ca.pem') };
const stranger = { certFile: file('other-client.pem'), keyFile: file('other-client.key') };

interface Case {
  readonly what: string;
  readonly tls?: TlsOptions;
  readonly address?: string;
  readonly managementUrl?: string;
  readonly step: DiagnosisStep;
  readonly says: RegExp;
  /** Of `connect`, where what is wrong concerns the management API too. */
  readonly reason?: BrokerErrorReason;
}

describe(`what can be wrong about ${id}`, () => {
  before(async function () {
    await serversOrSkip(this, [id]);
  });

  const amqps = `127.0.0.1:${port(id, 'amqps')}`;
  const https = `127.0.0.1:${port(id, 'https')}`;
  const cases: readonly Case[] = [
    { what: 'no CA file', tls: { enabled: true }, step: 'tls', says: /not trusted.*CA file/, reason: 'tls' },
    {
      what: 'a server name that the certificate does not hold',
      tls: { ...trusted, serverName: 'broker.example' },
      step: 'tls',
      says: /not for the name/,
      reason: 'tls',
    },
    {
      what: 'a client certificate of an unknown authority',
      tls: { ...trusted, ...stranger },
      step: 'tls',
      says: /does not trust the issuer of this connection's client certificate/,
    },
    {
      what: 'no TLS on the port of TLS',
      address: `amqp://${amqps}`,
      tls: { ...trusted, enabled: false },
      step: 'authentication',
      says: /does not speak AMQP 0-9-1: .*amqps:/,
    },
    {
      what: 'a management URL without the path prefix',
      managementUrl: `https://${https}`,
      step: 'managementApi',
      says: /status 404.*path prefix/,
      reason: 'notFound',
    },
    {
      what: 'a management URL without TLS',
      managementUrl: `http://${https}/rabbit`,
      step: 'managementApi',
      says: /http or https/,
      reason: 'notFound',
    },
  ];

  for (const { what, step, says, reason, ...settings } of cases) {
    it(`is told: ${what}`, async () => {
      const { username, password } = monitorOf(id);
      const managementUrl = labServer(id).httpUrl ?? '';
      const whole = { address: `amqps://${amqps}`, managementUrl, tls: trusted, ...settings };
      const access: Access = {
        profile: { ...whole, authentication: 'password', username },
        secrets: { password },
      };
      const profile = profileOf({ server: id, driver }, access);
      const last = (await driver.diagnose(profile, envOf(access), () => undefined, never)).at(-1);
      assert.deepEqual([last?.step, last?.ok], [step, false], last?.detail);
      assert.match(last?.detail ?? '', says);
      if (!reason) return;
      await rejectsWith(driver.connect(profile, envOf(access), never), reason, { withinMs: 5_000, access });
    });
  }
});
