import assert from 'node:assert/strict';
import type { BrokerDriver } from '../../../../../src/brokers/api/driver';
import type { ProfileId } from '../../../../../src/brokers/api/profile';
import { parseConnections } from '../../../../../src/ui/connections/parseConnections';
import { connectionSteps } from '../../../../../src/ui/connections/wizard/connectionSteps';
import type { ConnectionDraft } from '../../../../../src/ui/connections/wizard/draft';
import { draftOf, entryOf } from '../../../../../src/ui/connections/wizard/draft';
import type { Question } from '../../../../../src/ui/connections/wizard/wizard';
import { runWizard } from '../../../../../src/ui/connections/wizard/wizard';
import { fakeBroker, fakeDriver, fakeProfile } from '../../fakeDriver';
import { fakeL10n } from '../../fakeL10n';

const id = 'p1' as ProfileId;

/** Runs the questions with these answers, and says what was asked. */
async function answer(
  answers: string[],
  start: ConnectionDraft = { id, secrets: {} },
  takenNames: string[] = [],
  driver: BrokerDriver = fakeDriver(fakeBroker()),
) {
  const steps = connectionSteps({ l10n: fakeL10n, loadDriver: () => Promise.resolve(driver), takenNames });
  const questions: Question[] = [];
  const draft = await runWizard(steps, start, (question) => {
    questions.push(question);
    return Promise.resolve(answers.shift());
  });
  return { draft, questions };
}

describe('the questions about a connection', () => {
  it('lead to an entry that settings understand', async () => {
    const { draft } = await answer(['nats', 'nats://localhost:4222', 'events', 'none', 'off', 'staging']);
    const entry = draft && entryOf(draft);
    assert.deepEqual(entry, {
      id: 'p1',
      name: 'events',
      kind: 'nats',
      address: 'nats://localhost:4222',
      environment: 'staging',
      authentication: 'none',
    });
    assert.deepEqual(parseConnections([{ source: 'user', value: [entry] }], '/').problems, []);
  });

  it('ask for what the chosen login needs, and keep the secret out of the entry', async () => {
    const { draft, questions } = await answer([
      'nats',
      'nats://localhost:4222',
      'events',
      'password',
      'ada',
      'hunter2',
      'off',
      'test',
    ]);
    assert.ok(questions[5]?.type === 'text' && questions[5].secret === true);
    assert.match(questions[5].prompt, /^Password: kept in the secret storage/);
    assert.ok(draft);
    assert.deepEqual(draft.secrets, { password: 'hunter2' });
    assert.doesNotMatch(JSON.stringify(entryOf(draft)), /hunter2/);
    const file = await answer(['nats', 'nats://localhost:4222', 'events', 'credentials', '/a.creds', 'off', 'test']);
    assert.equal(file.draft && entryOf(file.draft)?.credentialsFile, '/a.creds');
  });

  it('do not ask how to log in where there is one way only', async () => {
    const login = { authentication: 'password', label: 'Password', needs: ['username', 'password'] } as const;
    const driver: BrokerDriver = { ...fakeDriver(fakeBroker()), authentications: [login] };
    const answers = ['rabbitmq', 'amqp://localhost', 'orders', 'ada', 'hunter2', '', 'test'];
    const { draft } = await answer(answers, { id, secrets: {} }, [], driver);
    const entry = draft && entryOf(draft);
    assert.equal(entry?.authentication, 'password');
    assert.equal(entry.username, 'ada');
    assert.deepEqual(draft?.secrets, { password: 'hunter2' });
  });

  it('ask for the files that the chosen encryption needs', async () => {
    const { draft } = await answer([
      'nats',
      'tls://mq.example:4222',
      'events',
      'none',
      'client',
      '',
      '/c.pem',
      '/k.pem',
      'secret',
      'test',
    ]);
    assert.deepEqual(draft && entryOf(draft)?.tls, { enabled: true, certFile: '/c.pem', keyFile: '/k.pem' });
    assert.deepEqual(draft?.secrets, { keyPassphrase: 'secret' });
  });

  it('do not offer to leave an address unencrypted whose scheme says it is', async () => {
    const { questions } = await answer(['nats', 'tls://mq.example:4222', 'events', 'none']);
    const values = questions[4]?.type === 'pick' ? questions[4].items.map(({ value }) => value) : [];
    assert.deepEqual(values, ['system', 'authority', 'client']);
  });

  it('ask RabbitMQ for its management API, and not about TLS where the scheme rules it out', async () => {
    const { draft } = await answer([
      'rabbitmq',
      'amqp://mq.example',
      'orders',
      'none',
      'http://mq.example/api',
      'test',
    ]);
    assert.equal(draft && entryOf(draft)?.managementUrl, 'http://mq.example/api');
  });

  it('check the address with the driver, and the name against the others', async () => {
    const { questions } = await answer(['nats', 'nats://localhost:4222'], { id, secrets: {} }, ['NATS localhost:4222']);
    const [, address, name] = questions;
    assert.equal(address?.type === 'text' && address.validate?.('a b'), 'The address has a blank in it.');
    assert.equal(name?.type === 'text' && name.value, 'NATS localhost:4222 (2)');
    assert.equal(name?.type === 'text' && name.validate?.('NATS localhost:4222'), 'Another connection has this name.');
  });

  it('take over what they do not ask about when a connection is edited', async () => {
    const profile = {
      ...fakeProfile(),
      address: 'nats://mq.example:4222',
      readOnly: false,
      tls: { enabled: true, caFile: '/ca.pem', serverName: 'mq', verify: true },
    };
    const { draft, questions } = await answer(
      ['nats://mq.example:4223', 'renamed', 'none', 'authority', '/ca2.pem', 'production'],
      draftOf(profile, true),
    );
    assert.deepEqual(draft && entryOf(draft), {
      id: 'events',
      name: 'renamed',
      kind: 'nats',
      address: 'nats://mq.example:4223',
      environment: 'production',
      readOnly: false,
      autoConnect: true,
      authentication: 'none',
      tls: { enabled: true, caFile: '/ca2.pem', serverName: 'mq', verify: true },
    });
    assert.equal(questions[3]?.type === 'pick' && questions[3].current, 'authority');
  });

  it('leave no entry behind when they are given up', async () => {
    const { draft } = await answer(['nats', 'nats://localhost:4222']);
    assert.equal(draft, undefined);
    assert.equal(entryOf({ id, secrets: {}, kind: 'nats' }), undefined);
  });
});
