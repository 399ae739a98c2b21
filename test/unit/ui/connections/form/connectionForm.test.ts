import assert from 'node:assert/strict';
import type { DriverEnv, DriverRegistry } from '../../../../../src/brokers/api/driver';
import type { ConnectionProfile, ProfileId, SecretField } from '../../../../../src/brokers/api/profile';
import { connectionFormProtocol } from '../../../../../src/protocol/connectionForm';
import type { FormField } from '../../../../../src/protocol/connectionForm';
import { ConnectionForm } from '../../../../../src/ui/connections/form/connectionForm';
import type { FormHost, FormResult } from '../../../../../src/ui/connections/form/formHost';
import { fakeEnv, settle } from '../../fakeDriver';
import { fakeL10n } from '../../fakeL10n';
import { drivers } from './drivers';

interface Opened {
  readonly form: ConnectionForm;
  readonly saved: FormResult[];
  readonly focused: string[];
  readonly closed: () => boolean;
  readonly field: (id: string) => FormField | undefined;
  readonly type: (values: Readonly<Record<string, string>>) => Promise<void>;
}

const registry: DriverRegistry = {
  rabbitmq: () => Promise.resolve(drivers.rabbitmq),
  kafka: () => Promise.resolve(drivers.kafka),
  nats: () => Promise.resolve(drivers.nats),
};

async function open(
  values: Readonly<Record<string, string>>,
  changes: Partial<FormHost> = {},
  stored: Partial<Record<SecretField, string>> = {},
): Promise<Opened> {
  const saved: FormResult[] = [];
  const focused: string[] = [];
  let closed = false;
  const host: FormHost = {
    l10n: fakeL10n,
    drivers: registry,
    home: '/home/ada',
    hasWorkspace: true,
    takenNames: () => ['taken'],
    secrets: { get: (field) => Promise.resolve(stored[field]) },
    envOf: () => fakeEnv,
    fileExists: (path) => Promise.resolve(path === '/home/ada/ca.pem'),
    browse: () => Promise.resolve('/chosen.pem'),
    importOthers: () => Promise.resolve(),
    save: (result) => {
      saved.push(result);
      return Promise.resolve();
    },
    ...changes,
  };
  const start = { id: 'p1' as ProfileId, values, isNew: values['address'] === undefined };
  const form = await ConnectionForm.open(start, host, {
    changed: () => assert.ok(connectionFormProtocol.isToPage({ type: 'form', form: form.draw() })),
    focus: (id) => focused.push(id),
    closed: () => (closed = true),
  });
  let edit = 0;
  return {
    form,
    saved,
    focused,
    closed: () => closed,
    field: (id) =>
      form
        .draw()
        .sections.flatMap(({ fields }) => fields)
        .find((field) => field.id === id),
    type: async (typed) => {
      for (const [id, value] of Object.entries(typed))
        await form.handle({ type: 'change', id, value, edit: (edit += 1) });
    },
  };
}

