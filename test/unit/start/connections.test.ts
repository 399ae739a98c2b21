import assert from 'node:assert/strict';
import { parseConnections } from '../../../src/ui/connections/parseConnections';
import { demoConnections, demoSecrets, demoServers } from '../../start/connections';
import { demoSettings } from '../../start/settings';

describe("the demo's connections", () => {
  it('are understood by the extension, open by themselves and hold no secret', () => {
    const value = demoConnections(demoServers);
    const { connections, problems } = parseConnections([{ source: 'user', value }], '/home/someone');
    assert.deepEqual(problems, []);
    assert.deepEqual(
      connections.map(({ profile, autoConnect }) => [profile.kind, autoConnect]),
      [
        ['rabbitmq', true],
        ['kafka', true],
        ['nats', true],
      ],
    );
  });

  it('leave out the brokers that this machine cannot have', () => {
    assert.deepEqual(
      demoConnections(['kafka-4']).map(({ kind }) => kind),
      ['kafka'],
    );
    assert.deepEqual(demoSettings([])['brokerscope.connections'], []);
  });

  it('find their passwords under the ids of their profiles', () => {
    const secrets = JSON.parse(demoSecrets()['BROKERSCOPE_DEV_SECRETS'] ?? '') as Record<string, unknown>;
    const ids: readonly unknown[] = demoConnections(demoServers).map(({ id }) => id);
    for (const id of Object.keys(secrets)) assert.ok(ids.includes(id));
  });
});
