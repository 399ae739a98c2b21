import assert from 'node:assert/strict';
import type { ConnectionProfile } from '../../../../../src/brokers/api/profile';
import {
  commandTarget,
  curl,
  rabbitmqadmin,
  rabbitmqctl,
  type CommandTarget,
} from '../../../../../src/brokers/rabbitmq/tree/commands';
import { redacted, withoutSecrets } from '../../../../../src/brokers/rabbitmq/tree/redact';
import { profile } from '../recordings';

const plain = { tls: false, endpoint: { host: 'localhost', port: 15672 }, prefix: '' };
const secured = { tls: true, endpoint: { host: 'rabbit.example', port: 15671 }, prefix: '/rabbit' };

const login = '--username "$RABBITMQADMIN_USERNAME" --password "$RABBITMQADMIN_PASSWORD"';

describe('commands of RabbitMQ', () => {
  it('ask the API as the tree does, with the login from the environment', () => {
    const { text } = curl(
      { management: plain, version: '4.3.6' },
      { segments: ['queues', '/', "it's"], query: { page: 1 } },
    );
    assert.equal(
      text,
      `curl -sS -u "$RABBITMQADMIN_USERNAME:$RABBITMQADMIN_PASSWORD" 'http://localhost:15672/api/queues/%2F/it'\\''s?page=1'`,
    );
  });

  it('name the files and checks of TLS', () => {
    const target: CommandTarget = {
      ...{ management: secured, version: '4.3.6', caFile: '/my ca.pem', certFile: '/c.pem', keyFile: '/c.key' },
      insecure: true,
    };
    assert.equal(
      curl(target, { segments: ['overview'] }).text,
      `curl -sS -u "$RABBITMQADMIN_USERNAME:$RABBITMQADMIN_PASSWORD" --cacert '/my ca.pem' --cert /c.pem --key /c.key --insecure https://rabbit.example:15671/rabbit/api/overview`,
    );
    const [line] = rabbitmqadmin(target, { v2: ['queues', 'show', '--name', 'a b'], vhost: '/' });
    assert.equal(
      line?.text,
      `rabbitmqadmin --host rabbit.example --port 15671 --path-prefix /rabbit/api --use-tls --tls-ca-cert-file '/my ca.pem' --tls-cert-file /c.pem --tls-key-file /c.key --insecure --vhost / ${login} queues show --name 'a b'`,
    );
  });

  it('are those of rabbitmqadmin 1 for RabbitMQ 3, and none where a version has none', () => {
    const old = { management: { ...secured, tls: false }, version: '3.10.8' };
    const [line] = rabbitmqadmin(old, { v2: ['queues', 'list'], v1: ['list', 'queues'] });
    assert.equal(
      line?.text,
      `rabbitmqadmin --host rabbit.example --port 15671 --path-prefix /rabbit ${login} list queues`,
    );
    assert.deepEqual(rabbitmqadmin(old, { v2: ['list', 'feature_flags'] }), []);
  });

  it('take a token from the environment, which rabbitmqadmin does not', () => {
    const tokens = { management: plain, version: '4.3.6', bearer: true };
    assert.equal(
      curl(tokens, { segments: ['whoami'] }).text,
      'curl -sS -H "Authorization: Bearer $RABBITMQ_TOKEN" http://localhost:15672/api/whoami',
    );
    assert.deepEqual(rabbitmqadmin(tokens, { v2: ['queues', 'list'] }), []);
  });

  it('quote what a shell would read', () => {
    assert.equal(rabbitmqctl('list_queues', '--vhost', '$(x) `y`').text, "rabbitmqctl list_queues --vhost '$(x) `y`'");
  });

  it('use the TLS of the management API where it has its own', () => {
    const base: ConnectionProfile = {
      ...{
        id: profile,
        kind: 'rabbitmq',
        name: 'x',
        address: 'amqps://localhost',
        environment: 'test',
        readOnly: true,
      },
      authentication: 'oauth',
      tls: { enabled: true, caFile: '/amqp.pem' },
    };
    assert.deepEqual(commandTarget(base, { management: plain }, '4.3.6'), {
      ...{ management: plain, version: '4.3.6', caFile: '/amqp.pem', bearer: true },
    });
    const own = { ...base, authentication: 'password' as const, managementTls: { enabled: true, verify: false } };
    assert.deepEqual(commandTarget(own, { management: plain }, '4.3.6'), {
      ...{ management: plain, version: '4.3.6', insecure: true },
    });
  });
});

describe('secrets in definitions of RabbitMQ', () => {
  it('are taken out of URIs, wherever they stand', () => {
    const cases = [
      ['amqp://user:pass@host:5672/v', 'amqp://host:5672/v'],
      ['amqps://us%40er:p%2Fa@host', 'amqps://host'],
      ['amqp://user:p@ss@host/v', 'amqp://host/v'],
      ['amqp://user:p/a?ss@host/v', 'amqp://host/v'],
      ["amqp://user:p,a's@host/v", 'amqp://host/v'],
      [
        'amqps://host?cacertfile=/ca.pem&password=secret&verify=verify_peer',
        'amqps://host?cacertfile=/ca.pem&password=…&verify=verify_peer',
      ],
      ['failed {"amqp://a:b@one", "amqp://c:d@two"}', 'failed {"amqp://one", "amqp://two"}'],
      ['amqp://host/v', 'amqp://host/v'],
      ['no URI: a@b', 'no URI: a@b'],
    ] as const;
    for (const [text, expected] of cases) assert.equal(withoutSecrets(text), expected);
  });

  it('are taken out of every field', () => {
    assert.deepEqual(
      redacted({
        uri: ['amqp://a:b@h'],
        'reconnect-delay': 5,
        nested: { password: 'x', 'src-uri': 'amqp://a:b@h' },
        none: null,
      }),
      { uri: ['amqp://h'], 'reconnect-delay': 5, nested: { password: '…', 'src-uri': 'amqp://h' }, none: null },
    );
  });
});
