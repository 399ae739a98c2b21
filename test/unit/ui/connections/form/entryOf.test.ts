import assert from 'node:assert/strict';
import type { BrokerKind } from '../../../../../src/base/brokerKind';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import { entryOf } from '../../../../../src/ui/connections/form/entryOf';
import type { FormValues } from '../../../../../src/ui/connections/form/fieldSpec';
import { valuesOf } from '../../../../../src/ui/connections/form/values';
import { parseEntry } from '../../../../../src/ui/connections/parseEntry';
import { contextOf } from './drivers';

const id = 'p1' as ProfileId;

function entry(kind: BrokerKind, values: FormValues): unknown {
  return entryOf(id, contextOf(kind, { takenNames: ['NATS localhost:4222'] }), { kind, ...values });
}

describe('what the connection form writes', () => {
  it('is what was typed, and a name where none was', () => {
    assert.deepEqual(entry('nats', { address: ' nats://localhost:4222 ' }), {
      id,
      name: 'NATS localhost:4222 (2)',
      kind: 'nats',
      address: 'nats://localhost:4222',
      environment: 'development',
      authentication: 'none',
    });
  });

  it('is nothing of what another choice had asked for, and no secret', () => {
    const written = entry('kafka', {
      ...{ address: 'k:9092', name: 'k', authentication: 'none', username: 'ada', 'secret.password': 'hunter2' },
      ...{ 'tls.trust': 'off', 'tls.caFile': '/ca.pem', managementUrl: 'http://mq:15672' },
    });
    const expected = { id, name: 'k', kind: 'kafka', address: 'k:9092', environment: 'development' };
    assert.deepEqual(written, { ...expected, authentication: 'none' });
  });

  it('says read-only only where that is not what the address means', () => {
    const readOnly = (address: string, value: string): unknown =>
      (entry('nats', { address, readOnly: value }) as { readOnly?: boolean }).readOnly;
    assert.equal(readOnly('nats://localhost', 'false'), undefined);
    assert.equal(readOnly('nats://localhost', 'true'), true);
    assert.equal(readOnly('nats://far', 'false'), false);
  });

  const tls = { enabled: true, caFile: '/ca.pem', serverName: 'mq' };
  const entries: readonly (Readonly<Record<string, unknown>> & { readonly kind: BrokerKind })[] = [
    {
      ...{ kind: 'kafka', address: 'k:9092', authentication: 'scram-sha-512', username: 'ada', autoConnect: true },
      tls: { ...tls, certFile: '/c.pem', keyFile: '/k.pem' },
    },
    {
      ...{ kind: 'rabbitmq', address: 'amqps://mq', authentication: 'password', username: 'ada', readOnly: false },
      ...{ tls: { enabled: true, verify: false, pfxFile: '/c.p12' }, managementUrl: 'https://mq/m' },
    },
    {
      ...{ kind: 'kafka', address: 'k:9092', authentication: 'none' },
      schemaRegistry: { url: 'https://sr', username: 'ada', tls: { ...tls, certFile: '/c.pem', keyFile: '/k.pem' } },
      connect: { url: 'https://kc', tls: { enabled: true, pfxFile: '/c.p12' } },
    },
    { kind: 'nats', address: 'tls://n', authentication: 'credentials', credentialsFile: '/me.creds', tls },
  ];
  for (const written of entries)
    it(`is, untouched, the connection that was there: ${written.kind}`, () => {
      const before = parseEntry({ id, name: 'n', environment: 'staging', ...written }, 'user', '/home/ada');
      const values = valuesOf(before.profile, 'user', before.autoConnect);
      const after = entryOf(id, contextOf(written.kind, { isNew: false }), values);
      assert.deepEqual(parseEntry(after, 'user', '/home/ada'), before);
    });
});
