import assert from 'node:assert/strict';
import { BrokerError } from '../../../../src/brokers/api/error';
import type { ConnectionProfile, ProfileId } from '../../../../src/brokers/api/profile';
import { connectionContent } from '../../../../src/ui/details/connectionContent';
import { detailsProtocol } from '../../../../src/protocol/details';
import { fakeL10n } from '../fakeL10n';

const profile: ConnectionProfile = {
  id: 'p' as ProfileId,
  kind: 'kafka',
  name: 'events',
  address: 'broker:9093',
  environment: 'production',
  readOnly: true,
  authentication: 'token-command',
  tokenCommand: 'print-token --key s3cret',
  tls: { enabled: true, verify: false },
};

describe('the details of a connection', () => {
  it('say how it is set up, and never what command prints its token', () => {
    const content = connectionContent(profile, { status: 'closed' }, fakeL10n);
    const shown = Object.fromEntries(
      content.sections.flatMap(({ entries = [] }) => entries.map(({ key, value }) => [key, value])),
    );
    assert.deepEqual(shown, {
      product: 'Apache Kafka',
      state: 'not connected',
      address: 'broker:9093',
      authentication: 'token-command',
      tls: 'on, the server’s certificate is not verified',
      environment: 'production',
      readOnly: 'yes',
    });
    assert.ok(detailsProtocol.isToPage({ type: 'content', key: 'k', content }));
  });

  it('say what answers, and why nobody does', () => {
    const open = connectionContent(
      profile,
      { status: 'open', info: { product: 'Apache Kafka', version: '4.3' } },
      fakeL10n,
    );
    assert.ok(open.sections[0]?.entries?.some(({ key, value }) => key === 'version' && value === '4.3'));
    const error = new BrokerError('unreachable', 'broker:9093 refuses connections: start it.');
    const lost = connectionContent(profile, { status: 'lost', error, retrying: true }, fakeL10n);
    assert.deepEqual(lost.health, { level: 'error', reason: error.message });
  });
});
