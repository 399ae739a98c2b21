import assert from 'node:assert/strict';
import { brokerKinds } from '../../../../../src/base/brokerKind';
import { fieldsOf, layout } from '../../../../../src/ui/connections/form/layout';
import { asked, contextOf, drivers } from './drivers';

function has(kind: (typeof brokerKinds)[number], values: Record<string, string>, ...ids: readonly string[]): void {
  const all = asked(kind, values);
  for (const id of ids) assert.ok(all.includes(id), `${id} is not among ${all.join(', ')}`);
}

describe('the fields of the connection form', () => {
  for (const kind of brokerKinds)
    for (const { authentication, needs, takes = [], label } of drivers[kind].authentications)
      it(`ask for exactly what ${kind} needs to log in with: ${label}`, () => {
        const all = new Set(asked(kind, { authentication, address: drivers[kind].defaultAddress }));
        const wanted = [...needs, ...takes].filter((field) => !field.startsWith('tls.') && field !== 'keyPassphrase');
        for (const field of wanted) assert.ok(all.has(field) || all.has(`secret.${field}`), field);
        const login = layout(contextOf(kind), { kind, authentication }).find(({ id }) => id === 'login');
        assert.equal(login?.fields.length, wanted.length + 1);
      });

  it('name what is necessary and what may stay empty', () => {
    const login = layout(contextOf('kafka'), { kind: 'kafka', authentication: 'scram-sha-256' });
    const required = fieldsOf(login).filter((field) => field.required !== undefined);
    assert.deepEqual(
      required.map(({ id }) => id),
      ['address', 'username', 'secret.password'],
    );
  });

  it('of encryption follow what is chosen', () => {
    assert.deepEqual(
      asked('kafka', { 'tls.trust': 'off' }).filter((id) => id.startsWith('tls.')),
      ['tls.trust'],
    );
    has('kafka', { 'tls.trust': 'authority', 'tls.client': 'pem' }, 'tls.caFile', 'tls.certFile', 'tls.keyFile');
    has('kafka', { 'tls.trust': 'system', 'tls.client': 'pkcs12' }, 'tls.pfxFile', 'secret.keyPassphrase');
  });

  it('offer no encryption that the scheme of the address rules out, and say so', () => {
    const tls = layout(contextOf('rabbitmq'), { address: 'amqp://mq' }).find(({ id }) => id === 'tls');
    assert.deepEqual(tls?.fields, []);
    assert.match(tls.note ?? '', /amqps:\/\//);
    const options = fieldsOf(layout(contextOf('rabbitmq'), { address: 'amqps://mq' })).find(
      ({ id }) => id === 'tls.trust',
    )?.options;
    assert.ok(options?.every(({ value }) => value !== 'off'));
  });

  it('warn of a certificate that is not verified', () => {
    const [trust] = fieldsOf(layout(contextOf('nats'), { 'tls.trust': 'any' })).filter(({ id }) => id === 'tls.trust');
    assert.match(trust?.warning ?? '', /read and change everything/);
  });

  it('say that Kerberos is not supported', () => {
    for (const { authentication } of drivers.kafka.authentications) {
      const login = layout(contextOf('kafka'), { authentication }).find(({ id }) => id === 'login');
      const said = [login?.note, ...(login?.fields ?? []).map(({ hint }) => hint)].join(' ');
      assert.equal(said.match(/Kerberos .*? not supported/g)?.length, 1, said);
    }
  });

  it('start read-only anywhere but on this machine', () => {
    const initial = (address: string): string | undefined =>
      fieldsOf(layout(contextOf('kafka'), { address })).find(({ id }) => id === 'readOnly')?.initial;
    assert.equal(initial('localhost:9092'), 'false');
    assert.equal(initial('kafka.example:9092'), 'true');
  });

  it('leave the kind as it is once there is a connection, and the workspace out where there is none', () => {
    const ids = fieldsOf(layout(contextOf('nats', { isNew: false, hasWorkspace: false }), {})).map(({ id }) => id);
    assert.ok(!ids.includes('kind') && !ids.includes('source'));
  });
});
