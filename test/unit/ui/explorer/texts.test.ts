import assert from 'node:assert/strict';
import { BrokerError } from '../../../../src/brokers/api/error';
import type { ResourceKind, ResourceNode } from '../../../../src/brokers/api/resource';
import { emptyText } from '../../../../src/ui/explorer/emptyText';
import { failureText } from '../../../../src/ui/explorer/failureText';
import { resourceIcon } from '../../../../src/ui/explorer/icons';
import type { ConnectionRow, ParentRow } from '../../../../src/ui/explorer/rows';
import { listName } from '../../../../src/ui/explorer/rows';
import { connectionTooltip, resourceTooltip } from '../../../../src/ui/explorer/tooltip';
import { fakeProfile } from '../fakeDriver';
import { fakeL10n } from '../fakeL10n';

const profile = fakeProfile();
const connection: ConnectionRow = {
  type: 'connection',
  key: 'events',
  connection: { profile, source: 'user', autoConnect: false },
};

function node(label: string, kind: ResourceKind, more: Partial<ResourceNode> = {}): ResourceNode {
  return { ref: { profile: profile.id, kind, path: [label] }, label, properties: [], hasChildren: true, ...more };
}

function row(parent: ParentRow, label: string, kind: ResourceKind): ParentRow {
  return { type: 'resource', key: label, parent, node: node(label, kind) };
}

describe('the words of the explorer', () => {
  it('say what an empty list would hold', () => {
    const vhost = row(connection, '/', 'vhost');
    const text = (parent: ParentRow): string => emptyText(parent, undefined, fakeL10n);
    assert.equal(text(row(vhost, 'Queues', 'folder')), 'No queues in this virtual host');
    assert.equal(text(row(connection, 'KV buckets', 'folder')), 'No KV buckets on this broker');
    assert.equal(text(row(row(connection, 'ORDERS', 'stream'), 'Consumers', 'folder')), 'No consumers');
    assert.equal(emptyText(vhost, 'pay', fakeL10n), 'No name holds “pay”');
    assert.equal(text(row(vhost, 'orders', 'exchange')), 'No bindings on this exchange');
    assert.equal(text(connection), 'Nothing that this user may see');
  });

  it('name the list that failed with its connection', () => {
    assert.equal(listName(row(connection, 'Streams', 'folder')), 'Streams of events');
    assert.equal(listName(connection), 'events');
  });

  it('show what is wrong with a resource before what it is', () => {
    assert.deepEqual(resourceIcon(node('q', 'queue', { variant: 'quorum' })), { id: 'layers' });
    assert.deepEqual(resourceIcon(node('q', 'queue', { variant: 'classic' })), { id: 'inbox' });
    const health = { level: 'warning', reason: 'No consumer' } as const;
    assert.equal(resourceIcon(node('q', 'queue', { variant: 'quorum', health })).id, 'warning');
  });

  it('say in few words why a connection is down', () => {
    assert.equal(failureText('unreachable', fakeL10n), 'not reachable');
    assert.equal(failureText('auth', fakeL10n), 'login failed');
  });

  it('list the properties of a resource, with a name from outside shown as it is', () => {
    const tooltip = resourceTooltip(
      node('<b>*x*', 'queue', {
        properties: [{ key: 'messages', label: 'Messages', value: 1234, unit: 'count' }],
        health: { level: 'warning', reason: 'No consumer' },
      }),
    );
    assert.equal(tooltip, '**\\<b\\>\\*x\\***\n\n$(warning) No consumer\n\n| | |\n|:---|:---|\n| Messages | 1,234 |');
  });

  it('show how a connection is set up, and why it is lost', () => {
    const error = new BrokerError('unreachable', 'events refuses the connection: start it.');
    const tooltip = connectionTooltip(
      { ...profile, readOnly: true },
      { status: 'lost', error, retrying: true },
      fakeL10n,
    );
    assert.match(tooltip, /\$\(warning\) events refuses the connection: start it\./);
    assert.match(tooltip, /\| Changes \| refused \\\(read\\-only\\\) \|/);
    assert.match(tooltip, /\| User \| none \|/);
  });
});