describe('the connection form', () => {
  it('starts with the example of the broker, and changes it with the broker until it is typed over', async () => {
    const { field, type } = await open({ kind: 'nats' });
    assert.equal(field('address')?.value, drivers.nats.defaultAddress);
    await type({ kind: 'kafka' });
    assert.equal(field('address')?.value, 'localhost:9092');
    await type({ address: 'kafka.example:9092', kind: 'nats' });
    assert.equal(field('address')?.value, 'kafka.example:9092');
  });

  it('says what is wrong as it is typed, and nothing of a field that nobody came to', async () => {
    const { field, form, type } = await open({ kind: 'kafka' });
    await type({ authentication: 'password', address: 'no address', name: 'taken' });
    assert.match(field('address')?.error ?? '', /is not an address/);
    assert.equal(field('name')?.error, 'Another connection has this name.');
    assert.equal(field('username')?.error, undefined);
    await form.handle({ type: 'leave', id: 'username' });
    assert.equal(field('username')?.error, 'User name is missing.');
  });

  it('looks whether files are there, a leading tilde meaning the home folder', async () => {
    const { field, form, type } = await open({ kind: 'nats' });
    await type({ 'tls.trust': 'authority', 'tls.caFile': '~/ca.pem' });
    assert.equal(field('tls.caFile')?.error, undefined);
    await form.handle({ type: 'browse', id: 'tls.caFile' });
    assert.equal(field('tls.caFile')?.value, '/chosen.pem');
    assert.equal(field('tls.caFile')?.error, 'There is no such file.');
  });

  it('is not saved while something is wrong, and leads to the first of it', async () => {
    const { field, focused, form, saved, type } = await open({ kind: 'kafka' });
    await type({ authentication: 'password' });
    await form.handle({ type: 'save' });
    assert.deepEqual(saved, []);
    assert.deepEqual(focused, ['username']);
    assert.equal(field('secret.password')?.error, 'Password is missing.');
  });

  it('gives the secret to whoever saves it, and never to the page', async () => {
    const { closed, form, saved, type } = await open({ kind: 'kafka' });
    await type({ authentication: 'password', username: 'ada', 'secret.password': 'hunter2', 'secret.token': 'unused' });
    assert.doesNotMatch(JSON.stringify(form.draw()), /hunter2/);
    await form.handle({ type: 'save' });
    assert.deepEqual([...(saved[0]?.typed ?? [])], [['password', 'hunter2']]);
    assert.doesNotMatch(JSON.stringify(saved[0]?.entry), /hunter2/);
    assert.ok(closed());
    assert.equal(form.isDirty, false);
  });

  it('keeps a stored secret until it is replaced or removed', async () => {
    const values = { kind: 'kafka', address: 'k:9092', name: 'k', authentication: 'password', username: 'ada' };
    const { field, form, saved } = await open(values, {}, { password: 'hunter2', token: 'of another login' });
    assert.equal(field('secret.password')?.secret, 'stored');
    assert.doesNotMatch(JSON.stringify(form.draw()), /hunter2/);
    await form.handle({ type: 'save' });
    assert.deepEqual([...(saved[0]?.kept ?? [])], ['password'], 'what no field asks for is not kept');
    await form.handle({ type: 'forget', id: 'secret.password' });
    assert.equal(field('secret.password')?.error, 'Password is missing.');
  });

  it('tests what is typed, with the typed secret before the stored one, and shows each step', async () => {
    const seen: { profile?: ConnectionProfile; env?: DriverEnv } = {};
    const driver: typeof drivers.kafka = {
      ...drivers.kafka,
      diagnose: (profile, env, report) => {
        Object.assign(seen, { profile, env });
        report({ step: 'tcp', ok: true, detail: 'It answers.' });
        return Promise.resolve([
          { step: 'tcp', ok: true, detail: 'It answers.' },
          { step: 'authentication', ok: false, detail: 'It refuses the password.' },
        ]);
      },
    };
    const { form, type } = await open(
      { kind: 'kafka', address: 'k:9092', name: 'k', authentication: 'password', username: 'ada' },
      { drivers: { ...registry, kafka: () => Promise.resolve(driver) } },
      { password: 'old' },
    );
    await type({ 'secret.password': 'new' });
    await form.handle({ type: 'test' });
    assert.equal(seen.profile?.username, 'ada');
    assert.equal(await seen.env?.secret('password'), 'new');
    const { test } = form.draw();
    assert.equal(test.state, 'failed');
    assert.match(test.summary, /Authentication/);
    assert.deepEqual(
      test.steps.map(({ ok }) => ok),
      [true, false],
    );
    await type({ username: 'bob' });
    assert.equal(form.draw().test.state, 'none', 'the result is about something else');
  });

  it('stops a test that hangs', async () => {
    let aborted = false;
    const driver: typeof drivers.nats = {
      ...drivers.nats,
      diagnose: (_profile, _env, _report, signal) =>
        new Promise((_resolve, reject) =>
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(new Error('stopped'));
          }),
        ),
    };
    const { form } = await open({ kind: 'nats' }, { drivers: { ...registry, nats: () => Promise.resolve(driver) } });
    const testing = form.handle({ type: 'test' });
    await settle();
    assert.equal(form.draw().test.state, 'running');
    await form.handle({ type: 'stop' });
    await testing;
    assert.equal(form.draw().test.state, 'none');
    assert.ok(aborted);
  });

  it('stays with what went wrong when it cannot be saved', async () => {
    const save = (): Promise<void> => Promise.reject(new Error('The settings file is read-only.'));
    const { closed, form, type } = await open({ kind: 'nats' }, { save });
    await type({ name: 'events' });
    await form.handle({ type: 'save' });
    assert.equal(form.draw().problem, 'The settings file is read-only.');
    assert.equal(closed(), false);
    assert.ok(form.isDirty);
  });

  it('believes only messages that a page may send', () => {
    const { isFromPage } = connectionFormProtocol;
    assert.ok(isFromPage({ type: 'change', id: 'name', value: 'x', edit: 1 }));
    for (const strange of [undefined, 'save', { type: 'delete' }, { type: 'change', id: 1, value: 'x', edit: 1 }])
      assert.ok(!isFromPage(strange), JSON.stringify(strange));
  });
});
